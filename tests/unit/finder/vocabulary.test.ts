import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from 'fastest-levenshtein';
import { Vocabulary, initialOf } from '#finder/vocabulary.ts';

const names = [
  'animation',
  'Arles',
  'céramique',
  'image',
  'Perpignan',
  'Roubaix',
  'Toulois',
  'Vannes',
  'Occitanie',
  'main',
  'mais',
];
const others = ['art', 'arts', 'artisans', 'créatif', 'créatives', 'images', 'métier', 'selon'];
const vocabulary = new Vocabulary([names, [], ['Bretagne']], [[], others, []]);

test('a word gives its existing forms and the longer words that it begins', () => {
  assert.deepEqual(vocabulary.formsOf('creative'), ['creatif', 'creatives']);
  assert.deepEqual(vocabulary.formsOf('art'), ['art', 'arts']);
  assert.deepEqual(vocabulary.formsOf('metiers'), ['metier']);
  assert.deepEqual(vocabulary.formsOf('artichaut'), []);
  assert.deepEqual(vocabulary.beginningWith('art'), ['art', 'arts', 'artisans']);
});

test('a typo with a single correction gets it in the spelling of the site', () => {
  for (const [typo, word] of [
    ['rubaix', 'Roubaix'],
    ['perpinan', 'Perpignan'],
    ['ceramiqe', 'céramique'],
    ['animatoin', 'animation'],
    ['imgae', 'image'],
  ] as const)
    assert.equal(vocabulary.correct(typo, distance).only, word, typo);
});

test('a swap of letters is closer than a change, and a long word may have a wrong first letter', () => {
  assert.equal(vocabulary.correct('alres', distance).only, 'Arles');
  assert.equal(vocabulary.correct('hoccitanie', distance).only, 'Occitanie');
});

test('a typo is never corrected into an ordinary word of the texts', () => {
  assert.deepEqual(vocabulary.correct('salon', distance), { suggestions: [] });
});

test('a word far from all names, or close to several, is not corrected', () => {
  for (const word of ['avion', 'artichaut', 'zzz', 'toulouse', 'cannes', 'mait', '59512'])
    assert.equal(vocabulary.correct(word, distance).only, undefined, word);
  assert.deepEqual(vocabulary.correct('mait', distance).suggestions, ['main', 'mais']);
  assert.deepEqual(vocabulary.correct('toulouse', distance).suggestions, ['Toulois']);
});

test('a word belongs to the vocabulary part of its first letter', () => {
  assert.deepEqual(['arles', '59', 'ßeta', 'שלום', ''].map(initialOf), ['a', '0', 'other', 'other', 'other']);
});

test('a name that exists but finds nothing is known as absent, and may correct a typo', () => {
  assert.ok(vocabulary.isAbsent('bretagne'));
  assert.deepEqual(vocabulary.formsOf('bretagne'), []);
  assert.equal(vocabulary.correct('bretgane', distance).only, 'Bretagne');
});
