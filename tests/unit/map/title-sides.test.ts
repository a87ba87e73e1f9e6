import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleSides } from '#map/title-sides.ts';

const point = (x: number, y: number, title = 'Fabrique') => ({ x, y, title });

test('a title is to the right of its disc, to the left near the edge, and left out when neither side has room', () => {
  assert.deepEqual(titleSides([point(100, 100), point(380, 200)], 400), ['right', 'left']);
  assert.deepEqual(titleSides([point(40, 10, 'Pôle des industries culturelles')], 120), [undefined]);
});

test('a title covers no disc and no other title, and an empty title has no side', () => {
  assert.deepEqual(titleSides([point(100, 100), point(125, 100)], 400), ['left', 'right']);
  assert.deepEqual(titleSides([point(200, 100), point(200, 104), point(200, 108)], 400), ['right', 'left', undefined]);
  assert.deepEqual(titleSides([point(200, 100, ''), point(100, 300)], 400), [undefined, 'right']);
});
