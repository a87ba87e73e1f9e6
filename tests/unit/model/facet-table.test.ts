import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FacetRow, fromFacetTable, toFacetTable } from '#model/facet-table.ts';

const entries: FacetRow[] = [
  { regions: ['occitanie'], sectors: ['jeu'], phases: ['ami-2023'], verifiedOn: '2026-01-02' },
  { regions: ['corse', 'occitanie'], sectors: ['design', 'jeu'], phases: [], verifiedOn: '2026-03-02' },
  { regions: ['bretagne'], sectors: ['design'], phases: ['ami-2023', 'aap-2025'], verifiedOn: '2026-01-02' },
];

test('a table of facets is read back as the entries that it was made from', () => {
  assert.deepEqual(fromFacetTable(JSON.parse(JSON.stringify(toFacetTable(entries)))), entries);
  assert.deepEqual(fromFacetTable(toFacetTable([])), []);
  const many = Array.from({ length: 37 }, (_, index) => ({ ...(entries[0] as FacetRow), regions: [`r${index}`] }));
  assert.throws(() => toFacetTable(many), /regions has 37 values/);
});
