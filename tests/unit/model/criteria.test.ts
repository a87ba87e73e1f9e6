import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Facets, matches, readCriteria, writeCriteria } from '#model/criteria.ts';
import { facetCounts, releases, without } from '#model/facet-counts.ts';
import { facetsOf } from '#model/facets.ts';
import { makeProject } from '../../support/make-project.ts';

const known: Facets = {
  regions: ['corse', 'occitanie', 'hauts-de-france'],
  sectors: ['design', 'jeu', 'mode'],
  phases: ['ami-2023', 'aap-2025'],
};
const readAll = (query: string) => readCriteria(new URLSearchParams(query), known);
const read = (query: string) => readAll(query).criteria;

describe('criteria in addresses', () => {
  test('are written back in a fixed order, without repetition', () => {
    const { criteria, ignored } = readAll(
      'vue=carte&secteur=jeu&q=+arles+&region=occitanie&region=occitanie&region=&tri=nom',
    );
    assert.deepEqual(criteria, {
      query: 'arles',
      regions: ['occitanie'],
      sectors: ['jeu'],
      phases: [],
      sort: 'nom',
      view: 'carte',
    });
    assert.deepEqual(ignored, []);
    assert.equal(writeCriteria(criteria).toString(), 'q=arles&region=occitanie&secteur=jeu&tri=nom&vue=carte');
  });

  test('leave out default values', () => {
    assert.equal(writeCriteria(read('tri=nom&vue=fiches')).toString(), '');
    assert.equal(writeCriteria(read('q=a&tri=pertinence')).toString(), 'q=a');
    assert.equal(writeCriteria(read('tri=pertinence')).toString(), '');
  });

  test('are read with capitals and commas too', () => {
    assert.deepEqual(read('region=Occitanie,corse').regions, ['corse', 'occitanie']);
  });

  test('are reported when their value is unknown, but parameters of other tools are not', () => {
    const { criteria, ignored } = readAll('region=atlantide&secteur=jeu&tri=hasard&vue=3d&utm_source=lettre');
    assert.deepEqual([criteria.regions, criteria.sectors, criteria.view], [[], ['jeu'], 'fiches']);
    assert.deepEqual(ignored, [
      { name: 'region', value: 'atlantide' },
      { name: 'tri', value: 'hasard' },
      { name: 'vue', value: '3d' },
    ]);
  });

  test('are read from hostile addresses: 10,000 characters, 200 values, broken escapes', () => {
    const long = readAll(`q=${'é'.repeat(10_000)}`);
    assert.equal(long.criteria.query.length, 200);
    assert.ok(long.isCut);
    assert.deepEqual(long.ignored, []);
    const many = readAll(Array.from({ length: 200 }, (_, index) => `region=r${index}`).join('&') + '&region=corse');
    assert.deepEqual(many.criteria.regions, ['corse']);
    assert.equal(many.ignored.length, 200);
    assert.equal(read('q=%E0%A4%A&region=%').query, '\ufffd%A');
  });
});

describe('facets', () => {
  test('values are combined with OR inside a facet, and with AND across facets', () => {
    const facets = facetsOf(makeProject({ sectors: ['design', 'jeu'] }));
    assert.deepEqual(facets, { regions: ['hauts-de-france'], sectors: ['design', 'jeu'], phases: ['ami-2023'] });
    assert.ok(matches(facets, read('')));
    assert.ok(matches(facets, read('secteur=jeu&secteur=mode')));
    assert.ok(matches(facets, read('secteur=jeu&region=hauts-de-france')));
    assert.ok(!matches(facets, read('secteur=jeu&region=occitanie')));
    assert.ok(!matches(facets, read('phase=aap-2025')));
  });

  const make = (regions: string[], sectors: string[]): Facets => ({ regions, sectors, phases: ['ami-2023'] });
  const all = [
    make(['corse'], ['jeu']),
    make(['corse', 'occitanie'], ['design']),
    make(['occitanie'], ['design', 'jeu']),
  ];

  test('the count of a value applies the other facets but ignores its own', () => {
    const { regions, sectors, phases } = facetCounts(all, read('region=corse&secteur=jeu'));
    assert.deepEqual(Object.fromEntries(regions), { corse: 1, occitanie: 1 });
    assert.deepEqual(Object.fromEntries(sectors), { jeu: 1, design: 1 });
    assert.deepEqual(Object.fromEntries(phases), { 'ami-2023': 1 });
  });

  test('without results, the criteria to drop are listed with the number of projects found, highest first', () => {
    const criteria = read('q=x&region=corse&secteur=mode');
    const found = all.slice(1);
    assert.deepEqual(releases(found, all, criteria), [{ name: 'sectors', count: 1 }]);
    assert.deepEqual(releases([], all, read('q=x&region=corse')), [{ name: 'query', count: 2 }]);
    assert.deepEqual(releases([], all, read('q=x')), []);
    assert.equal(writeCriteria(without(criteria, 'sectors')).toString(), 'q=x&region=corse');
    assert.equal(writeCriteria(without(criteria, 'query')).toString(), 'region=corse&secteur=mode');
  });
});
