import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection, MultiPoint, Point } from 'geojson';
import { regions } from '#model/region.ts';
import { expectAgreement } from '../support/agree.ts';
import { dist, pageAt, readPages } from '../support/built-site.ts';
import { readWithGdal, runGdal } from '../support/gdal.ts';
import { plain, readFacts } from '../support/page-facts.ts';
import { missing } from '../support/programs.ts';

const skip = missing('ogr2ogr');

const fileOf = (name: string) => join(dist, 'donnees', name);
const read = (name: string) => check(readFileSync(fileOf(name), 'utf8')) as FeatureCollection;
const positionsOf = (geometry: Point | MultiPoint) =>
  geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;

describe('GeoJSON of the projects', () => {
  test('is valid and agrees with the pages', () => {
    expectAgreement(read('projets.geojson').features.map(({ properties }) => properties ?? {}));
  });

  test('has as many points as the pages have places, each inside its region, longitude first', () => {
    const facts = readFacts();
    for (const { id, geometry, properties } of read('projets.geojson').features) {
      const positions = positionsOf(geometry as Point | MultiPoint);
      assert.equal(positions.length, facts.get(String(id))?.lieux.length, String(id));
      const bounds = regions
        .filter(({ code }) => properties?.['codes_regions'].includes(code))
        .map((one) => one.bounds);
      for (const [longitude = 0, latitude = 0] of positions) {
        const isInside = bounds.some(
          ({ west, east, south, north }) =>
            longitude > west - 0.1 && longitude < east + 0.1 && latitude > south - 0.1 && latitude < north + 0.1,
        );
        assert.ok(isInside, `${id}: ${longitude}, ${latitude}`);
      }
      assert.deepEqual(positions[0], [properties?.['longitude'], properties?.['latitude']]);
    }
  });

  test('read by GDAL, agrees with the pages and has the same points', { skip }, () => {
    const features = readWithGdal(fileOf('projets.geojson'));
    expectAgreement(features.map(({ properties }) => properties ?? {}));
    const ours = read('projets.geojson').features.map(({ geometry }) => geometry);
    assert.deepEqual(
      features.map(({ geometry }) => geometry),
      ours,
    );
    assert.match(runGdal('ogrinfo', '-so', '-al', fileOf('projets.geojson')), /ID\["EPSG",4326\]/);
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
