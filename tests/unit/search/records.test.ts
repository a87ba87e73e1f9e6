import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, searchRecord } from '#search/records.ts';
import { vocabularyOf } from '#search/vocabulary.ts';
import { makeProject } from '../../support/make-project.ts';

const synonyms = {
  sectors: { design: ['graphisme'] },
  regions: { 'hauts-de-france': ['HDF'] },
  equivalents: [['IA', 'intelligence artificielle']],
};

test('a body is searched without its marks', () => {
  const text = plainText('## Titre\n\nUn [lien](/page/) **gras**<Source id="drac" />.');
  assert.deepEqual(text.match(/\p{L}+/gu), ['Titre', 'Un', 'lien', 'gras']);
});

test('a record holds folded words by field, with codes and other ways of saying', () => {
  const project = makeProject({ title: 'Langu:IA', tagline: 'Une « idée » de l’Œuvre.' });
  const { record, words } = searchRecord(project, 'Un corps.', synonyms);
  const { title, places, summary, near, related } = record.meta ?? {};
  assert.equal(record.url, '/projets/essai/');
  assert.equal(title, 'langu ia intelligence artificielle languia');
  for (const word of ['roubaix', 'nord', '59', '59512', 'hauts', 'hdf'])
    assert.ok(places?.split(' ').includes(word), word);
  assert.match(summary ?? '', /une idee de l oeuvre .*design/);
  assert.deepEqual([near, related], ['', 'graphisme']);
  for (const word of ['Œuvre', 'languia', 'corps', 'HDF']) assert.ok(words.includes(word), word);
});

test('the running text holds what the page says, and parts that do not touch', () => {
  const { content } = searchRecord(makeProject(), 'Un corps.', synonyms).record;
  assert.match(content, /^essai zzzz hauts de france zzzz/);
  assert.doesNotMatch(content, /graphisme|hdf|59512/);
});

test('the vocabulary holds each word once, in its plainest writing, by initial', () => {
  const parts = vocabularyOf(['Pôle', 'pôle', 'pole', 'Arles', '59', 'îles']);
  assert.deepEqual(parts.get('p'), ['pôle']);
  assert.deepEqual(parts.get('a'), ['Arles']);
  assert.deepEqual(parts.get('0'), ['59']);
  assert.deepEqual(parts.get('i'), ['îles']);
  assert.deepEqual(parts.get('z'), []);
});
