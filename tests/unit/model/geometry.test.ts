import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insideTest, isInside, ringsOf } from '#model/geometry.ts';

test('the points of a grid are inside an outline with a hole and an island by one test or by many', () => {
  const rings = ringsOf('M0 0l20 0 5 10-5 10-20 0zM5 5l0 10 10 0 0-10zM30 0l5 5-5 5z');
  const isIn = insideTest(rings);
  const points = Array.from({ length: 40 * 24 }, (_, index) => ({
    x: (index % 40) - 1,
    y: Math.floor(index / 40) - 1,
  }));
  const inside = points.filter(isIn);
  assert.deepEqual(
    inside,
    points.filter((point) => isInside(rings, point)),
  );
  const has = (x: number, y: number) => inside.some((point) => point.x === x && point.y === y);
  assert.deepEqual([has(2, 2), has(10, 10), has(31, 5), has(36, 5)], [true, false, true, false]);
});
