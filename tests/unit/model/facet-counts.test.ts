import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noCriteria } from '#model/criteria.ts';
import { type Entry, fromFacetTable, toFacetTable } from '#model/facet-table.ts';
import { pageSize, pagesOf } from '#model/paging.ts';
import { inOrder, select } from '#model/facet-counts.ts';

const entries: Entry[] = [
  { regions: ['occitanie'], sectors: ['jeu'], phases: ['ami-2023'], verifiedOn: '2026-01-02' },
  { regions: ['corse', 'occitanie'], sectors: ['design', 'jeu'], phases: [], verifiedOn: '2026-03-02' },
  { regions: ['bretagne'], sectors: ['design'], phases: ['ami-2023', 'aap-2025'], verifiedOn: '2026-01-02' },
];

test('a table of facets gives back the entries that it was made of', () => {
  assert.deepEqual(fromFacetTable(JSON.parse(JSON.stringify(toFacetTable(entries)))), entries);
  assert.deepEqual(fromFacetTable(toFacetTable([])), []);
  const many = Array.from({ length: 37 }, (_, index) => ({ ...(entries[0] as Entry), regions: [`r${index}`] }));
  assert.throws(() => toFacetTable(many), /regions has 37 values/);
});

test('a list is by name, by relevance when something is searched, by region, by last check', () => {
  const order = (query: string, sort?: 'pertinence' | 'nom' | 'region' | 'recent') =>
    inOrder([2, 0, 1], entries, { query, sort });
  assert.deepEqual(order(''), [0, 1, 2]);
  assert.deepEqual(order('', 'pertinence'), [0, 1, 2]);
  assert.deepEqual(order('x'), [2, 0, 1]);
  assert.deepEqual(order('x', 'nom'), [0, 1, 2]);
  assert.deepEqual(order('', 'region'), [2, 1, 0]);
  assert.deepEqual(order('', 'recent'), [1, 0, 2]);
});

test('criteria select what the words find and the facets let through, up to a limit', () => {
  const criteria = { ...noCriteria, sectors: ['design'] };
  assert.deepEqual(select([2, 0, 1], entries, criteria, 1), { found: [2, 0, 1], matching: [2, 1], ranks: [1] });
});

test('a list that fits is one page; others have full pages and a rest', () => {
  assert.deepEqual(pagesOf([]), [[]]);
  assert.equal(pagesOf(Array.from({ length: pageSize })).length, 1);
  assert.deepEqual(
    pagesOf(Array.from({ length: 2 * pageSize + 1 })).map((page) => page.length),
    [pageSize, pageSize, 1],
  );
});
