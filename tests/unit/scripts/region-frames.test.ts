import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Point, ringsOf } from '#model/geometry.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { regions } from '#model/region.ts';
import { clipRing } from '../../../scripts/lib/clip-ring.ts';

const write = ({ x, y }: Point) => `${x},${y}`;
/** Sides of a region in the frame of another; when `isBackwards`, in the direction that its neighbour gives them. */
const sidesOf = (code: string, framed: string, isBackwards = false) =>
  ringsOf(detailedOutlineOf(code, framed)).flatMap((ring) =>
    ring.map((from, index) => {
      const side = [write(from), write(ring[(index + 1) % ring.length] ?? from)];
      return (isBackwards ? side.reverse() : side).join(' ');
    }),
  );
const lengthOf = (side: string) => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = side.split(/[ ,]/).map(Number);
  return Math.hypot(x1 - x2, y1 - y2);
};

describe('the frame of a region', () => {
  test('shows its neighbours, and nothing around an island', () => {
    for (const { code, neighbours } of regions) {
      const shown = detailedFrameOf(code).regionCodes;
      for (const one of [code, ...neighbours]) assert.ok(shown.includes(one), `${one} in ${code}`);
      if (neighbours.length === 0) assert.deepEqual(shown, [code]);
    }
  });

  test('leaves a margin of a tenth around the region, and more around Corsica, which is narrow', () => {
    for (const { code } of regions) {
      const { width, height } = detailedFrameOf(code);
      const points = ringsOf(detailedOutlineOf(code)).flat();
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const free = [Math.min(...xs), Math.min(...ys), width - Math.max(...xs), height - Math.max(...ys)];
      for (const units of free) assert.ok(units >= 97 && units <= (code === '94' ? 230 : 112), `${code}: ${free}`);
    }
  });

  test('contains every outline that it shows', () => {
    for (const { code } of regions) {
      const { width, height, regionCodes } = detailedFrameOf(code);
      for (const { x, y } of regionCodes.flatMap((one) => ringsOf(detailedOutlineOf(one, code)).flat())) {
        assert.ok(x >= 0 && y >= 0 && x <= width && y <= height, `${code}: ${x},${y}`);
      }
    }
  });

  test('draws a border with the same points for both regions, so that their sides coincide', () => {
    for (const { code, neighbours } of regions) {
      const own = new Set(sidesOf(code, code));
      const points = new Set(ringsOf(detailedOutlineOf(code)).flat().map(write));
      for (const other of neighbours) {
        const sides = sidesOf(other, code, true);
        const shared = sides.filter((side) => own.has(side));
        assert.ok(shared.reduce((sum, side) => sum + lengthOf(side), 0) > 50, `${code} and ${other}`);
        // A border may touch an unshared side only at its two ends, where it meets a third region or the sea.
        const loose = sides.filter((side) => !own.has(side) && side.split(' ').every((point) => points.has(point)));
        assert.deepEqual(loose, [], `${code} and ${other}`);
      }
    }
  });
});

describe('clipRing', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };

  test('keeps a ring that is inside, and drops one that is outside', () => {
    const inside: [number, number][] = [
      [1, 1],
      [9, 2],
      [5, 9],
      [1, 1],
    ];
    assert.deepEqual(clipRing(inside, box), inside);
    assert.deepEqual(
      clipRing(
        inside.map(([x, y]) => [x + 20, y]),
        box,
      ),
      [],
    );
  });

  test('cuts a ring along the sides of the box', () => {
    const diamond: [number, number][] = [
      [5, -5],
      [15, 5],
      [5, 15],
      [-5, 5],
      [5, -5],
    ];
    const clipped = clipRing(diamond, box);
    assert.deepEqual(new Set(clipped.map(([x, y]) => `${x},${y}`)), new Set(['0,0', '10,0', '10,10', '0,10']));
    assert.deepEqual(clipped[0], clipped.at(-1));
  });
});
