import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Listing, listAll, listMeant, listWords, placesInOrder } from '#finder/listing.ts';
import type { FacetRow } from '#model/facet-table.ts';
import type { Sector } from '#model/sector.ts';

const entry = (region: string, ...sectors: Sector[]): FacetRow => ({
  regions: [region],
  sectors,
  phases: [],
  verifiedOn: '2026-01-02',
});

/** Ranks: 0 and 1 in Bretagne, 2 and 3 in Grand Est. */
const entries = [
  entry('bretagne', 'jeu'),
  entry('bretagne', 'mode'),
  entry('grand-est', 'mode'),
  entry('grand-est', 'jeu'),
];

const region = (slug: string, where: string) => ({ slug, name: slug, where });
const bretagne = region('bretagne', 'en Bretagne');
const quimper = { label: 'Quimper', projects: [], region: bretagne };
const brest = { label: 'Brest', projects: [{ rank: 1 }], region: bretagne };
const colmar = { label: 'Colmar', projects: [{ rank: 3 }], region: region('grand-est', 'dans le Grand Est') };
const ajaccio = { label: 'Ajaccio', projects: [], region: region('corse', 'en Corse') };
const noumea = { label: 'Nouméa', projects: [] };

const none: Listing = new Map();
/** Projects whose page has the words. */
const worded = (...ranks: number[]): Listing => new Map(ranks.map((rank) => [rank, { isRelated: false }]));
/** « 2 0* »: ranks in order; a star marks those whose page has none of the words. */
const say = (listing: Listing) =>
  [...listing].map(([rank, { isRelated }]) => `${rank}${isRelated ? '*' : ''}`).join(' ');

const named = (sectors: Sector[][], ...rest: string[]) => ({
  sectors,
  names: [],
  rest: rest.map((folded) => ({ folded, written: folded })),
});
const mode = named([['mode']]);

describe('what a query means, when no project has its words', () => {
  type Meant = Parameters<typeof listMeant>[1];
  const meant = (meaning: Partial<Meant>, hits: Listing = none) => {
    const {
      hits: found,
      listedRegion,
      listedSector,
      isElsewhere,
    } = listMeant(hits, { places: [], topics: named([]), rest: [], ...meaning }, entries);
    return [say(found), listedSector, listedRegion, isElsewhere && 'elsewhere']
      .filter((part) => part !== undefined && part !== false)
      .join(' ');
  };

  test('a place lists its projects; without one, those of its region, which is said', () => {
    assert.equal(meant({ places: [brest] }), '1*');
    assert.equal(meant({ places: [quimper] }), '0* 1* en Bretagne');
  });

  test('a place without a project in its region, or outside the regions, lists none', () => {
    assert.equal(meant({ places: [ajaccio] }), ' en Corse');
    assert.equal(meant({ places: [noumea] }), '');
  });

  test('two places list the projects of each; without any, those of both regions', () => {
    assert.equal(meant({ places: [colmar, brest] }), '1* 3*');
    assert.equal(meant({ places: [quimper, colmar] }), '3*');
    assert.equal(meant({ places: [quimper, { ...colmar, projects: [] }] }), '0* 1* 2* 3*');
  });

  test('a sector lists its projects, first those whose main sector it is', () => {
    assert.equal(meant({ topics: mode }), '1* 2* mode');
    assert.equal(meant({ topics: named([['mode', 'design']]) }), '1* 2*');
    const rows = [entry('corse', 'jeu', 'mode'), entry('corse', 'mode'), entry('corse', 'jeu')];
    assert.equal(say(listMeant(none, { places: [], topics: mode, rest: [] }, rows).hits), '1* 0*');
  });

  test('two sectors list the projects of both first, and before others those that have words of one', () => {
    const rows = [entry('corse', 'mode'), entry('corse', 'jeu'), entry('corse', 'design', 'jeu', 'mode')];
    const topics = named([['mode'], ['jeu']]);
    assert.equal(say(listMeant(none, { places: [], topics, rest: [] }, rows).hits), '2* 0* 1*');
    assert.equal(say(listMeant(worded(1), { places: [], topics, rest: [] }, rows).hits), '1 2* 0*');
  });

  test('a sector in a place lists those of the place, else of the region, else elsewhere, which is said', () => {
    assert.equal(meant({ topics: mode, places: [brest] }), '1*');
    assert.equal(meant({ topics: mode, places: [quimper] }), '1* mode en Bretagne');
    assert.equal(meant({ topics: mode, places: [colmar] }), '2* mode dans le Grand Est');
    assert.equal(meant({ topics: mode, places: [quimper, { ...colmar, projects: [] }] }), '1* 2*');
    assert.equal(meant({ topics: mode, places: [ajaccio] }), '1* 2* mode en Corse elsewhere');
  });

  test('other words keep the projects that have them: there, else wherever they are, and they are not « related »', () => {
    const rest = ['piano'];
    assert.equal(meant({ places: [brest], rest }, worded(3, 1)), '1');
    assert.equal(meant({ places: [quimper], rest }, worded(2, 0)), '0');
    assert.equal(meant({ places: [ajaccio], rest }, worded(3, 1)), '3 1 elsewhere');
    assert.equal(meant({ topics: mode, rest }, worded(3, 2)), '2');
  });

  test('other words that no project has list none', () => {
    assert.equal(meant({ places: [brest], rest: ['netflix'] }), '');
    assert.equal(meant({ topics: mode, rest: ['netflix'] }), '');
  });
});

describe('what the words of a query find', () => {
  test('is followed by the projects of a sector when the query only names it', () => {
    assert.equal(say(listWords(worded(3, 2), mode, entries)), '3 2 1*');
    assert.equal(say(listWords(worded(3), named([['mode', 'jeu']]), entries)), '3 0* 1* 2*');
    assert.equal(say(listWords(worded(3), named([['mode']], 'colmar'), entries)), '3');
    assert.equal(say(listWords(worded(3), named([]), entries)), '3');
  });

  test('is every project, in the order of the catalogue, for a question', () =>
    assert.equal(say(listAll(entries)), '0* 1* 2* 3*'));
});

test('an answer names the projects of a place in the order of the list, those that are not listed last', () => {
  const place = { ...brest, projects: [{ rank: 2 }, { rank: 0 }, { rank: 3 }] };
  const ranksOf = (hits: Listing) => placesInOrder([place], hits)[0]?.projects.map(({ rank }) => rank);
  assert.deepEqual(ranksOf(worded(3, 1, 0)), [3, 0, 2]);
  assert.deepEqual(ranksOf(none), [2, 0, 3]);
});
