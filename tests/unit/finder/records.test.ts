import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldedWords } from '#model/french.ts';
import { plainText, searchRecord } from '#finder/records.server.ts';
import { vocabularyOf } from '#finder/index-files.server.ts';
import { makeProject } from '../../support/make-project.ts';

const synonyms = {
  sectors: { design: ['graphisme'] },
  regions: { 'hauts-de-france': ['HDF'] },
  territories: { 'Nord-Pas-de-Calais': ['59', '62'], Picardie: ['02'] },
  abroad: [],
  equivalents: [['IA', 'intelligence artificielle']],
};

test('a body is searched without its markup', () => {
  const text = plainText('## Titre\n\nUn [lien](/page/) **gras**<Source id="drac" />.');
  assert.deepEqual(text.match(/\p{L}+/gu), ['Titre', 'Un', 'lien', 'gras']);
});

test('displayed attributes of components are searched, and the others are not', () => {
  const text = plainText('<Chiffre valeur="12 000 m²" libelle="de surface" source="tribune" /> [V]oile');
  assert.deepEqual(foldedWords(text), ['12000', 'm2', 'de', 'surface', 'v', 'oile']);
  assert.match(searchRecord(makeProject(), '[V]oile', synonyms).record.content, /voile/);
});

test('a record holds folded words by field, with codes and synonyms', () => {
  const project = makeProject({ title: 'Voix:IA', tagline: 'Une « idée » de l’Œuvre.' });
  const { record, names, words } = searchRecord(project, 'Un corps.', synonyms);
  const { title, places, summary, near, related } = record.meta ?? {};
  assert.equal(record.url, '/projets/essai/');
  assert.equal(title, 'voix ia intelligence artificielle voixia');
  for (const word of ['roubaix', 'nord', '59', '59512', 'hauts', 'hdf', 'nordpasdecalais'])
    assert.ok(places?.split(' ').includes(word), word);
  assert.match(summary ?? '', /^idee oeuvre .*design/);
  assert.ok(places?.split(' ').includes('hautsdefrance'));
  assert.doesNotMatch(places ?? '', /picardie/);
  assert.equal(near, '');
  assert.match(related ?? '', /^france 2030/);
  assert.ok(names.includes('Roubaix') && !names.includes('Œuvre'));
  for (const word of ['Œuvre', 'voixia', 'corps', 'HDF']) assert.ok(words.includes(word), word);
});

test('the running text holds only the words of the page, in separate parts', () => {
  const { content } = searchRecord(makeProject(), 'Un corps.', synonyms).record;
  assert.match(content, /^essai ___ hauts de france ___/);
  assert.doesNotMatch(content, /graphisme|hdf|59512/);
});

test('the vocabulary holds each word once, in its plainest spelling, by initial, with names apart', () => {
  const parts = vocabularyOf(['Pôle', 'Arles'], ['pôle', 'pole', 'porte', '59', 'îles'], ['Arles', 'Alsace']);
  assert.deepEqual(parts.get('p'), [['Pôle'], ['porte'], []]);
  assert.deepEqual(parts.get('a'), [['Arles'], [], ['Alsace']]);
  assert.deepEqual(parts.get('0'), [[], ['59'], []]);
  assert.deepEqual(parts.get('i'), [[], ['îles'], []]);
  assert.deepEqual(parts.get('z'), [[], [], []]);
  assert.deepEqual(parts.get('names'), [['Arles', 'Pôle'], [], ['Alsace']]);
});
