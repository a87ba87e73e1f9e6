import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { regions } from '#model/region.ts';
import { expectAgreement } from '../support/agree.ts';
import { dist, pageAt, readPages } from '../support/built-site.ts';
import { readWithGdal, runGdal } from '../support/gdal.ts';
import { plain, readFacts } from '../support/page-facts.ts';
import { missing } from '../support/programs.ts';

const skip = missing('ogr2ogr');

const fileOf = (name: string) => join(dist, 'donnees', name);
const read = (name: string) => check(readFileSync(fileOf(name), 'utf8')) as FeatureCollection;

/** The rows of the projects in the features, each once: every place of a project repeats its row. */
function rowsIn(features: readonly Feature[]): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const { properties } of features) {
    const ofPlace = ([name]: [string, unknown]) => name === 'id' || name.startsWith('lieu_');
    const row = Object.fromEntries(Object.entries(properties ?? {}).filter((pair) => !ofPlace(pair)));
    assert.deepEqual(rows.get(row['slug']) ?? row, row);
    rows.set(row['slug'], row);
  }
  return [...rows.values()];
}

describe('GeoJSON of the projects', () => {
  test('is valid and agrees with the pages', () => {
    const { features } = read('projets.geojson');
    expectAgreement(rowsIn(features));
    assert.equal(new Set(features.map(({ id }) => id)).size, features.length);
  });

  test('has as many points as the pages have places, each inside its region, longitude first', () => {
    const { features } = read('projets.geojson');
    const places = Map.groupBy(features, ({ properties }) => String(properties?.['slug']));
    for (const [slug, { lieux }] of readFacts()) {
      const own = places.get(slug) ?? [];
      assert.deepEqual(
        own.map(({ properties }) =>
          [properties?.['lieu_nom'], properties?.['lieu_commune']].filter(Boolean).join(', '),
        ),
        lieux.map((place) => place.replace(/ \(.*$/, '')),
      );
      for (const { geometry, properties } of own) {
        const [longitude = 0, latitude = 0] = (geometry as Point).coordinates;
        const isInside = regions
          .filter(({ code }) => properties?.['codes_regions'].includes(code))
          .some(
            ({ bounds: { west, east, south, north } }) =>
              longitude > west - 0.1 && longitude < east + 0.1 && latitude > south - 0.1 && latitude < north + 0.1,
          );
        assert.ok(isInside, `${slug}: ${longitude}, ${latitude}`);
      }
      const [{ geometry, properties } = assert.fail(slug)] = own;
      assert.deepEqual((geometry as Point).coordinates, [properties?.['longitude'], properties?.['latitude']]);
    }
    assert.ok(features.length > places.size, 'no project has several places');
  });

  test('read by GDAL, agrees with the pages and has the same points', { skip }, () => {
    const features = readWithGdal(fileOf('projets.geojson'));
    expectAgreement(rowsIn(features));
    const ours = read('projets.geojson').features.map(({ geometry }) => geometry);
    assert.deepEqual(
      features.map(({ geometry }) => geometry),
      ours,
    );
    const about = runGdal('ogrinfo', '-so', '-al', fileOf('projets.geojson'));
    assert.match(about, /ID\["EPSG",4326\]/);
    assert.match(about, /^Geometry: Point$/m);
  });

  test('GDAL converts it to a CSV where every place has its coordinates', { skip }, () => {
    const csv = runGdal('ogr2ogr', '-f', 'CSV', '/vsistdout/', fileOf('projets.geojson'), '-lco', 'GEOMETRY=AS_XY');
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    assert.equal(rows.length, read('projets.geojson').features.length);
    for (const { X, Y, slug } of rows) assert.ok(X && Y, slug);
  });
});

describe('GeoJSON of the regions', () => {
  test('is valid and has the project counts of the pages', () => {
    const pages = readPages();
    const { features } = read('regions.geojson');
    assert.equal(features.length, 18);
    const facts = [...readFacts().values()];
    for (const { properties } of features) {
      const { nom, url, projets_documentes, laureats_deduits } = properties as {
        nom: string;
        url: string;
        projets_documentes: number;
        laureats_deduits: number;
      };
      const page = pageAt(pages, new URL(url).pathname);
      const projects = facts.filter((one) => one.regions.includes(plain(nom)));
      assert.equal(projets_documentes, projects.length, nom);
      assert.equal(laureats_deduits, projects.filter(({ deduit }) => deduit).length, nom);
      for (const { slug } of projects)
        assert.ok(page.document.querySelector(`main a[href="/projets/${slug}/"]`), `${url} has no link to ${slug}`);
    }
  });

  test('read by GDAL, has 18 valid outlines', { skip }, () => {
    const names = readWithGdal(fileOf('regions.geojson')).map(({ properties }) => properties?.['nom']);
    assert.deepEqual(
      names,
      regions.map(({ name }) => name),
    );
    const query = 'SELECT code, ST_IsValid(geometry) AS sound FROM regions';
    const rows = runGdal(
      'ogr2ogr',
      '-f',
      'CSV',
      '/vsistdout/',
      fileOf('regions.geojson'),
      '-dialect',
      'SQLite',
      '-sql',
      query,
    );
    assert.deepEqual(
      rows.trim().replaceAll('"', '').split('\n').slice(1),
      regions.map(({ code }) => `${code},1`),
    );
  });
});
