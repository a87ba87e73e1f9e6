import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialTowns } from '#form/commune-files.ts';
import { regionOfDepartement } from '#model/place.ts';

test('the region of each département is that of the official list', () => {
  const towns = officialTowns();
  assert.ok(new Set(towns.map(({ departement }) => departement.code)).size > 100);
  for (const { departement, regionCode } of towns) assert.equal(regionOfDepartement(departement.code), regionCode);
  assert.equal(regionOfDepartement('99'), undefined);
});
