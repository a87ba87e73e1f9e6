import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, searchRecord } from '#search/records.ts';
import { vocabularyOf } from '#search/vocabulary.ts';
import { makeProject } from '../../support/make-project.ts';

test('a body is searched without its marks', () => {
  const text = plainText('## Titre\n\nUn [lien](/page/) **gras**<Source id="drac" />.');
  assert.deepEqual(text.match(/\p{L}+/gu), ['Titre', 'Un', 'lien', 'gras']);
});

test('a record searches folded words and shows the words of the page', () => {
  const project = makeProject({ title: 'L’Œuvre', tagline: 'Une « idée » : la nôtre.' });
  const { url, content, meta } = searchRecord(project, 'Un corps.');
  assert.equal(url, '/projets/essai/');
  for (const word of ['oeuvre', 'roubaix', 'nord', 'hauts', 'design', 'ami', 'corps'])
    assert.ok(content.split(' ').includes(word), word);
  assert.equal(meta?.['title'], 'L’Œuvre');
  assert.equal(meta?.['places'], 'Roubaix');
});

test('the vocabulary holds each word once, in order', () => {
  const records = ['b a', 'a c'].map((content) => ({ url: '/', language: 'fr', content }));
  assert.deepEqual(vocabularyOf(records), ['a', 'b', 'c']);
});
