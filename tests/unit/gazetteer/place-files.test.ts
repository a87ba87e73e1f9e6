import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nearbyFiles, placeList, townFiles } from '#gazetteer/place-files.server.ts';
import { nearbyRow } from '#gazetteer/places.ts';
import { noSynonyms } from '#model/synonyms.ts';
import { communeByCode } from '#validation/communes.ts';
import { makeProject } from '../../support/make-project.ts';

/** A project in communes, each with its coordinates. */
const projectAt = (
  slug: string,
  ...places: readonly (readonly [code: string, latitude: number, longitude: number])[]
) =>
  makeProject({
    slug,
    title: slug.toUpperCase(),
    places: places.map(([code, latitude, longitude]) => ({ commune: communeByCode(code)!, latitude, longitude })),
  });

// Betton, Rennes, Bruz and Langan are of one intercommunality, Guichen of another; Bruz is nearer to Guichen.
const projects = [
  projectAt('betton', ['35024', 48.183, -1.645], ['35024', 48.184, -1.646]),
  projectAt('guichen', ['35126', 47.968, -1.796]),
  projectAt('rennes-et-brest', ['35238', 48.111, -1.674], ['29019', 48.39, -4.486]),
];

describe('what projects are to a commune', () => {
  const files = nearbyFiles(projects, new Map([['35288', { path: 'dispositif/', sentence: 'Saint-Malo y est.' }]]));
  const file = (departement: string) => {
    const found = files.get(departement);
    assert.ok(found, departement);
    return found;
  };
  /** « 1, 10 km: rennes-et-brest betton »: the relation, the kilometres, the projects. */
  const relation = (departement: string, code: string) => {
    const { projects: near } = file(departement);
    const [kind, kilometres, ...positions] = nearbyRow(file(departement), code) ?? [];
    return kind === undefined
      ? undefined
      : `${kind}, ${kilometres} km: ${positions.map((at) => near[at]?.slug).join(' ')}`;
  };

  test('is to be there, whatever else is near', () => {
    assert.equal(relation('35', '35238'), '0, 0 km: rennes-et-brest');
    assert.equal(relation('35', '35024'), '0, 0 km: betton');
  });

  test('else to be in the same intercommunality, the nearest first with its own distance', () =>
    assert.equal(relation('35', '35047'), '1, 10 km: rennes-et-brest betton'));

  test('the distance is unknown in the intercommunality of a commune whose point is unknown', () =>
    assert.equal(relation('35', '35144'), '1, 0 km: betton rennes-et-brest'));

  test('else to be the nearest of all, wherever it is', () => {
    assert.equal(relation('35', '35288'), '2, 60 km: betton');
    assert.equal(relation('29', '29232'), '2, 50 km: rennes-et-brest');
    assert.equal(relation('974', '97411'), '2, 9500 km: guichen');
  });

  test('from a commune whose point is unknown, the nearest is that of the middle of its intercommunality', () =>
    assert.match(relation('29', '29107') ?? '', /^2, \d\d km: rennes-et-brest$/));

  test('is unknown where neither the commune nor its intercommunality has a point', () =>
    assert.equal(relation('29', '29155'), undefined));

  test('is listed once for the département, with what a page says of a commune', () => {
    const here = (departement: string) => {
      const { here: positions, projects: near } = file(departement);
      return positions.map((at) => `${near[at]?.rank} ${near[at]?.title}`).sort();
    };
    assert.deepEqual(here('35'), ['0 BETTON', '1 GUICHEN', '2 RENNES-ET-BREST']);
    assert.deepEqual(here('29'), ['2 RENNES-ET-BREST']);
    assert.deepEqual(here('22'), []);
    assert.deepEqual(Object.keys(file('35').named), ['35288']);
    assert.deepEqual(file('29').named, {});
  });

  test('is the nearest to the middle of a département without a project', () => {
    const { nearest: [at = -1, kilometres = 0] = [], projects: near } = file('50');
    assert.equal(near[at]?.slug, 'betton');
    assert.ok(kilometres > 60 && kilometres < 120, `${kilometres}`);
    assert.equal(file('35').nearest, undefined);
  });

  test('is nothing anywhere without a project', () => {
    for (const { communes, rows, here, nearest, projects: near } of nearbyFiles([], new Map()).values())
      assert.deepEqual([communes, rows, here, nearest, near], [[], [], [], undefined, []]);
  });
});

test('a large commune is in the file of the initial of its name without its article; a city, without its districts', () => {
  const files = townFiles();
  const has = (initial: string, name: string) => files.get(initial)?.some(([one]) => one === name) ?? false;
  for (const [initial, name] of [
    ['p', 'Paris'],
    ['h', '~Le Havre'],
    ['a', '~Avion'],
  ] as const)
    assert.ok(has(initial, name), name);
  assert.equal(has('l', '~Le Havre'), false);
  assert.deepEqual(
    [...files.values()].flat().filter(([name]) => name.includes('Arrondissement')),
    [],
  );
});

describe('the places that a search knows at once', () => {
  const acronyms = { bretagne: ['BZH'], guadeloupe: ['Antilles'], martinique: ['Antilles'] };
  const territories = { Armorique: ['22', '29'] };
  const { regions, others } = placeList(projects, { ...noSynonyms, regions: acronyms, territories }, () => undefined);

  test('say how many projects a region has, and the nearest when it has none', () => {
    const bretagne = regions.find(({ slug }) => slug === 'bretagne');
    assert.equal(bretagne?.sentence.replace(/\s/g, ' '), '3 projets connus en Bretagne');
    assert.equal(bretagne?.nearest, undefined);
    const loire = regions.find(({ slug }) => slug === 'pays-de-la-loire');
    assert.equal(loire?.sentence, 'Nous ne connaissons pas encore de lauréat dans les Pays de la Loire');
    assert.deepEqual(loire?.nearest && { ...loire.nearest, kilometres: 0 }, {
      slug: 'guichen',
      title: 'GUICHEN',
      kilometres: 0,
    });
    assert.equal(regions.length, 18);
  });

  test('have other names, except an acronym of several regions', () =>
    assert.deepEqual(others, { BZH: 'bretagne', Armorique: ['22', '29'] }));
});
