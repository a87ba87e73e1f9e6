import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { goodProject, issuesOf, spoil } from '../support/content.ts';

/** For each rule of the schema, a file that breaks it and patterns of the message (line, field, received, remedy). */
const bad: { rule: string; text: string; says: RegExp[] }[] = [
  {
    rule: 'an unknown key',
    text: spoil('accroche:', 'acroche:'),
    says: [/ligne 3, champ « acroche »/, /écrivez « accroche »/],
  },
  {
    rule: 'a missing field',
    text: spoil('resume: Deux phrases. Ou trois.\n', ''),
    says: [/champ « resume »/, /reçu {4}: rien/, /ajoutez la ligne « resume/],
  },
  { rule: 'an empty text', text: spoil('titre: Essai', 'titre: " "'), says: [/ligne 2, champ « titre »/, /non vide/] },
  {
    rule: 'a long pitch',
    text: spoil('Une phrase courte.', 'a'.repeat(141)),
    says: [/140 signes au plus \(141 reçus\)/],
  },
  {
    rule: 'a long summary',
    text: spoil('Deux phrases. Ou trois.', 'a'.repeat(401)),
    says: [/400 signes au plus \(401 reçus\)/],
  },
  { rule: 'an invisible character', text: spoil('titre: Essai', 'titre: Es\u202esai'), says: [/caractère invisible/] },
  {
    rule: 'an unknown confirmation',
    text: spoil('confirmation: directe', 'confirmation: direct'),
    says: [/écrivez « directe »/],
  },
  {
    rule: 'an unknown sector',
    text: spoil('[audiovisuel, jeu]', '[audiovisuel, jeux]'),
    says: [/secteurs \(n° 2\)/, /reçu {4}: « jeux »/, /écrivez « jeu »/],
  },
  { rule: 'a sector twice', text: spoil('[audiovisuel, jeu]', '[jeu, jeu]'), says: [/des valeurs toutes différentes/] },
  { rule: 'no sector', text: spoil('[audiovisuel, jeu]', '[]'), says: [/au moins un secteur/] },
  {
    rule: 'an unquoted code',
    text: spoil('"59512"', '59512'),
    says: [
      /ligne 9, champ « lieux \(n° 1\) › commune »/,
      /le nombre 59512, sans guillemets/,
      /mettez-le entre guillemets : "59512"/,
    ],
  },
  {
    rule: 'an unquoted code with a zero',
    text: spoil('"59512"', '02810'),
    says: [/le nombre 02810, sans guillemets/, /"02810"/],
  },
  {
    rule: 'an unknown INSEE code',
    text: spoil('"59512"', '"59999"'),
    says: [/reçu {4}: « 59999 »/, /code INSEE d’une commune/],
  },
  { rule: 'a post code', text: spoil('"59512"', '"13200"'), says: [/code postal/] },
  { rule: 'a place outside its region', text: spoil('50.690', '48.692'), says: [/Hauts-de-France/, /à \d+ km/] },
  { rule: 'a commune of no region', text: spoil('"59512"', '"97502"'), says: [/18 régions/] },
  {
    rule: 'latitude and longitude exchanged',
    text: spoil('latitude: 50.690\n    longitude: 3.182', 'latitude: 3.182\n    longitude: 50.690'),
    says: [/peut-être inversées/],
  },
  { rule: 'an impossible latitude', text: spoil('50.690', '95'), says: [/latitude/, /au plus 90/] },
  { rule: 'a comma in a number', text: spoil('50.690', '"50,690"'), says: [/avec un point/] },
  {
    rule: 'an unknown kind of organisation',
    text: spoil('collectivite', 'collectivité'),
    says: [/écrivez « collectivite »/],
  },
  {
    rule: 'a javascript: link',
    text: spoil('https://www.retz-en-valois.fr/', 'javascript:alert(1)'),
    says: [/porteur › site/, /« javascript:alert\(1\) »/, /https:\/\//],
  },
  {
    rule: 'a link with a user',
    text: spoil('https://www.culture.gouv.fr/page', 'https://a@culture.gouv.fr/'),
    says: [/sans identifiant/],
  },
  {
    rule: 'a http link',
    text: spoil('https://www.culture.gouv.fr/page', 'http://culture.gouv.fr/'),
    says: [/https:\/\//],
  },
  {
    rule: 'a date that does not exist',
    text: spoil('date: 2023-10-26\n    montant', 'date: 2024-02-30\n    montant'),
    says: [/« 2024-02-30 »/, /une date qui existe/],
  },
  {
    rule: 'a date in another order',
    text: spoil('verifie_le: 2026-11-23', 'verifie_le: 23/11/2026'),
    says: [/année-mois-jour/],
  },
  {
    rule: 'an amount with spaces',
    text: spoil('montant: 100000', 'montant: 100 000'),
    says: [/« 100 000 »/, /sans espace/],
  },
  {
    rule: 'an amount of zero',
    text: spoil('montant: 100000', 'montant: 0'),
    says: [/un montant positif/],
  },
  {
    rule: 'a source that is not listed',
    text: spoil('source: drac-hdf', 'source: drac-hfd'),
    says: [/phases \(n° 1\) › source/, /écrivez « drac-hdf »/],
  },
  {
    rule: 'a proof that is not listed',
    text: spoil('lieux: [drac-hdf]', 'lieux: [autre]'),
    says: [/preuves › lieux \(n° 1\)/],
  },
  {
    rule: 'a source id twice',
    text: goodProject.replace(/(sources:\n)([\s\S]*?)(?=verifie_le)/, '$1$2$2'),
    says: [/sources \(n° 2\) › id/, /aucune autre source/],
  },
  {
    rule: 'a layout key',
    text: spoil('titre: Essai', 'layout: ../x.astro\ntitre: Essai'),
    says: [/ligne 2, champ « layout »/, /champ inconnu/],
  },
  { rule: 'a bad former address', text: spoil('ancien-essai', 'Ancien Essai'), says: [/anciens \(n° 1\)/] },
  {
    rule: 'a list where fields belong',
    text: spoil(
      'porteur:\n  nom: Communauté de communes Retz-en-Valois\n  type: collectivite\n  site: https://www.retz-en-valois.fr/',
      'porteur: Retz-en-Valois',
    ),
    says: [/champs en retrait/],
  },
];

describe('an invalid front matter is reported with its line, its field, the received value and the remedy', () => {
  for (const { rule, text, says } of bad) {
    test(rule, () => {
      const reported = issuesOf(text);
      assert.ok(reported.length > 0, 'validation let it through');
      for (const pattern of says)
        assert.ok(
          reported.some((one) => pattern.test(one)),
          `${pattern} is not in:\n${reported.join('\n\n')}`,
        );
      for (const one of reported)
        assert.match(
          one,
          /^content\/projets\/essai\.mdx, ligne \d+, .+\n {2}reçu {4}: .+\n {2}attendu : .+\n {2}remède {2}: .+$/,
        );
    });
  }

  test('all the errors of a file are reported at once', () => {
    const text = spoil('titre: Essai', 'titr: Essai')
      .replace('"59512"', '59512')
      .replace('2026-11-23\nanciens', 'hier\nanciens');
    assert.equal(issuesOf(text).length, 4);
  });
});
