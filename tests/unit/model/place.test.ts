import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locatedCommunes } from '#gazetteer/commune-files.server.ts';
import { regionOfDepartement } from '#model/place.ts';

test('the region of each département is that of the official list', () => {
  const communes = locatedCommunes();
  assert.ok(new Set(communes.map(({ departement }) => departement.code)).size > 100);
  for (const { departement, regionCode } of communes) assert.equal(regionOfDepartement(departement.code), regionCode);
  assert.equal(regionOfDepartement('99'), undefined);
});
