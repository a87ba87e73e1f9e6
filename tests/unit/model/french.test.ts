import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonForm, foldedWords, isSearchable, joinedNames, joinedTokensOf, tokensOf } from '#model/french.ts';

describe('words', () => {
  const cases: [text: string, words: string][] = [
    ['L’Œuvre', 'l oeuvre'],
    ["l'oeuvre", 'l oeuvre'],
    ['lʼœuvre', 'l oeuvre'],
    ['Villers-Cotterêts', 'villers cotterets'],
    ['Voix:IA', 'voix ia'],
    ['CÔTE D’AZUR', 'cote d azur'],
    ['e\u0301te\u0301', 'ete'],
    ['Lætitia', 'laetitia'],
    ['St-Étienne, Ste-Rose', 'saint etienne sainte rose'],
    ['412 350 euros, 412\u202f350 euros, 412350 euros', '412350 412350 412350'],
    ['50000 €, 50 000€, 50 k€, 0,05 million, 50 000,50 euros', '50000 50000 50000 50000 50000'],
    ['en 2023 250 personnes', 'en 2023 250 personnes'],
    ['T.A.L. et I.A', 'tal et ia'],
    ['!?… 🎭 %', ''],
    ['שלום', 'שלום'],
    ['ﬁlm ａｒｌｅｓ ar\u00adles ar\u200bles', 'film arles arles arles'],
    ['constructor __proto__', 'constructor proto'],
  ];
  for (const [text, words] of cases) test(`« ${text} »`, () => assert.equal(foldedWords(text).join(' '), words));

  test('have their start and end in the text', () => {
    const text = 'À l’Œuvre';
    for (const { written, start, end } of tokensOf(text)) assert.equal(text.slice(start, end), written);
  });

  test('joined by a sign are also one word', () => {
    assert.deepEqual(
      joinedTokensOf('Voix:IA à Saint-Étienne : rien').map(({ folded }) => folded),
      ['voixia', 'saintetienne'],
    );
  });

  test('of a name are also joined into one word', () => {
    assert.deepEqual(['Grand Est', 'La Halle du Livre', 'Arles', 'a b c d e f g'].map(joinedNames), [
      ['grandest'],
      ['lahalledulivre', 'halledulivre'],
      [],
      [],
    ]);
  });

  test('are searched unless too short or too common', () => {
    assert.deepEqual(foldedWords('Les Quais créatifs de l’Adour').filter(isSearchable), ['quais', 'creatifs', 'adour']);
    assert.deepEqual(foldedWords('à la le 2').filter(isSearchable), []);
  });
});

describe('forms', () => {
  const families = [
    'creatif creatifs creative creatives',
    'createur createurs creatrice creatrices',
    'regional regionaux regionale regionales',
    'jeu jeux',
    'lieu lieux',
    'culturel culturelle culturelles culturels',
    'europeen europeenne',
    'metier metiers',
    'public publique publiques publics',
    'danseur danseuse',
    'heureux heureuse',
    'nouveau nouvelle nouveaux nouvelles',
    'augmente augmentee augmentes augmentees',
    'oeuvre oeuvres',
    'reunionnais reunionnaise',
  ];
  for (const family of families) test(family, () => assert.equal(new Set(family.split(' ').map(commonForm)).size, 1));

  test('words that only look alike stay apart', () => {
    for (const [a = '', b = ''] of [
      ['verre', 'vers'],
      ['art', 'arles'],
      ['image', 'imagerie'],
      ['mode', 'moderne'],
      ['design', 'designer'],
    ])
      assert.notEqual(commonForm(a), commonForm(b), `${a}, ${b}`);
  });
});
