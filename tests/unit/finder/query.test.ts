import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmptyQuery, parseQuery, replaceWord, strongest } from '#finder/query.ts';

const wordsOf = (text: string) => parseQuery(text).words.map(({ folded }) => folded);

test('words are folded, without duplicates or common words', () => {
  assert.deepEqual(wordsOf('Les métiers, les MÉTIERS d’art'), ['metiers', 'art']);
  assert.ok(isEmptyQuery(parseQuery('le la les à !')));
});

test('quotes of any kind hold an exact phrase, stop words included; an unclosed quote is ignored', () => {
  for (const text of ['"arts de la rue" arles', '« arts de la rue » arles', '“arts de la rue” arles'])
    assert.deepEqual(parseQuery(text).phrases, [['arts', 'de', 'la', 'rue']], text);
  assert.deepEqual(wordsOf('"arts de la rue" arles'), ['arles']);
  assert.deepEqual(parseQuery('"arts de la').phrases, []);
  assert.deepEqual(wordsOf('"arts de la'), ['arts']);
  assert.ok(isEmptyQuery(parseQuery('""')));
});

test('a query has at most 12 words', () => {
  assert.ok(wordsOf(Array.from({ length: 5000 }, (_, index) => `mot${index}`).join(' ')).length <= 12);
});

test('a word is replaced everywhere, and the rest stays as typed', () => {
  assert.equal(replaceWord('Rubaix, rubaix & co', 'rubaix', 'Roubaix'), 'Roubaix, Roubaix & co');
});

test('a word in an exact phrase is left as it is', () => {
  assert.equal(replaceWord('rubaix "rubaix"', 'rubaix', 'Roubaix'), 'Roubaix "rubaix"');
});

test('filler words count only when the query has nothing else', () => {
  const kept = (text: string, hasOthers = false) =>
    strongest(parseQuery(text).words, hasOthers).map(({ folded }) => folded);
  assert.deepEqual(kept('quels projets à Montpellier'), ['montpellier']);
  assert.deepEqual(kept('tous les projets'), ['tous', 'projets']);
  assert.deepEqual(kept('projets', true), []);
});
