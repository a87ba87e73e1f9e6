import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowWindow, wholeWindow } from '#map/map-window.ts';

const tall = { width: 808, height: 1208 };

test('a low map is a square around the points of a tall region, and inside its frame', () => {
  assert.deepEqual(lowWindow(tall, [{ x: 10, y: 600 }]), { left: 4, top: 200, width: 800, height: 800 });
  assert.deepEqual(lowWindow(tall, [{ x: 10, y: 40 }]), { left: 4, top: 4, width: 800, height: 800 });
  assert.deepEqual(lowWindow(tall, [{ x: 10, y: 1200 }]), { left: 4, top: 404, width: 800, height: 800 });
});

test('it is higher where the points need it, and whole where the region is wide', () => {
  const points = [
    { x: 10, y: 100 },
    { x: 10, y: 1100 },
  ];
  assert.deepEqual(lowWindow(tall, points), wholeWindow(tall));
  const wide = { width: 1208, height: 808 };
  assert.deepEqual(lowWindow(wide, points), wholeWindow(wide));
});
