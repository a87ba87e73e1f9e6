import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareVersions } from '#history/compare-versions.ts';
import { projectSchema } from '#validation/project.ts';
import { changeLines, changeTopics } from '#text/changes.ts';
import { goodProject } from '../../support/content.ts';

const spaced = (text: string) => text.replace(/\s/gu, ' ');
const linesOf = (change: Parameters<typeof changeLines>[0]) => changeLines(change).map(({ text }) => spaced(text));
const fieldsOnly = (...fields: string[]) => linesOf({ isCreation: false, fields }).join(' | ');

/** What is said of a change of the good file, from some of its parts to others. */
function said(...edits: [part: string, by: string][]): string[] {
  return linesOf({ isCreation: false, ...compareVersions(goodProject, edited(edits)) });
}

/** The same change, undone. */
function undone(...edits: [part: string, by: string][]): string[] {
  return linesOf({ isCreation: false, ...compareVersions(edited(edits), goodProject) });
}

function edited(edits: readonly [part: string, by: string][]): string {
  return edits.reduce((text, [part, by]) => {
    assert.ok(text.includes(part), part);
    return text.replace(part, () => by);
  }, goodProject);
}

const lead =
  'porteur:\n  nom: Communauté de communes Retz-en-Valois\n  type: collectivite\n  site: https://www.retz-en-valois.fr/\n';
const amount = '    montant: 100000\n';
const source = '    consultee_le: 2026-11-23\n';
const other = `${source}  - id: loire\n    titre: Un « pôle » en vue\n    editeur: La Gazette\n    url: https://exemple.fr/a\n${source}`;
const phase = '    source: drac-hdf\n';
const second = `${phase}  - phase: aap-2025\n    statut: candidat\n${phase}`;

describe('a change of a fact is said with its value before and after', () => {
  const cases: [what: string, edits: [string, string][], done: string[], undone: string[]][] = [
    ['an amount', [[amount, '']], ['Montant : 100 000 € → inconnu'], ['Montant : inconnu → 100 000 €']],
    [
      'an amount that becomes a ceiling',
      [[amount, '    montant: 50000\n    montant_nature: plafond-possible\n']],
      ['Montant : 100 000 € → 50 000 € (plafond possible)'],
      ['Montant : 50 000 € (plafond possible) → 100 000 €'],
    ],
    [
      'the nature of the same amount',
      [[amount, `${amount}    montant_nature: annonce\n`]],
      ['Nature du montant : non précisée → montant annoncé'],
      ['Nature du montant : montant annoncé → non précisée'],
    ],
    [
      'a confirmation',
      [['confirmation: directe', 'confirmation: indirecte']],
      ['Statut : confirmé → déduit'],
      ['Statut : déduit → confirmé'],
    ],
    [
      'the lead organisation',
      [[lead, '']],
      ['Porteur : Communauté de communes Retz-en-Valois → inconnu'],
      ['Porteur : inconnu → Communauté de communes Retz-en-Valois'],
    ],
    ['the type of the lead organisation', [['  type: collectivite\n', '']], ['Porteur modifié'], ['Porteur modifié']],
    [
      'partners',
      [['partenaires:\n', 'partenaires:\n  - nom: <b>A</b>\n  - nom: B\n']],
      ['Partenaires ajoutés : <b>A</b> et B'],
      ['Partenaires retirés : <b>A</b> et B'],
    ],
    [
      'a place',
      [['lieux:\n', 'lieux:\n  - commune: "59599"\n    latitude: 50.724\n    longitude: 3.161\n']],
      ['Lieu ajouté : Tourcoing'],
      ['Lieu retiré : Tourcoing'],
    ],
    [
      'the coordinates of a place',
      [['50.690', '50.7']],
      ['Coordonnées des lieux modifiées'],
      ['Coordonnées des lieux modifiées'],
    ],
    [
      'sectors',
      [['[audiovisuel, jeu]', '[jeu]']],
      ['Filière retirée : Audiovisuel'],
      ['Filière ajoutée : Audiovisuel'],
    ],
    [
      'the result of the second phase',
      [[phase, second]],
      ['Appel à projets (2025) : inconnu → candidat'],
      ['Appel à projets (2025) : résultat retiré'],
    ],
    [
      'the date of a result',
      [['    date: 2023-10-26\n    montant', '    montant']],
      ['Date du résultat : 26 octobre 2023 → inconnue'],
      ['Date du résultat : inconnue → 26 octobre 2023'],
    ],
    [
      'a title',
      [['titre: Essai', 'titre: Le « Grand » essai']],
      ['Titre : « Essai » → « Le “Grand” essai »'],
      ['Titre : « Le “Grand” essai » → « Essai »'],
    ],
    [
      'a source',
      [[source, other]],
      ['Source ajoutée : « Un “pôle” en vue » (La Gazette)'],
      ['Source retirée : « Un “pôle” en vue » (La Gazette)'],
    ],
    [
      'the words quoted from a source',
      [[source, `${source}    extrait: Deux projets.\n`]],
      ['Extrait ajouté : DRAC Hauts-de-France'],
      ['Source modifiée : DRAC Hauts-de-France'],
    ],
    [
      'other words quoted from a source, its archived copy, and that it was read in part, on another day',
      [
        [
          source,
          '    consultee_le: 2026-11-24\n    lecture: partielle\n    extrait: Deux.\n    archive: https://exemple.fr/c\n',
        ],
      ],
      [
        'Extrait ajouté : DRAC Hauts-de-France',
        'Copie archivée ajoutée : DRAC Hauts-de-France',
        'Lecture partielle signalée : DRAC Hauts-de-France',
      ],
      ['Source modifiée : DRAC Hauts-de-France'],
    ],
    [
      'the date of a source that also gains words',
      [[`    date: 2023-10-26\n${source}`, `${source}    extrait: Deux projets.\n`]],
      ['Extrait ajouté : DRAC Hauts-de-France', 'Source modifiée : DRAC Hauts-de-France'],
      ['Source modifiée : DRAC Hauts-de-France'],
    ],
    [
      'the day when a source was read',
      [[source, source.replace('23', '24')]],
      ['Source relue : DRAC Hauts-de-France'],
      ['Source relue : DRAC Hauts-de-France'],
    ],
    [
      'what is deduced, and what is unknown',
      [['phases:\n  - ', 'deductions: [secteurs]\ninconnues: [La date]\nphases:\n  - ']],
      ['Désormais notre déduction : filières', 'Inconnue ajoutée : « La date »'],
      ['N’est plus notre déduction : filières', 'Inconnue retirée : « La date »'],
    ],
    [
      'an address',
      [['[ancien-essai]', '[ancien-essai, essai-2]']],
      ['Adresse modifiée : la fiche était à projets/essai-2/'],
      ['Anciennes adresses modifiées'],
    ],
    [
      'the date of verification, after what is more important',
      [
        ['verifie_le: 2026-11-23', 'verifie_le: 2026-12-01'],
        [amount, ''],
        ['Un texte', 'Un mot'],
        ['Une phrase', 'Une ligne'],
      ],
      [
        'Montant : 100 000 € → inconnu',
        'Vérification : 23 novembre 2026 → 1er décembre 2026',
        'Accroche et texte modifiés',
      ],
      [
        'Montant : inconnu → 100 000 €',
        'Vérification : 1er décembre 2026 → 23 novembre 2026',
        'Accroche et texte modifiés',
      ],
    ],
  ];
  for (const [what, edits, done, back] of cases) {
    test(what, () => {
      assert.deepEqual(said(...edits), done);
      assert.deepEqual(undone(...edits), back);
    });
  }

  test('with two phases, an amount says of which one it is', () => {
    const both = edited([[phase, second]]);
    const facts = compareVersions(both, both.replace(amount, ''));
    assert.deepEqual(linesOf({ isCreation: false, ...facts }), ['Montant, AMI (2023) : 100 000 € → inconnu']);
  });

  test('a long list is cut', () => {
    const many = Array.from({ length: 9 }, (_, index) => `  - nom: P${index + 1}\n`).join('');
    assert.deepEqual(said(['partenaires:\n', `partenaires:\n${many}`]), [
      'Partenaires ajoutés : P1, P2, P3, P4 et 5 autres',
    ]);
  });
});

