import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinNear, placeLabels } from '#map/point-labels.ts';

const measures = { width: 1000, size: 34, gap: 22 };

test('a name is to the right of its point, or to the left near the edge', () => {
  assert.equal(placeLabels([{ name: 'Arles', x: 100, y: 100 }], measures)[0]?.anchor, 'start');
  assert.equal(placeLabels([{ name: 'Valenciennes', x: 950, y: 100 }], measures)[0]?.anchor, 'end');
});

test('points that are near each other are one, with both names', () => {
  const points = [
    { name: 'Tourcoing', x: 500, y: 100 },
    { name: 'Valenciennes', x: 600, y: 300 },
    { name: 'Roubaix', x: 506, y: 116 },
  ];
  const names = (reach: number) => joinNear(points, reach).map(({ name }) => name);
  assert.deepEqual(names(22), ['Tourcoing, Roubaix', 'Valenciennes']);
  assert.deepEqual(names(10), ['Tourcoing', 'Valenciennes', 'Roubaix']);
});

test('neighbouring names do not overlap', () => {
  const [tourcoing, roubaix] = placeLabels(
    [
      { name: 'Tourcoing', x: 500, y: 100 },
      { name: 'Roubaix', x: 506, y: 116 },
    ],
    measures,
  );
  assert.equal(tourcoing?.anchor, 'start');
  assert.notEqual(roubaix?.anchor, 'start');
});

test('names that would overlap in a crowd are left out', () => {
  const crowd = Array.from({ length: 30 }, () => ({ name: 'Commune', x: 500, y: 500 }));
  assert.ok(placeLabels(crowd, measures).length < 8);
});
