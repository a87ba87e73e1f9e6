import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Frame, fromFrame, fromMercator, toFrame, toMercator } from '#model/projection.ts';

const frame: Frame = {
  id: 'metropole',
  width: 1000,
  height: 960,
  bounds: { west: -5.2, south: 41.3, east: 9.6, north: 51.1 },
};

function assertClose(actual: number, expected: number, message?: string): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${message ?? 'value'}: ${actual}, expected ${expected}`);
}

describe('Web Mercator', () => {
  test('gives the published values', () => {
    const origin = toMercator({ latitude: 0, longitude: 0 });
    assertClose(origin.x, 0);
    assertClose(origin.y, 0);
    // The projection is square: its northern edge is as far from the equator as 180° E is from Greenwich.
    const corner = toMercator({ latitude: 85.0511287798066, longitude: 180 });
    assertClose(corner.x, Math.PI);
    assertClose(corner.y, Math.PI);
    assertClose(toMercator({ latitude: 45, longitude: 0 }).y, Math.log(1 + Math.SQRT2));
  });

  test('converts back to the same coordinates', () => {
    for (const [latitude, longitude] of [
      [50.69, 3.182],
      [-21.01, 55.27],
      [4.938, -52.33],
    ] as const) {
      const back = fromMercator(toMercator({ latitude, longitude }));
      assertClose(back.latitude, latitude, 'latitude');
      assertClose(back.longitude, longitude, 'longitude');
    }
  });
});

describe('a frame', () => {
  const { west, south, east, north } = frame.bounds;

  test('has its bounds at its corners', () => {
    const topLeft = toFrame(frame, { latitude: north, longitude: west });
    assertClose(topLeft.x, 0);
    assertClose(topLeft.y, 0);
    const bottomRight = toFrame(frame, { latitude: south, longitude: east });
    assertClose(bottomRight.x, frame.width);
    assertClose(bottomRight.y, frame.height);
  });

  test('spaces its units evenly in the projection, not in degrees', () => {
    const middle = toFrame(frame, { latitude: (south + north) / 2, longitude: (west + east) / 2 });
    assertClose(middle.x, frame.width / 2);
    assert.ok(middle.y > frame.height / 2 + 10, 'a degree is taller in the north');
  });

  test('has north at the top and east on the right', () => {
    const lille = toFrame(frame, { latitude: 50.63, longitude: 3.06 });
    const nice = toFrame(frame, { latitude: 43.7, longitude: 7.27 });
    assert.ok(lille.y < nice.y);
    assert.ok(lille.x < nice.x);
  });

  test('converts its points back to coordinates', () => {
    const back = fromFrame(frame, toFrame(frame, { latitude: 45.834, longitude: 1.262 }));
    assertClose(back.latitude, 45.834);
    assertClose(back.longitude, 1.262);
  });
});
