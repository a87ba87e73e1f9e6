import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundKilometres } from '#model/kilometres.ts';
import { kilometresFrom, nearestProjects } from '#model/nearby.ts';
import { regionByCode } from '#model/region.ts';
import { makePlace, makeProject } from '../../support/make-project.ts';

const at = (slug: string, ...latitudes: number[]) =>
  makeProject({ slug, places: latitudes.map((latitude) => ({ ...makePlace(), latitude })) });

test('a distance is that of the two nearest places', () => {
  const [one, other] = [at('a', 40, 44), at('b', 48, 45)];
  assert.equal(Math.round(kilometresFrom(one, other)), 111);
  assert.equal(kilometresFrom(one, other), kilometresFrom(other, one));
  assert.equal(Math.round(kilometresFrom({ latitude: 43, longitude: 3.182 }, one)), 111);
});

test('a region is at no distance of a project inside it, and at some of one outside', () => {
  const [roubaix, albi] = [
    makeProject(),
    makeProject({ places: [{ ...makePlace(), latitude: 43.93, longitude: 2.15 }] }),
  ];
  const region = regionByCode('32');
  assert.equal(kilometresFrom(region, roubaix), 0);
  const kilometres = kilometresFrom(region, albi);
  assert.ok(kilometres > 500 && kilometres < 600, `${kilometres}`);
});

test('the nearest projects come first, and a project is not near itself', () => {
  const [here, near, far] = [at('ici', 48), at('pres', 49), at('loin', 52)];
  const slugs = (limit: number) => nearestProjects(here, [far, here, near], limit).map(({ project }) => project.slug);
  assert.deepEqual(slugs(5), ['pres', 'loin']);
  assert.deepEqual(slugs(1), ['pres']);
});

test('a distance is rounded the more the farther it is', () => {
  for (const [kilometres, rounded] of [
    [0.4, 0],
    [7.6, 8],
    [38, 40],
    [42.4, 40],
    [554, 550],
    [9123, 9100],
  ] as const)
    assert.equal(roundKilometres(kilometres), rounded);
});
