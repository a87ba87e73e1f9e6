import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from 'fastest-levenshtein';
import { Vocabulary, initialOf } from '#domain/vocabulary.ts';

const vocabulary = new Vocabulary([
  'animation',
  'arles',
  'art',
  'arts',
  'artisans',
  'céramique',
  'créatif',
  'créatives',
  'image',
  'images',
  'métier',
  'Perpignan',
  'Roubaix',
  'Toulois',
  'main',
  'mais',
]);

test('a word has the forms that occur, and begins longer ones', () => {
  assert.deepEqual(vocabulary.formsOf('creative'), ['creatif', 'creatives']);
  assert.deepEqual(vocabulary.formsOf('art'), ['art', 'arts']);
  assert.deepEqual(vocabulary.formsOf('metiers'), ['metier']);
  assert.deepEqual(vocabulary.formsOf('artichaut'), []);
  assert.deepEqual(vocabulary.beginningWith('art'), ['art', 'arts', 'artisans']);
});

test('a typo has its only correction, with the writing of the site', () => {
  for (const [typo, word] of [
    ['rubaix', 'Roubaix'],
    ['perpinan', 'Perpignan'],
    ['ceramiqe', 'céramique'],
    ['animatoin', 'animation'],
    ['imgae', 'image'],
  ] as const)
    assert.equal(vocabulary.correct(typo, distance).only, word, typo);
});

test('a word that is far from all, or near several, is not corrected', () => {
  for (const word of ['avion', 'artichaut', 'zzz', 'toulouse', 'mait', '59512'])
    assert.equal(vocabulary.correct(word, distance).only, undefined, word);
  assert.deepEqual(vocabulary.correct('mait', distance).suggestions, ['main', 'mais']);
  assert.deepEqual(vocabulary.correct('toulouse', distance).suggestions, ['Toulois']);
});

test('a word belongs to the part of its first letter', () => {
  assert.deepEqual(['arles', '59', 'ßeta', 'שלום', ''].map(initialOf), ['a', '0', 'other', 'other', 'other']);
});
