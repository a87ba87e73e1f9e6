import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isInside, ringsOf } from '#model/geometry.ts';
import { kilometresBetween } from '#model/kilometres.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { kilometresOutside } from '#model/region-outline.ts';
import { frames, outlineOf } from '#map/outline.ts';
import { frameOf } from '../../support/frame-of.ts';
import { type Frame, fromFrame, toFrame } from '#model/projection.ts';
import { regionByCode, regions } from '#model/region.ts';

/** Communes from every part of the country: region code, latitude and longitude in degrees. */
const communes: Record<string, [regionCode: string, latitude: number, longitude: number]> = {
  Lille: ['32', 50.637, 3.063],
  'Saint-Quentin': ['32', 49.847, 3.287],
  Strasbourg: ['44', 48.583, 7.746],
  Nancy: ['44', 48.692, 6.184],
  Rouen: ['28', 49.443, 1.099],
  Rennes: ['53', 48.111, -1.68],
  Nantes: ['52', 47.218, -1.554],
  Orléans: ['24', 47.903, 1.909],
  Dijon: ['27', 47.322, 5.041],
  Lyon: ['84', 45.767, 4.834],
  Bordeaux: ['75', 44.838, -0.579],
  Toulouse: ['76', 43.604, 1.444],
  Perpignan: ['76', 42.698, 2.895],
  Avignon: ['93', 43.949, 4.806],
  Corte: ['94', 42.306, 9.149],
  'Saint-Benoît': ['04', -21.034, 55.713],
};
const nancy = { latitude: 48.692, longitude: 6.184 };
const paris = { latitude: 48.857, longitude: 2.352 };
/** Valréas, a commune of Vaucluse enclosed in Drôme: a ring of one region and a hole in the other. */
const valreas = { latitude: 44.385, longitude: 4.991 };

function assertBetween(value: number, least: number, most: number): void {
  assert.ok(value >= least && value <= most, `${value} is not between ${least} and ${most}`);
}

describe('the national map', () => {
  for (const [name, [code, latitude, longitude]] of Object.entries(communes)) {
    test(`shows ${name} in its region, and in no other region of the frame`, () => {
      const frame = frameOf(code);
      const point = toFrame(frame, { latitude, longitude });
      assert.deepEqual(
        frame.regionCodes.filter((one) => isInside(ringsOf(outlineOf(one)), point)),
        [code],
      );
    });
  }

  test('shows each region once', () => {
    assert.deepEqual(frames.flatMap(({ regionCodes }) => regionCodes).sort(), regions.map(({ code }) => code).sort());
    assert.equal(frameOf('94').id, 'metropole');
    assert.equal(frameOf('04').id, '04');
  });

  test('keeps the islands that make an archipelago recognisable', () => {
    // Guadeloupe: Basse-Terre, Grande-Terre, Marie-Galante, La Désirade. Mayotte: Grande-Terre and Petite-Terre.
    assertBetween(ringsOf(outlineOf('01')).length, 4, 6);
    assert.equal(ringsOf(outlineOf('06')).length, 2);
  });
});

describe('every outline', () => {
  const drawings = regions.flatMap(({ code }): [code: string, frame: Frame, path: string][] => [
    [code, frameOf(code), outlineOf(code)],
    [code, detailedFrameOf(code), detailedOutlineOf(code)],
  ]);

  test('lies in its frame and in the bounds of its region, and has rings of at least three points', () => {
    for (const [code, frame, path] of drawings) {
      const { west, south, east, north } = regionByCode(code).bounds;
      for (const ring of ringsOf(path)) {
        assert.ok(ring.length >= 3, `${code}: a ring of ${ring.length} points`);
        for (const point of ring) {
          assertBetween(point.x, 0, frame.width);
          assertBetween(point.y, 0, frame.height);
          const { latitude, longitude } = fromFrame(frame, point);
          assertBetween(latitude, south, north);
          assertBetween(longitude, west, east);
        }
      }
    }
  });

  test('is drawn with the same scale in both directions', () => {
    for (const [, frame] of drawings) {
      const { west, east, north } = frame.bounds;
      const unit = ((east - west) * Math.PI) / 180 / frame.width;
      const below = fromFrame(frame, { x: 0, y: 1 }).latitude;
      const step = Math.asinh(Math.tan((north * Math.PI) / 180)) - Math.asinh(Math.tan((below * Math.PI) / 180));
      assertBetween(step / unit, 0.999, 1.001);
    }
  });
});

describe('kilometresOutside', () => {
  for (const [name, [code, latitude, longitude]] of Object.entries(communes)) {
    test(`is 0 for ${name}`, () => assert.equal(kilometresOutside(code, { latitude, longitude }), 0));
  }

  test('is large for a commune of another region', () => assertBetween(kilometresOutside('32', nancy), 120, 180));

  test('measures from the outline: Paris is in the box of Hauts-de-France, but 25 to 35 km outside the region', () => {
    const { west, south, east, north } = regionByCode('32').bounds;
    assertBetween(paris.latitude, south, north);
    assertBetween(paris.longitude, west, east);
    assertBetween(kilometresOutside('32', paris), 25, 35);
  });

  test('is small for a harbour that the outline leaves in the sea', () => {
    const saintPierre = { latitude: -21.342, longitude: 55.478 };
    assertBetween(kilometresOutside('04', saintPierre), 0.5, 5);
  });

  test('respects holes and islands', () => {
    assert.equal(kilometresOutside('93', valreas), 0);
    assertBetween(kilometresOutside('84', valreas), 1, 10);
    const belleIle = { latitude: 47.33, longitude: -3.19 };
    assert.equal(kilometresOutside('53', belleIle), 0);
  });

  test('refuses an unknown region', () => {
    assert.throws(() => kilometresOutside('99', paris), /"99"/);
    assert.throws(() => outlineOf('99'), /"99"/);
    assert.throws(() => detailedOutlineOf('99'), /"99"/);
  });
});

describe('geometry', () => {
  test('reads absolute starts, relative lines and numbers joined by their sign', () => {
    assert.deepEqual(ringsOf('M1 2l3-1-2 4zM0 0l0 5 5 0z'), [
      [
        { x: 1, y: 2 },
        { x: 4, y: 1 },
        { x: 2, y: 5 },
      ],
      [
        { x: 0, y: 0 },
        { x: 0, y: 5 },
        { x: 5, y: 5 },
      ],
    ]);
  });

  test('measures great-circle distances', () => {
    // A quarter of a meridian, and Paris to Nancy.
    assertBetween(kilometresBetween({ latitude: 0, longitude: 3 }, { latitude: 90, longitude: 3 }), 10_007, 10_008);
    assertBetween(kilometresBetween(paris, nancy), 280, 284);
  });
});
