import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInside, ringsOf } from '#model/geometry.ts';
import { labelPoint } from '#map/region-labels.ts';
import { outlineOf } from '#map/outline.ts';
import { regions } from '#model/region.ts';

test('the label point of a region is inside it, away from the points that it must not cover', () => {
  for (const { code, name } of regions) {
    const rings = ringsOf(outlineOf(code));
    const point = labelPoint(rings, []);
    assert.ok(point && isInside(rings, point), name);
    const beside = labelPoint(rings, [point]);
    assert.ok(beside && isInside(rings, beside), name);
    assert.ok(Math.hypot(point.x - beside.x, point.y - beside.y) > 5, name);
  }
});

test('the label point of a square is its centre, and there is none without a ring', () => {
  const square = [
    [
      { x: 0, y: 0 },
      { x: 280, y: 0 },
      { x: 280, y: 280 },
      { x: 0, y: 280 },
    ],
  ];
  const point = labelPoint(square, []);
  assert.ok(point && Math.abs(point.x - 140) <= 5 && Math.abs(point.y - 140) <= 5);
  assert.equal(labelPoint([], []), undefined);
});
