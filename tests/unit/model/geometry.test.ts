import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasSideNear, isInside, ringsOf } from '#model/geometry.ts';

/** A box with a hole, and an island. */
const rings = ringsOf('M0 0l200 0 50 100-50 100-200 0zM50 50l0 100 100 0 0-100zM300 0l50 50-50 50z');

describe('an outline', () => {
  test('has inside it the points of its box and of its island, but not of its hole', () => {
    const has = (x: number, y: number) => isInside(rings, { x, y });
    assert.deepEqual([has(20, 20), has(20, 100), has(310, 50)], [true, true, true]);
    assert.deepEqual([has(100, 100), has(360, 50), has(-1, 100), has(100, 201)], [false, false, false, false]);
  });

  test('has near some heights the sides that pass there, whether they end there or far from there', () => {
    const isVertical = ([a, b]: readonly [{ x: number }, { x: number }]) => a.x === 0 && b.x === 0;
    const ends = (y: number) => hasSideNear(rings, [y, y], isVertical);
    assert.deepEqual([ends(0), ends(100), ends(200)], [true, true, true]);
    assert.equal(
      hasSideNear(rings, [300, 400], () => true),
      false,
    );
  });
});
