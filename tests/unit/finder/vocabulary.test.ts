import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Vocabulary, initialOf } from '#finder/vocabulary.ts';

const others = ['art', 'arts', 'artisans', 'créatif', 'créatives', 'images', 'métier', 'selon'];
const vocabulary = new Vocabulary([['Arles'], others, ['Bretagne']]);

test('a word gives its existing forms and the longer words that it begins', () => {
  assert.deepEqual(vocabulary.formsOf('creative'), ['creatif', 'creatives']);
  assert.deepEqual(vocabulary.formsOf('art'), ['art', 'arts']);
  assert.deepEqual(vocabulary.formsOf('metiers'), ['metier']);
  assert.deepEqual(vocabulary.formsOf('artichaut'), []);
  assert.deepEqual(vocabulary.beginningWith('art'), ['art', 'arts', 'artisans']);
});

test('a word belongs to the vocabulary part of its first letter', () => {
  assert.deepEqual(['arles', '59', 'ßeta', 'שלום', ''].map(initialOf), ['a', '0', 'other', 'other', 'other']);
});

test('a name that exists but finds nothing is known as absent', () => {
  assert.ok(vocabulary.isAbsent('bretagne'));
  assert.deepEqual(vocabulary.formsOf('bretagne'), []);
});
