import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SchemePage } from '#model/page.ts';
import { readMeFile, shortTextFile } from '#exports/press/texts.ts';
import { makeSource } from '../../../support/make-project.ts';

const scheme: SchemePage = {
  slug: 'dispositif',
  title: 'Le dispositif',
  description: '',
  sources: [
    makeSource('un', 1),
    { ...makeSource('deux', 2), date: '2023-10-26' },
    { ...makeSource('trois', 3), isReadInPart: true, archiveUrl: 'https://archive.exemple.fr/trois' },
  ],
  verifiedOn: '2026-11-23',
  figures: [],
  calendar: [],
  shortTexts: [{ words: 100, paragraphs: ['Premier.', 'Second.'], sourceIds: ['deux', 'trois'] }],
};

test('a short text comes with its sources, each with its number, its address and its archived copy', () => {
  const [text] = scheme.shortTexts;
  assert.ok(text);
  const lines = shortTextFile(scheme, text).split('\r\n');
  assert.deepEqual(lines.slice(0, 6), ['Le dispositif en 100 mots', '', 'Premier.', '', 'Second.', '']);
  const sources = lines.filter((line) => line.startsWith('[')).map((line) => line.replaceAll('\u00a0', ' '));
  assert.deepEqual(sources, [
    '[2] Éditeur, « Titre », 26 octobre 2023. https://exemple.fr/',
    '[3] Éditeur, « Titre », lue en partie. https://exemple.fr/ (copie archivée : https://archive.exemple.fr/trois)',
  ]);
});

test('the read-me file of the archive gives its date and licence, and states that the site is not official', () => {
  const text = readMeFile('2026-11-24').replaceAll('\u00a0', ' ');
  assert.match(text, /24 novembre 2026/);
  assert.match(text, /etalab-2\.0/);
  assert.match(text, /n’est un site ni de l’État, ni de la Banque des Territoires/);
  assert.doesNotMatch(text, /undefined/);
});
