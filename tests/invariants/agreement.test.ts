import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { readPages } from '../support/built-site.ts';

/** What the site counts. */
const nouns = 'projet|fiche|région|commune|source|pôle|résultat|partenaire|lauréat|inconnue|filière|étape|motif|signe';
const adjectives = 'documenté|publié|confirmé|déduit|trouvé|visible|lauréat';

// The spaces of a number or before its noun, never a line end: a number and a noun of two cells are not a count.
const counted = new RegExp(
  `(?<![\\d,.\\u2013-])(\\d{1,3}(?:[\\u00a0\\u202f ]\\d{3})+|\\d+)[\\u00a0\\u202f ](?:${nouns})(s?)(?: (?:${adjectives})e?(s?))?(?![\\p{L}\\p{N}])`,
  'gu',
);

/** The counts of a text whose noun or adjective has another number: « 1 projets », « 2 fiche », « 0 projets ». */
const disagreements = (text: string): string[] =>
  [...text.matchAll(counted)]
    .filter(([, digits = '', noun, adjective = noun]) => {
      const count = Number(digits.replace(/\D/g, ''));
      const isYear = count >= 1900 && count <= 2100;
      // French treats zero as singular.
      return !isYear && [noun, adjective].some((end) => (end === 's') !== count >= 2);
    })
    .map(([found]) => found);

const spoken = /^(?:aria-label|aria-description|alt|title|content|placeholder|data-.+)$/;
const namesOf = (element: HTMLElement) =>
  Object.entries(element.attributes).flatMap(([name, value]) => (spoken.test(name) ? [value] : []));

test('a count agrees with its noun, in the text of every page and in its accessible names', () => {
  const sentences = ['1 projet', '0 région', '2 fiches', '1\u00a0234 lauréats', '1 fiche publiée', 'en 2023 projet'];
  assert.deepEqual(sentences.flatMap(disagreements), []);
  const faults = ['1 projets', '0 projets', '2 projet', '21 commune', '1 fiche publiées', '2 projets documenté'];
  assert.deepEqual(faults.flatMap(disagreements), faults);

  let count = 0;
  for (const { address, document } of readPages().values()) {
    for (const element of document.querySelectorAll('script, style')) element.remove();
    const texts = [document.structuredText, ...document.querySelectorAll('*').flatMap(namesOf)];
    count += texts.filter((text) => text.match(counted)).length;
    assert.deepEqual(texts.flatMap(disagreements), [], address);
  }
  assert.ok(count > 0, 'no count was read');
});
