import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelBeside, labelInArea, labelPoint } from '#map/region-labels.ts';
import { outlineOf } from '#map/outline.ts';
import type { LabelBox } from '#map/point-labels.ts';
import { isInside, ringsOf } from '#model/geometry.ts';
import { regions } from '#model/region.ts';

const place = (path: string, name: string, taken: readonly LabelBox[] = []) =>
  labelInArea(ringsOf(path), name, { width: 1000, height: 1000, sizes: [40, 20], taken });

test('a name is in the middle of an area, on one line, when there is room', () => {
  assert.deepEqual(place('M0 0l1000 0 0 1000-1000 0z', 'Normandie'), {
    x: 500,
    y: 500,
    lines: ['Normandie'],
    size: 40,
  });
});

test('a name in a narrow area takes two lines, then a smaller size, then is left out', () => {
  assert.deepEqual(place('M0 0l240 0 0 1000-240 0z', 'Pays de la Loire')?.lines, ['Pays de', 'la Loire']);
  assert.deepEqual(place('M0 0l240 0 0 1000-240 0z', 'Provence-Alpes-Côte d’Azur'), {
    x: 120,
    y: 500,
    lines: ['Provence-Alpes-', 'Côte d’Azur'],
    size: 20,
  });
  assert.equal(place('M0 0l60 0 0 1000-60 0z', 'Normandie'), undefined);
});

test('a name avoids a bay in the middle of its area, and the boxes already taken', () => {
  const bay = 'M0 0l480 0 0 900 40 0 0-900 480 0 0 1000-1000 0z';
  const label = place(bay, 'Normandie');
  assert.ok(label && (label.x < 380 || label.x > 620 || label.y > 930), JSON.stringify(label));
  const covered = place('M0 0l1000 0 0 1000-1000 0z', 'Normandie', [{ left: 0, right: 1000, top: 300, bottom: 1000 }]);
  assert.ok(covered && covered.y < 280, JSON.stringify(covered));
});

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

test('a name too wide for its area is on the sea beside it, clear of every land', () => {
  const land = (left: number, right: number, top: number, bottom: number) => [
    [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
  ];
  const [island, coast] = [land(200, 230, 100, 200), land(240, 400, 0, 300)];
  const limits = { width: 400, height: 300, sizes: [20], taken: [] };
  assert.equal(labelInArea(island, 'Corse', limits), undefined);
  const label = labelBeside(island, 'Corse', [island, coast], limits);
  assert.ok(label && label.x < 215 && label.y < 100);
  const full = [{ left: 0, top: 0, right: 400, bottom: 300 }];
  assert.equal(labelBeside(island, 'Corse', [island, coast], { ...limits, taken: full }), undefined);
});
