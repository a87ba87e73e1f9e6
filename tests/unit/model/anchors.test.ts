import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingIds, ownIds } from '#model/anchors.ts';

const idsOf = (headings: readonly string[], slug = 'essai') => headings.map(headingIds(slug));

test('the id of a heading is made of its words, whatever the typography', () => {
  assert.deepEqual(idsOf(['L’été « à venir »', 'Et après ?']), ['lété-à-venir', 'et-après']);
  assert.deepEqual(idsOf(['L’été «\u00a0à venir\u00a0»', 'Et après\u202f?']), ['lété-à-venir', 'et-après']);
});

test('a heading never has the id of another heading or of a part of its page', () => {
  assert.deepEqual(idsOf(['Sources', 'Deux fois', 'Deux fois']), ['sources-1', 'deux-fois', 'deux-fois-1']);
  assert.deepEqual(idsOf(['Contact'], 'mentions-legales'), ['contact-1']);
  assert.deepEqual(idsOf(['Contact'], 'glossaire'), ['contact']);
  for (const id of ownIds('presse')) assert.notEqual(idsOf([id], 'presse')[0], id);
});

test('both wordings of the heading for unknown facts have the same id', () => {
  assert.deepEqual(idsOf(['Ce que nos sources ne disent pas']), ['non-dit']);
  assert.deepEqual(idsOf(['Ce que nous ne savons pas']), ['non-dit']);
});
