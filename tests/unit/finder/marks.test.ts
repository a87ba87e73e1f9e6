import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FoundWords, markedRanges } from '#finder/marks.ts';

const marked = (text: string, found: Partial<FoundWords>) =>
  markedRanges(text, { forms: new Set(), starts: [], phrases: [], ...found }).map(({ start, end }) =>
    text.slice(start, end),
  );

test('marks words found by their forms or their first letters, as they are written', () => {
  assert.deepEqual(marked('Métiers d’Art Voyageurs', { forms: new Set(['metiers', 'art']) }), ['Métiers', 'Art']);
  assert.deepEqual(marked('De Roubaix à Valenciennes', { starts: ['roub'] }), ['Roubaix']);
});

test('marks words joined by a sign as a single word', () => {
  assert.deepEqual(marked('Voix:IA, à Villers', { starts: ['voixi'] }), ['Voix:IA']);
});

test('marks a phrase only where its words are consecutive', () => {
  const phrases = [['langue', 'francaise']];
  assert.deepEqual(marked('La langue française, langue', { phrases }), ['langue française']);
});

test('merges marks that overlap', () => {
  assert.deepEqual(marked('Arles sonore', { forms: new Set(['arles']), phrases: [['arles', 'sonore']] }), [
    'Arles sonore',
  ]);
  assert.deepEqual(marked('<b>&', { forms: new Set(['b']) }), ['b']);
});
