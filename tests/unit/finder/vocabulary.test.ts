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

test('a swap is nearer than a change; a long word may begin wrong', () => {
  assert.equal(vocabulary.correct('alres', distance).only, 'Arles');
  assert.equal(vocabulary.correct('hoccitanie', distance).only, 'Occitanie');
});

test('words of texts are never what a typo was meant to be', () => {
  assert.deepEqual(vocabulary.correct('salon', distance), { suggestions: [] });
});

test('a word that is far from all, or near several, is not corrected', () => {
  for (const word of ['avion', 'artichaut', 'zzz', 'toulouse', 'cannes', 'mait', '59512'])
    assert.equal(vocabulary.correct(word, distance).only, undefined, word);
  assert.deepEqual(vocabulary.correct('mait', distance).suggestions, ['main', 'mais']);
  assert.deepEqual(vocabulary.correct('toulouse', distance).suggestions, ['Toulois']);
});

test('a word belongs to the part of its first letter', () => {
  assert.deepEqual(['arles', '59', 'ßeta', 'שלום', ''].map(initialOf), ['a', '0', 'other', 'other', 'other']);
});

test('a name that exists and finds nothing is known as such, and is what a typo may be meant to be', () => {
  assert.ok(vocabulary.isAbsent('bretagne'));
  assert.deepEqual(vocabulary.formsOf('bretagne'), []);
  assert.equal(vocabulary.correct('bretgane', distance).only, 'Bretagne');
});
