import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemmer } from '@orama/stemmers/french';
import { analyse } from '#domain/french.ts';
import { Vocabulary } from '#domain/vocabulary.ts';

const vocabulary = new Vocabulary(
  analyse('L’art, les images, un métier, des créatives à Villers-Cotterêts, animation'),
  stemmer,
);

test('a word is known when it occurs, in any form, or begins one that does', () => {
  for (const word of [
    'art',
    'image',
    'images',
    'metier',
    'metiers',
    'creative',
    'villers',
    'villers'.slice(0, 4),
    'anim',
  ]) {
    assert.ok(vocabulary.has(word), word);
  }
});

test('a longer word that only begins like a known one is not', () => {
  for (const word of ['artichaut', 'avion', 'imagerie', 'animatronique', 'zzz']) assert.ok(!vocabulary.has(word), word);
});
