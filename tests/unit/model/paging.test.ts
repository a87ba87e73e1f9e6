import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSize, pagesOf } from '#model/paging.ts';

test('a short list has one page, and a longer one has full pages and a last page', () => {
  assert.deepEqual(pagesOf([]), [[]]);
  assert.equal(pagesOf(Array.from({ length: pageSize })).length, 1);
  assert.deepEqual(
    pagesOf(Array.from({ length: 2 * pageSize + 1 })).map((page) => page.length),
    [pageSize, pageSize, 1],
  );
});
