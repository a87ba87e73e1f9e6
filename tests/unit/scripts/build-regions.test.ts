import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Point, ringsOf } from '#model/geometry.ts';
import { outlineOf } from '#map/outline.ts';
import { frameOf } from '../../support/frame-of.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { regionByCode, regions } from '#model/region.ts';
import { regionFiles } from '../../../scripts/lib/region-files.ts';

const root = join(import.meta.dirname, '../../..');
const write = ({ x, y }: Point) => `${x},${y}`;
/** Sides of a ring, each written `x,y x,y` in the direction of the ring. */
const sidesOf = (ring: readonly Point[]) =>
  ring.map((from, index) => `${write(from)} ${write(ring[(index + 1) % ring.length] ?? from)}`);
const weight = (text: string) => gzipSync(text, { level: 9 }).length;

describe('the files of src/geo', () => {
  for (const [path, text] of regionFiles()) {
    test(`${path} matches the output of the script`, () => {
      assert.ok(text === readFileSync(join(root, path), 'utf8'), 'it differs: npm run build:regions');
    });
  }

  test('outlines weigh at most 6 kB gzipped for the national map, and 2.5 kB for a detailed frame', () => {
    const national = weight(regions.map(({ code }) => outlineOf(code)).join(''));
    assert.ok(national <= 6000, `${national} bytes`);
    for (const { code, name } of regions) {
      const shown = detailedFrameOf(code).regionCodes.map((one) => detailedOutlineOf(one, code));
      const detailed = weight(shown.join(''));
      assert.ok(detailed <= 2500, `${name}: ${detailed} bytes`);
    }
  });

  test('paths have no needless characters or points', () => {
    for (const { code } of regions) {
      for (const path of [outlineOf(code), detailedOutlineOf(code)]) {
        assert.match(path, /^(M\d+ \d+l-?\d+([ -]\d+)+z)+$/);
        for (const ring of ringsOf(path)) assert.ok(new Set(ring.map(write)).size > 2, code);
        for (const side of ringsOf(path).flatMap(sidesOf)) assert.doesNotMatch(side, /^(.+) \1$/);
      }
    }
  });
});

describe('the regions', () => {
  test('are the 18 regions of France, in alphabetical order', () => {
    assert.deepEqual(
      regions.map(({ slug }) => slug),
      [
        'auvergne-rhone-alpes',
        'bourgogne-franche-comte',
        'bretagne',
        'centre-val-de-loire',
        'corse',
        'grand-est',
        'guadeloupe',
        'guyane',
        'hauts-de-france',
        'ile-de-france',
        'la-reunion',
        'martinique',
        'mayotte',
        'normandie',
        'nouvelle-aquitaine',
        'occitanie',
        'pays-de-la-loire',
        'provence-alpes-cote-d-azur',
      ],
    );
    assert.equal(new Set(regions.map(({ code }) => code)).size, 18);
    assert.deepEqual(
      regions.filter(({ isOverseas }) => isOverseas).map(({ code }) => code),
      ['01', '03', '04', '02', '06'],
    );
  });

  test('are neighbours of their neighbours', () => {
    for (const { code, neighbours } of regions) {
      for (const other of neighbours) assert.ok(regionByCode(other).neighbours.includes(code), `${code}, ${other}`);
    }
    assert.deepEqual(regionByCode('32').neighbours, ['11', '28', '44']);
    assert.deepEqual(regionByCode('24').neighbours, ['11', '27', '28', '52', '75', '84']);
    const alone = regions.filter(({ neighbours }) => neighbours.length === 0).map(({ code }) => code);
    assert.deepEqual(alone, ['94', '01', '03', '04', '02', '06']);
  });
});

describe('the borders of the mainland', () => {
  const codes = frameOf('32').regionCodes;
  /** Side → code of its region. The other region of a border has the same side in the opposite direction. */
  const owners = new Map(
    codes.flatMap((code) => ringsOf(outlineOf(code)).flatMap((ring) => sidesOf(ring).map((side) => [side, code]))),
  );
  const reverse = (side: string) => side.split(' ').reverse().join(' ');

  test('are the same points for both neighbours', () => {
    for (const code of codes) {
      const others = [...owners].filter(([, owner]) => owner === code).map(([side]) => owners.get(reverse(side)));
      const found = new Set(others.filter((other) => other !== undefined));
      assert.deepEqual([...found].sort(), regionByCode(code).neighbours);
    }
  });

  test('leave no gap: a ring of unshared sides surrounds land, or water inside one region', () => {
    const nexts = new Map<string, string[]>();
    for (const side of owners.keys()) {
      const [from = '', to = ''] = side.split(' ');
      if (!owners.has(reverse(side))) nexts.set(from, [...(nexts.get(from) ?? []), to]);
    }
    let lands = 0;
    for (const start of nexts.keys()) {
      const holders = new Set<string | undefined>();
      let area = 0;
      for (let at = start, to = nexts.get(at)?.pop(); to !== undefined; at = to, to = nexts.get(at)?.pop()) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = `${at},${to}`.split(',').map(Number);
        area += (x1 * y2 - x2 * y1) / 2;
        holders.add(owners.get(`${at} ${to}`));
      }
      if (area > 0) lands++;
      assert.ok(area >= 0 || holders.size === 1, `a gap of ${-area} between ${[...holders].join(', ')} at ${start}`);
    }
    assert.ok(lands >= 4, 'the mainland, Corsica and islands of the Atlantic are among them');
  });

  test('do not overlap: no side crosses another', () => {
    const sides = [...owners.keys()].map((side) => side.split(/[ ,]/).map(Number));
    const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number) =>
      Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
    for (const [index, [ax = 0, ay = 0, bx = 0, by = 0]] of sides.entries()) {
      for (const [cx = 0, cy = 0, dx = 0, dy = 0] of sides.slice(0, index)) {
        const isCrossing =
          turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 &&
          turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0;
        assert.ok(!isCrossing, `${ax},${ay} ${bx},${by} crosses ${cx},${cy} ${dx},${dy}`);
      }
    }
  });
});
