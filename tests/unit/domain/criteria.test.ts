import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches, readCriteria, writeCriteria } from '#domain/criteria.ts';
import { facetsOf } from '#domain/facets.ts';
import { makeProject } from '../../support/make-project.ts';

const read = (query: string) => readCriteria(new URLSearchParams(query));

test('criteria and addresses say the same, in a fixed order, without repetition', () => {
  const criteria = read('secteur=jeu&region=occitanie&region=occitanie&region=&autre=1');
  assert.deepEqual(criteria, { regions: ['occitanie'], sectors: ['jeu'], phases: [] });
  assert.equal(writeCriteria(criteria).toString(), 'region=occitanie&secteur=jeu');
});

test('OR inside a facet, AND across', () => {
  const facets = facetsOf(makeProject({ sectors: ['design', 'jeu'] }));
  assert.deepEqual(facets, { regions: ['hauts-de-france'], sectors: ['design', 'jeu'], phases: ['ami-2023'] });
  assert.ok(matches(facets, read('')));
  assert.ok(matches(facets, read('secteur=jeu&secteur=mode')));
  assert.ok(matches(facets, read('secteur=jeu&region=hauts-de-france')));
  assert.ok(!matches(facets, read('secteur=jeu&region=occitanie')));
  assert.ok(!matches(facets, read('phase=aap-2025')));
});
