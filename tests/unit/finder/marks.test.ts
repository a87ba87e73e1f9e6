import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FoundWords, markedRanges } from '#finder/marks.ts';

const marked = (text: string, found: Partial<FoundWords>) =>
  markedRanges(text, { forms: new Set(), starts: [], phrases: [], ...found }).map(({ start, end }) =>
    text.slice(start, end),
  );

test('marks words in their forms and their beginnings, as written', () => {
  assert.deepEqual(marked('Métiers d’Art Voyageurs', { forms: new Set(['metiers', 'art']) }), ['Métiers', 'Art']);
  assert.deepEqual(marked('De Roubaix à Valenciennes', { starts: ['roub'] }), ['Roubaix']);
});

test('marks what is also written in one', () => {
  assert.deepEqual(marked('Voix:IA, à Villers', { starts: ['voixi'] }), ['Voix:IA']);
});

test('marks a phrase where its words follow each other, not elsewhere', () => {
  const phrases = [['langue', 'francaise']];
  assert.deepEqual(marked('La langue française, langue', { phrases }), ['langue française']);
});

test('marks nothing twice', () => {
  assert.deepEqual(marked('Arles sonore', { forms: new Set(['arles']), phrases: [['arles', 'sonore']] }), [
    'Arles sonore',
  ]);
  assert.deepEqual(marked('<b>&', { forms: new Set(['b']) }), ['b']);
});
