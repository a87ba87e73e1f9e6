import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countWords } from '#model/page.ts';
import { pageSchema } from '#validation/page.ts';
import { checkRelations } from '#validation/relations.ts';

const source = { id: 'drac', titre: 'Titre', editeur: 'DRAC', url: 'https://exemple.fr/', consultee_le: '2026-11-23' };
const page = (text: object) => ({
  titre: 'Le dispositif',
  description: 'Une page.',
  verifie_le: '2026-11-23',
  sources: [source],
  textes_courts: [text],
});
const pageWith = (text: object) => pageSchema.safeParse(page(text));
const words = (count: number) => Array.from({ length: count }, (_, index) => `mot${index}`).join(' ');
const messages = (text: object) =>
  [...(pageWith(text).error?.issues ?? []), ...checkRelations(page(text))].map(({ message }) => message);

describe('a short text of the scheme', () => {
  test('is split into paragraphs, each on one line', () => {
    const { data } = pageWith({ mots: 10, texte: `${words(5)}\nsuite ici\n\n${words(3)}\n`, sources: ['drac'] });
    assert.deepEqual(data?.shortTexts, [
      { words: 10, paragraphs: [`${words(5)} suite ici`, words(3)], sourceIds: ['drac'] },
    ]);
  });

  test('has between 90% and 100% of its announced number of words', () => {
    assert.equal(pageWith({ mots: 100, texte: words(90), sources: ['drac'] }).success, true);
    assert.equal(pageWith({ mots: 100, texte: words(100), sources: ['drac'] }).success, true);
    for (const count of [89, 101]) {
      assert.deepEqual(messages({ mots: 100, texte: words(count), sources: ['drac'] }), [
        `un texte de 90 à 100 mots (${count} reçus)`,
      ]);
    }
  });

  test('cites at least one source of the page, without repetition', () => {
    assert.deepEqual(messages({ mots: 10, texte: words(10), sources: ['autre'] }), [
      'l’identifiant d’une source de la fiche (drac)',
    ]);
    assert.deepEqual(messages({ mots: 10, texte: words(10), sources: [] }), ['au moins une source']);
    assert.deepEqual(messages({ mots: 10, texte: words(10), sources: ['drac', 'drac'] }), [
      'des valeurs toutes différentes',
    ]);
  });
});

test('words are counted as editors count them, without isolated signs', () => {
  assert.equal(countWords('« Pôles créatifs » : 25 lauréats — d’un seul élan !'), 7);
});
