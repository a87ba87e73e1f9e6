import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadDictionary, wordListFile } from '../../../../scripts/lib/spelling/dictionary.ts';
import { spelledWords } from '../../../../scripts/lib/spelling/words.ts';

const words = (text: string) => spelledWords(text).map(({ text: word }) => word);

test('words lose their elided prefix, and numbers, acronyms and addresses are not words', () => {
  assert.deepEqual(words("L’art d'aujourd’hui, qu’il aime"), ['art', 'aujourd’hui', 'il', 'aime']);
  assert.deepEqual(words('AMI 2023 H264 www.exemple.fr https://exemple.fr/filiere a@b.fr @etalab/x [V]oile'), []);
  assert.deepEqual(words('multi-sites'), ['multi-sites']);
});

test('the first word of a sentence is recognised', () => {
  assert.deepEqual(
    spelledWords('Le Pôle. Une « Idée »').map(({ isFirst }) => isFirst()),
    [true, false, true, true],
  );
});

test('the dictionary requires accents, and contains the words that the project adds, one per line', async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'mots-'));
  context.after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, wordListFile), '# Nos mots\n\nvoixia # Voix:IA\r\nxylotrope\n');
  const dictionary = await loadDictionary(root);
  assert.ok(dictionary, 'it is not installed');
  assert.ok(dictionary.has('filière') && !dictionary.has('filiere'));
  assert.ok(dictionary.suggest('filiere').includes('filière'));
  assert.ok(dictionary.has('voixia') && dictionary.has('xylotrope') && !dictionary.has('Nos mots'));
  assert.ok(!(await loadDictionary('/nowhere'))?.has('xylotrope'));
});
