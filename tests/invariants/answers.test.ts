import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type AnswersFile, prepareAnswers } from '#finder/answers.ts';
import { dist, readPages } from '../support/built-site.ts';

const file = JSON.parse(readFileSync(join(dist, 'pagefind/answers.json'), 'utf8')) as AnswersFile;
const { entries, phrasings } = prepareAnswers(file);
const pages = readPages();

test('every answer of the search leads to a page of the site, and to a part that it has', () => {
  assert.ok(entries.length > 30);
  for (const { path } of entries) {
    const [address, id] = `/${path}`.split('#');
    const page = pages.get(address ?? '');
    assert.ok(page, `${path}: no such page`);
    if (id !== undefined) assert.ok(page.document.getElementById(id), `${path}: no such part`);
  }
});

test('an answer has a title, a sentence of 200 characters at most, and sources by https', () => {
  for (const { path, title, sentence, sources } of entries) {
    assert.notEqual(title.trim(), '', path);
    assert.ok(sentence.length <= 200, `${path}: ${sentence.length} characters`);
    assert.doesNotMatch(sentence, /[<{]|\]\(|\*\*/, path);
    for (const { url } of sources) assert.match(url, /^https:\/\//, path);
  }
});

test('every phrasing of a question asks for something', () => {
  for (const { entry, needed } of phrasings) assert.ok(needed.length > 0, entry.path);
});
