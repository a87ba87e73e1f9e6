import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { departements, officialTowns, townFiles } from '#form/commune-files.ts';
import { kilometresOutside } from '#model/region-outline.ts';
import { findTowns, partOf, townsOfPart } from '#form/commune-search.ts';
import { toleranceInKilometres } from '#validation/place.ts';

const towns = officialTowns();
const byCode = new Map(towns.map((town) => [town.code, town]));

/** Where town halls are, as maps have them. */
const halls: [code: string, latitude: number, longitude: number, name: string][] = [
  ['59512', 50.692, 3.174, 'Roubaix'],
  ['02810', 49.254, 3.09, 'Villers-Cotterêts'],
  ['93066', 48.936, 2.357, 'Saint-Denis'],
  ['97411', -20.879, 55.448, 'Saint-Denis de La Réunion'],
  ['93070', 48.912, 2.333, 'Saint-Ouen-sur-Seine, which was Saint-Ouen'],
  ['59183', 51.034, 2.377, 'Dunkerque'],
  ['35238', 48.111, -1.68, 'Rennes'],
  ['67482', 48.585, 7.75, 'Strasbourg'],
  ['2A004', 41.919, 8.738, 'Ajaccio'],
  ['97209', 14.604, -61.068, 'Fort-de-France'],
  ['97302', 4.938, -52.335, 'Cayenne'],
];

/** Kilometres between two points that are near. */
function kilometresBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(a.latitude - b.latitude, east) * 111.2;
}

describe('the official towns', () => {
  test('are those of the 18 regions, the most populous first', () => {
    assert.ok(towns.length > 34_900 && towns.length < 35_100, `${towns.length}`);
    assert.equal(new Set(towns.map(({ regionCode }) => regionCode)).size, 18);
    assert.deepEqual(
      towns.slice(0, 3).map(({ name }) => name),
      ['Paris', 'Marseille', 'Lyon'],
    );
    assert.equal(byCode.get('97502'), undefined, 'Saint-Pierre-et-Miquelon is no region');
  });

  test('have a point for the large ones, in their region', () => {
    const known = towns.filter(({ point }) => point);
    assert.ok(known.length > 8300, `${known.length}`);
    for (const { name, regionCode, point } of known)
      assert.ok(point && kilometresOutside(regionCode, point) <= toleranceInKilometres, name);
    assert.equal(byCode.get('50384')?.point, undefined, 'Octeville-l’Avenel is not Octeville, in Cherbourg');
  });

  test('have their points within 3 km of their town halls', () => {
    for (const [code, latitude, longitude, name] of halls) {
      const { point } = byCode.get(code) ?? {};
      assert.ok(point && kilometresBetween(point, { latitude, longitude }) <= 3, name);
    }
  });
});

describe('the published files of towns', () => {
  const files = townFiles();

  test('are small: 26 kB gzip at most', () => {
    for (const [part, rows] of files) {
      const bytes = gzipSync(JSON.stringify(rows)).length;
      assert.match(part, /^[a-z]{2}$/);
      assert.ok(bytes <= 26_000, `${part}: ${bytes} bytes`);
    }
  });

  test('give back the towns, each found by its whole name in the file that the name asks', () => {
    const known = departements();
    const read = new Map([...files].map(([part, rows]) => [part, townsOfPart(rows, known)]));
    for (const town of towns.filter((_, index) => index % 97 === 0)) {
      const query = `${town.name} (${town.departement.code})`;
      const names = findTowns(read.get(partOf(query) ?? '') ?? [], query, 5);
      assert.deepEqual(
        names.find(({ code }) => code === town.code),
        town,
        query,
      );
    }
  });

  test('lack one town alone, whose name is a letter', () => {
    const listed = new Set([...files.values()].flatMap((rows) => rows.map(([, code]) => code)));
    assert.deepEqual(
      towns.filter(({ code }) => !listed.has(code)).map(({ name }) => name),
      ['Y'],
    );
  });
});
