import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialTowns } from '#form/official-communes.ts';
import { regionOfDepartement } from '#model/departement.ts';

test('the region of each département is that of the official list', () => {
  const towns = officialTowns();
  assert.ok(new Set(towns.map(({ departement }) => departement.code)).size > 100);
  for (const { departement, regionCode } of towns) assert.equal(regionOfDepartement(departement.code), regionCode);
  assert.equal(regionOfDepartement('99'), undefined);
});