describe('a change whose values are not given names its fields', () => {
  test('in one line, with French agreement', () => {
    assert.equal(fieldsOnly('porteur', 'sources', 'texte'), 'Porteur, sources et texte modifiés');
    assert.equal(fieldsOnly('porteur'), 'Porteur modifié');
    assert.equal(fieldsOnly('lieux'), 'Lieux modifiés');
    assert.equal(fieldsOnly('accroche'), 'Accroche modifiée');
    assert.equal(fieldsOnly('accroche', 'sources'), 'Accroche et sources modifiées');
    assert.deepEqual(linesOf({ isCreation: true, fields: [] }), ['Fiche créée']);
  });

  test('a field that the site no longer has is named by its key, whatever it is', () => {
    assert.equal(fieldsOnly('budget'), '« budget » modifié');
    assert.equal(fieldsOnly('constructor', '__proto__'), '« constructor » et « __proto__ » modifiés');
    assert.ok(fieldsOnly('x'.repeat(100_000)).length < 100);
    assert.ok(fieldsOnly(...Array.from({ length: 1000 }, (_, index) => `champ_${index}`)).length < 300);
  });

  test('every field of a project has a French name', () => {
    const fields = Object.keys(projectSchema.in.shape);
    assert.ok(fields.length > 10);
    for (const field of [...fields, 'texte']) assert.doesNotMatch(fieldsOnly(field), /«/, field);
  });

  test('a version that today’s rules refuse is not shown', () => {
    assert.deepEqual(said(['titre: Essai', 'titre: "Es\\u202esai"']), ['Titre modifié']);
    assert.deepEqual(said(['"59512"', '"00000"'], [amount, '    montant: <b>\n']), ['Lieux et résultats modifiés']);
  });
});

test('a change has a short name: what it is about, the most important first', () => {
  const topics = (...edits: [string, string][]) =>
    changeTopics({ isCreation: false, ...compareVersions(goodProject, edited(edits)) });
  assert.equal(topics([amount, '']), 'montant');
  assert.equal(topics([amount, ''], [lead, ''], ['Un texte', 'Un mot']), 'montant, porteur et texte');
  assert.equal(
    topics([amount, ''], [lead, ''], ['Un texte', 'Un mot'], ['Une phrase', 'Une ligne']),
    'montant, porteur et 2 autres',
  );
  assert.equal(changeTopics({ isCreation: true, fields: [] }), 'nouvelle fiche');
});
