import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingIds, ownIds } from '#model/anchors.ts';

const idsOf = (headings: readonly string[], slug = 'essai') => headings.map(headingIds(slug));

test('a heading has its words for an id, whatever its typography', () => {
  assert.deepEqual(idsOf(['L’été « à venir »', 'Et après ?']), ['lété-à-venir', 'et-après']);
  assert.deepEqual(idsOf(['L’été «\u00a0à venir\u00a0»', 'Et après\u202f?']), ['lété-à-venir', 'et-après']);
});

test('no heading has the id of another, nor of a part of its page', () => {
  assert.deepEqual(idsOf(['Sources', 'Deux fois', 'Deux fois']), ['sources-1', 'deux-fois', 'deux-fois-1']);
  assert.deepEqual(idsOf(['Contact'], 'mentions-legales'), ['contact-1']);
  assert.deepEqual(idsOf(['Contact'], 'presse'), ['contact']);
  for (const id of ownIds('presse')) assert.notEqual(idsOf([id], 'presse')[0], id);
});

test('what is not known has one id, in both of its ways of saying it', () => {
  assert.deepEqual(idsOf(['Ce que nos sources ne disent pas']), ['non-dit']);
  assert.deepEqual(idsOf(['Ce que nous ne savons pas']), ['non-dit']);
});
