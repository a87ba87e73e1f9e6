import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { officialTowns } from '#contribution/official-towns.ts';
import { departements, townFiles } from '#contribution/town-files.ts';
import { kilometresOutside } from '#domain/region-outline.ts';
import type { ProjectFile } from '#schemas/project.ts';
import { findTowns, partOf, townsOfPart } from '#domain/town.ts';
import { readContentFile } from '#schemas/content-file.ts';
import { toleranceInKilometres } from '#schemas/place.ts';

const root = join(import.meta.dirname, '../../..');
const towns = officialTowns();
const byCode = new Map(towns.map((town) => [town.code, town]));
const written = globSync('content/projets/*.mdx', { cwd: root }).flatMap((file) => {
  const { data } = readContentFile('projets', file, readFileSync(join(root, file), 'utf8'));
  return (data as ProjectFile).places;
});

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
    const near = (code: string) => {
      const { latitude, longitude } = byCode.get(code)?.point ?? {};
      return [latitude?.toFixed(1), longitude?.toFixed(1)];
    };
    assert.deepEqual(near('59512'), ['50.7', '3.2'], 'Roubaix');
    assert.deepEqual(near('02810'), ['49.3', '3.1'], 'Villers-Cotterêts');
    assert.deepEqual(near('93066'), ['48.9', '2.4'], 'Saint-Denis');
    assert.deepEqual(near('97411'), ['-20.9', '55.5'], 'Saint-Denis de La Réunion');
    assert.deepEqual(near('93070'), ['48.9', '2.3'], 'Saint-Ouen-sur-Seine, which was Saint-Ouen');
    assert.deepEqual(near('59183'), ['51.0', '2.4'], 'Dunkerque');
    assert.equal(byCode.get('50384')?.point, undefined, 'Octeville-l’Avenel is not Octeville, in Cherbourg');
  });

  test('have their points within 3 km of those that the projects give', () => {
    const known = written.filter(({ commune }) => byCode.get(commune.code)?.point);
    assert.ok(known.length > 10, `${known.length}`);
    for (const { commune, latitude, longitude } of known) {
      const { point } = byCode.get(commune.code) ?? {};
      assert.ok(point && kilometresBetween(point, { latitude, longitude }) <= 3, commune.name);
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
    const read = new Map([...files].map(([part, rows]) => [part, townsOfPart(rows, departements())]));
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
