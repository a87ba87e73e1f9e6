import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { initials } from '#finder/vocabulary.ts';
import { dist } from '../support/built-site.ts';

const files = globSync('pagefind/**/*.*', { cwd: dist }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string) => readFileSync(join(dist, 'pagefind', path), 'utf8');

test('the vocabulary, split by initial, has each word once, spelt as people write it', () => {
  const parts = initials.map((initial) => JSON.parse(read(`words/${initial}.json`)) as string[][]).flat();
  for (const word of ['écho', 'Mulhouse', 'estampes', 'voxia', '974']) assert.ok(parts.flat().includes(word), word);
  assert.equal(new Set(parts.flat()).size, parts.flat().length);
});

test('only the engine and the index of Pagefind are published', () => {
  assert.ok(files.includes('pagefind/pagefind.js'));
  assert.deepEqual(
    files.filter((path) => /ui|highlight|playground|fragment|\.css$/.test(path)),
    [],
  );
});

test('the answers, which every search loads, transfer 4 kB gzip at most', () => {
  const weight = gzipSync(read('answers.json')).length;
  assert.ok(weight <= 4000, `${weight} bytes`);
});
