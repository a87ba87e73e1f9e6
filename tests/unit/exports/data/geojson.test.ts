import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { regions } from '#model/region.ts';
import { toGeojson } from '#exports/data/formats.ts';
import { dataSetOf } from '#exports/data/record.ts';
import { regionsGeojson } from '#exports/data/regions.ts';
import { columnNames } from '#exports/data/columns.ts';
import { hostileTitles } from '../../../support/hostile-texts.ts';
import { makePlace, makeProject } from '../../../support/make-project.ts';

describe('projects as GeoJSON', () => {
  test('is valid with any title, and has no crs member: RFC 7946 allows only WGS 84', () => {
    const data = dataSetOf(hostileTitles.map((title) => makeProject({ title })));
    const collection = check(toGeojson(data)) as FeatureCollection;
    assert.equal(collection.features.length, hostileTitles.length);
    assert.ok(!('crs' in collection));
  });

  test('a place is one point, longitude first, with its name and the row of its project', () => {
    const reunion = { ...makePlace('04', 'Le Port'), name: 'La Halle', latitude: -21.01, longitude: 55.27 };
    const data = dataSetOf([
      makeProject({ slug: 'un' }),
      makeProject({ slug: 'deux', places: [reunion, makePlace()] }),
    ]);
    const { features } = check(toGeojson(data)) as FeatureCollection;
    assert.deepEqual(
      features.map(({ id, geometry, properties }) => [id, geometry, properties?.['slug'], properties?.['lieu_nom']]),
      [
        ['un', { type: 'Point', coordinates: [3.182, 50.69] }, 'un', null],
        ['deux', { type: 'Point', coordinates: [55.27, -21.01] }, 'deux', 'La Halle'],
        ['deux#2', { type: 'Point', coordinates: [3.182, 50.69] }, 'deux', null],
      ],
    );
    const names = [...columnNames, 'lieu_nom', 'lieu_commune', 'lieu_code_commune'];
    for (const { properties } of features) assert.deepEqual(Object.keys(properties ?? {}), names);
    const [, first, second] = features.map(({ properties }) => properties ?? {});
    assert.deepEqual([first?.['lieu_commune'], second?.['lieu_commune']], ['Le Port', 'Roubaix']);
    // The columns mean the same as in the other files, so they are those of the first place.
    assert.deepEqual([first?.['latitude'], second?.['latitude']], [-21.01, -21.01]);
  });
});

describe('regions as GeoJSON', () => {
  const collection = check(regionsGeojson([makeProject()])) as FeatureCollection<MultiPolygon>;
  const area = (ring: readonly (readonly number[])[]) =>
    ring.reduce((sum, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0);

  test('include the 18 regions, each with its code, its name and its number of projects', () => {
    assert.deepEqual(
      collection.features.map(({ properties }) => [properties?.['code'], properties?.['nom']]),
      regions.map(({ code, name }) => [code, name]),
    );
    const counts = collection.features.map(({ properties }) => properties?.['projets_documentes']);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      1,
    );
  });

  test('wind anticlockwise around an area and clockwise around a hole; exactly three have holes', () => {
    const polygons = collection.features.flatMap(({ id, geometry }) =>
      geometry.coordinates.map((rings) => ({ id, rings })),
    );
    for (const { rings } of polygons) {
      const [outer = [], ...holes] = rings;
      assert.ok(area(outer) > 0);
      for (const hole of holes) assert.ok(area(hole) < 0);
      for (const ring of rings) assert.deepEqual(ring[0], ring.at(-1));
    }
    const holed = polygons.filter(({ rings }) => rings.length > 1).map(({ id }) => id);
    // The holes are Valréas (in Provence-Alpes-Côte d’Azur), two enclaves of Occitanie, and Llívia (in Spain).
    assert.deepEqual(holed, ['84', '75', '76']);
  });

  test('stay within 0.1° of the bounds of their region', () => {
    for (const { id, geometry } of collection.features) {
      const bounds = regions.find(({ code }) => code === id)?.bounds;
      for (const [longitude = 0, latitude = 0] of geometry.coordinates.flat(2)) {
        assert.ok(bounds && longitude > bounds.west - 0.1 && longitude < bounds.east + 0.1, `${id}: ${longitude}`);
        assert.ok(latitude > bounds.south - 0.1 && latitude < bounds.north + 0.1, `${id}: ${latitude}`);
      }
    }
  });
});
