import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionOf } from '#finder/correction.ts';
import { Vocabulary } from '#finder/vocabulary.ts';

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
const { everyName } = new Vocabulary([names, ['selon'], ['Bretagne']]);
const correction = (word: string) => correctionOf(word, everyName);

test('a typo with a single correction gets it in the spelling of the site', () => {
  for (const [typo, word] of [
    ['rubaix', 'Roubaix'],
    ['perpinan', 'Perpignan'],
    ['ceramiqe', 'céramique'],
    ['animatoin', 'animation'],
    ['imgae', 'image'],
  ] as const)
    assert.equal(correction(typo).only, word, typo);
});

test('a swap of letters is closer than a change, and a long word may have a wrong first letter', () => {
  assert.equal(correction('alres').only, 'Arles');
  assert.equal(correction('hoccitanie').only, 'Occitanie');
});

test('a typo is never corrected into an ordinary word of the texts', () => {
  assert.deepEqual(correction('salon'), { suggestions: [] });
});

test('a word far from all names, or close to several, is not corrected', () => {
  for (const word of ['avion', 'artichaut', 'zzz', 'toulouse', 'cannes', 'mait', '59512'])
    assert.equal(correction(word).only, undefined, word);
  assert.deepEqual(correction('mait').suggestions, ['main', 'mais']);
  assert.deepEqual(correction('toulouse').suggestions, ['Toulois']);
});

test('a typo may be corrected into a name that finds nothing', () => {
  assert.equal(correction('bretgane').only, 'Bretagne');
});
