import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { codeFiles, communeFiles, departements, locatedCommunes } from '#gazetteer/commune-files.server.ts';
import { kilometresOutside } from '#model/region-outline.ts';
import { entriesOf, findCommunes, partOf } from '#gazetteer/commune-search.ts';
import { toleranceInKilometres } from '#validation/place.ts';

const communes = locatedCommunes();
const byCode = new Map(communes.map((commune) => [commune.code, commune]));

/** Positions of town halls on maps, in degrees. */
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

/** Kilometres between two nearby points. */
function kilometresBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(a.latitude - b.latitude, east) * 111.2;
}

describe('the official communes', () => {
  test('are those of the 18 regions, the most populous first', () => {
    assert.ok(communes.length > 34_900 && communes.length < 35_100, `${communes.length}`);
    assert.equal(new Set(communes.map(({ regionCode }) => regionCode)).size, 18);
    assert.deepEqual(
      communes.slice(0, 3).map(({ name }) => name),
      ['Paris', 'Marseille', 'Lyon'],
    );
    assert.equal(byCode.get('97502'), undefined, 'Saint-Pierre-et-Miquelon is no region');
  });

  test('have a point inside their region when they are large', () => {
    const known = communes.filter(({ point }) => point);
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

describe('the published files of communes', () => {
  const files = communeFiles();

  test('weigh at most 9 kB each, gzipped', () => {
    for (const [part, rows] of files) {
      const bytes = gzipSync(JSON.stringify(rows)).length;
      assert.match(part, /^noms-\d+$/);
      assert.ok(bytes <= 9000, `${part}: ${bytes} bytes`);
    }
  });

  test('return every commune when its whole name is searched in the file for that name', () => {
    const known = departements();
    const read = new Map([...files].map(([part, rows]) => [part, entriesOf(rows, known)]));
    for (const commune of communes.filter((_, index) => index % 97 === 0)) {
      const query = `${commune.name} (${commune.departement.code})`;
      const { communes: named } = findCommunes(read.get(partOf(query) ?? '') ?? [], query, 5);
      assert.deepEqual(named.find(({ code }) => code === commune.code)?.commune, commune, query);
    }
  });

  test('lack only the commune whose name is a single letter', () => {
    const listed = new Set([...files.values()].flatMap((rows) => rows.map(([, code]) => code)));
    assert.deepEqual(
      communes.filter(({ code }) => !listed.has(code)).map(({ name }) => name),
      ['Y'],
    );
  });
});

describe('the published files of codes', () => {
  const files = codeFiles();
  const rowsOf = (code: string) => files.get(code.slice(0, 3))?.[code];

  test('weigh at most 4 kB each, gzipped', () => {
    for (const [part, rows] of files) {
      const bytes = gzipSync(JSON.stringify(rows)).length;
      assert.ok(bytes <= 4000, `${part}: ${bytes} bytes`);
    }
  });

  test('have communes by postal code, and by INSEE code today’s, merged ones and those outside the regions', () => {
    assert.deepEqual(rowsOf('59100'), [['Roubaix', '59512']]);
    assert.deepEqual(rowsOf('59512'), [['Roubaix', '59512']]);
    assert.deepEqual(rowsOf('2A004'), [['Ajaccio', '2A004']]);
    assert.deepEqual(rowsOf('93059'), [['Pierrefitte-sur-Seine', '93066', 'Saint-Denis']]);
    assert.deepEqual(rowsOf('97801'), [['Saint-Martin', '97801']]);
    assert.equal(rowsOf('12345'), undefined);
  });

  test('keep a postal code apart from the INSEE code of another commune', () =>
    assert.deepEqual(rowsOf('35000'), [['Rennes', '35238']]));
});
