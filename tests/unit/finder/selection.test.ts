import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, select } from '#finder/selection.ts';
import { noCriteria } from '#model/criteria.ts';
import type { FacetRow } from '#model/facet-table.ts';

const entries: FacetRow[] = [
  { regions: ['occitanie'], sectors: ['jeu'], phases: ['ami-2023'], verifiedOn: '2026-01-02' },
  { regions: ['corse', 'occitanie'], sectors: ['design', 'jeu'], phases: [], verifiedOn: '2026-03-02' },
  { regions: ['bretagne'], sectors: ['design'], phases: ['ami-2023', 'aap-2025'], verifiedOn: '2026-01-02' },
];

test('a list is sorted by name, by relevance if there is a query, by region or by last check', () => {
  const order = (query: string, sort?: 'pertinence' | 'nom' | 'region' | 'recent') =>
    inOrder([2, 0, 1], entries, { query, sort });
  assert.deepEqual(order(''), [0, 1, 2]);
  assert.deepEqual(order('', 'pertinence'), [0, 1, 2]);
  assert.deepEqual(order('x'), [2, 0, 1]);
  assert.deepEqual(order('x', 'nom'), [0, 1, 2]);
  assert.deepEqual(order('', 'region'), [2, 1, 0]);
  assert.deepEqual(order('', 'recent'), [1, 0, 2]);
});

test('criteria select the projects that match the words and the facets, up to a limit', () => {
  const criteria = { ...noCriteria, sectors: ['design'] };
  assert.deepEqual(select([2, 0, 1], entries, criteria, 1), { found: [2, 0, 1], matching: [2, 1], ranks: [1] });
});
