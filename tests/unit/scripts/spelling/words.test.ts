import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDictionary, readWordList } from '../../../../scripts/lib/spelling/dictionary.ts';
import { wordsOf } from '../../../../scripts/lib/spelling/words.ts';

const words = (text: string) => wordsOf(text).map(({ text: word }) => word);

test('words come without what is elided, and neither numbers, acronyms nor addresses are words', () => {
  assert.deepEqual(words("L’art d'aujourd’hui, qu’il aime"), ['art', 'aujourd’hui', 'il', 'aime']);
  assert.deepEqual(words('AMI 2023 H264 www.exemple.fr https://exemple.fr/filiere a@b.fr @etalab/x [V]oile'), []);
  assert.deepEqual(words('multi-sites'), ['multi-sites']);
});

test('a capital begins a sentence or a name', () => {
  assert.deepEqual(
    wordsOf('Le Pôle. Une « Idée »').map(({ isFirst }) => isFirst()),
    [true, false, true, true],
  );
});

test('the dictionary counts accents', async () => {
  const dictionary = await loadDictionary('.');
  assert.ok(dictionary, 'it is not installed');
  assert.ok(dictionary.has('filière') && !dictionary.has('filiere'));
  assert.ok(dictionary.suggest('filiere').includes('filière'));
});

test('the project’s words are each needed', async () => {
  const bare = await loadDictionary('/nowhere');
  assert.deepEqual(
    readWordList('.').filter((word) => bare?.has(word)),
    [],
  );
});
