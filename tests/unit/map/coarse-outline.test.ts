import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coarseOutline } from '#map/coarse-outline.ts';

test('an outline is rounded to a grid, in steps of it, without repeated points', () => {
  assert.equal(coarseOutline('M9 8l1-1 30 1 0 32-31 0z'), 'M2 2l1 0 7 0 0 8-8 0z');
});

test('both sides of a border stay the same line', () => {
  const ends = (path: string) => coarseOutline(path).match(/-?\d+/g)?.map(Number);
  const [x, y, ...moves] = ends('M41 3l2 9-3 10 20 0z') ?? [];
  const [otherX, otherY, ...back] = ends('M40 22l3-10-2-9-20 5z') ?? [];
  const sum = (all: readonly number[], axis: number) =>
    all.slice(0, 4).reduce((total, one, i) => total + (i % 2 === axis ? one : 0), 0);
  assert.deepEqual([x! + sum(moves, 0), y! + sum(moves, 1)], [otherX, otherY]);
  assert.deepEqual([otherX! + sum(back, 0), otherY! + sum(back, 1)], [x, y]);
});

test('an island smaller than the grid is not drawn', () => {
  assert.equal(coarseOutline('M9 8l1 0 0 1zM0 0l40 0 0 40z'), 'M0 0l10 0 0 10z');
});
