import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Project } from '#model/project.ts';
import { factQuotes } from '#exports/citation/facts.ts';
import { makePlace, makeProject, makeSource } from '../../../support/make-project.ts';

const announcement = { ...makeSource('annonce', 1), publisher: 'Le Ministère', url: 'https://exemple.fr/annonce' };
const report = {
  ...makeSource('rapport', 2),
  publisher: 'La Gazette',
  url: 'https://exemple.org/rapport',
  isReadInPart: true,
};
const project = (changes: Partial<Project> = {}) =>
  makeProject({
    title: 'Fabrique « Image »',
    places: [{ ...makePlace('32', 'Roubaix'), name: 'La Halle' }, makePlace('76', 'Sète')],
    sectors: ['jeu', 'musique-et-son'],
    leadOrganisation: { name: 'Ville de Sète' },
    partners: [{ name: 'Studio A' }, { name: 'École B' }],
    phases: [
      { phase: 'ami-2023', status: 'laureat', date: '2023-10-26', amount: 100_000, sourceId: 'annonce' },
      { phase: 'aap-2025', status: 'candidat', sourceId: 'rapport' },
    ],
    sources: [announcement, report],
    evidence: { places: ['annonce'], sectors: ['rapport'], partners: ['annonce', 'rapport'] },
    ...changes,
  });

/** The quotes by key, with ordinary spaces. */
const quotesOf = (changes?: Partial<Project>) =>
  new Map(factQuotes(project(changes)).map(({ key, text }) => [key, text.replace(/\s/gu, ' ')]));
const page = 'Fiche de Pôles créatifs : http://localhost:4321/projets/essai/';
const [whole, partial] = [
  'Le Ministère (https://exemple.fr/annonce)',
  'La Gazette (https://exemple.org/rapport, lue en partie)',
];

describe('a fact to quote', () => {
  test('has the title of its project, its sources by name and address, whether one was read in part, and its page', () => {
    assert.deepEqual(
      [...quotesOf()],
      [
        ['lieux', 'Lieux : La Halle, Roubaix ; Sète (Hauts-de-France et Occitanie).', `Source : ${whole}.`],
        ['secteurs', 'Filières : jeu, musique et son.', `Source : ${partial}.`],
        ['porteur', 'Porteur : Ville de Sète.'],
        ['partenaires', 'Partenaires : Studio A et École B.', `Sources : ${whole} ; ${partial}.`],
        ['montant', 'Aide annoncée : 100 000 €.', `Source : ${whole}.`],
        ['ami-2023', 'Appel à manifestation d’intérêt (2023) : Lauréat, 26 octobre 2023.', `Source : ${whole}.`],
        ['aap-2025', 'Appel à projets (2025) : Candidat.', `Source : ${partial}.`],
      ].map(([key, ...parts]) => [key, ['« Fabrique “Image” ».', ...parts, page].join(' ')]),
    );
  });

  test('says that an amount may be a ceiling', () => {
    const phases = [
      { phase: 'ami-2023', status: 'laureat', amount: 50_000, amountNature: 'plafond-possible', sourceId: 'rapport' },
    ] as const;
    assert.match(
      quotesOf({ phases }).get('montant') ?? '',
      /Aide annoncée : 50 000 € \(plafond possible\)\. Source : La Gazette/,
    );
  });

  test('says that a status is deduced, in every phase', () => {
    const quotes = quotesOf({ confirmation: 'indirecte' });
    assert.match(quotes.get('ami-2023') ?? '', /: Lauréat, 26 octobre 2023 \(statut déduit, non confirmé\)\./);
    assert.match(quotes.get('aap-2025') ?? '', /: Candidat \(statut déduit, non confirmé\)\./);
  });

  for (const [fact, key, said] of [
    ['places', 'lieux', 'Lieux (notre déduction) : '],
    ['sectors', 'secteurs', 'Filières (notre déduction) : '],
    ['leadOrganisation', 'porteur', 'Porteur (notre déduction) : '],
    ['partners', 'partenaires', 'Partenaires (notre déduction) : '],
    ['phases', 'ami-2023', 'Appel à manifestation d’intérêt (2023) (notre déduction) : '],
  ] as const)
    test(`says that ${fact} are our deduction, and only they`, () => {
      const quotes = quotesOf({ deduced: [fact] });
      assert.ok(quotes.get(key)?.includes(said), quotes.get(key));
      for (const [other, text] of quotes)
        if (fact !== 'phases' && other !== key) assert.doesNotMatch(text, /déduction/, other);
    });

  test('is left out when nothing is known of it; a long list of partners is counted', () => {
    const partners = Array.from({ length: 60 }, (_, rank) => ({ name: `Studio ${rank}` }));
    const quotes = quotesOf({
      leadOrganisation: undefined,
      partners,
      phases: [{ phase: 'ami-2023', status: 'laureat', sourceId: 'annonce' }],
    });
    assert.deepEqual([...quotes.keys()], ['lieux', 'secteurs', 'partenaires', 'ami-2023']);
    assert.match(quotes.get('partenaires') ?? '', /Studio 0, .+, Studio 7 et 52 de plus\./);
    assert.ok(!quotesOf({ partners: [] }).has('partenaires'));
  });
});
