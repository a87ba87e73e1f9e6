import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dataDate, dataSetOf, recordOf } from '#exports/data/record.ts';
import { columnNames } from '#exports/data/columns.ts';
import { makePlace, makeProject, makeSource } from '../../../support/make-project.ts';

const placeIn = (regionCode: string, code: string, name: string, departement: { code: string; name: string }) => ({
  ...makePlace(regionCode, name),
  commune: { code, name, departement, regionCode },
});

describe('the record of a project in the data files', () => {
  test('has every column in order, then the details that do not fit in a table', () => {
    assert.deepEqual(Object.keys(recordOf(makeProject())), [...columnNames, 'details']);
  });

  test('has null for an unknown value, never 0 or an empty text', () => {
    const { porteur_nom, porteur_type, montant_total, date_selection, date_selection_precision, details } = recordOf(
      makeProject({ phases: [{ phase: 'ami-2023', status: 'laureat', sourceId: 'drac' }] }),
    );
    assert.deepEqual([porteur_nom, porteur_type, montant_total], [null, null, null]);
    assert.deepEqual([date_selection, date_selection_precision], [null, null]);
    assert.deepEqual([details.phases[0]?.date, details.phases[0]?.date_precision], [null, null]);
    assert.equal(details.porteur, null);
    assert.equal(details.phases[0]?.montant, null);
    assert.equal(details.lieux[0]?.nom, null);
  });

  test('pairs the names and codes of areas, each area once: two communes may share a name', () => {
    const nord = { code: '59', name: 'Nord' };
    const places = [
      placeIn('32', '59512', 'Roubaix', nord),
      placeIn('32', '59512', 'Roubaix', nord),
      placeIn('04', '97411', 'Saint-Denis', { code: '974', name: 'La Réunion' }),
      placeIn('11', '93066', 'Saint-Denis', { code: '93', name: 'Seine-Saint-Denis' }),
    ];
    const row = recordOf(makeProject({ places }));
    assert.deepEqual(row.communes, ['Roubaix', 'Saint-Denis', 'Saint-Denis']);
    assert.deepEqual(row.codes_communes, ['59512', '97411', '93066']);
    assert.deepEqual(row.departements, ['Nord', 'La Réunion', 'Seine-Saint-Denis']);
    assert.deepEqual(row.codes_departements, ['59', '974', '93']);
    assert.deepEqual(row.regions, ['Hauts-de-France', 'La Réunion', 'Île-de-France']);
    assert.deepEqual(row.codes_regions, ['32', '04', '11']);
    assert.equal(row.details.lieux.length, 4);
  });

  test('takes the date of the laureate phase and the sum of the known amounts', () => {
    const row = recordOf(
      makeProject({
        phases: [
          { phase: 'ami-2023', status: 'candidat', date: '2023-01-01', amount: 10, sourceId: 'drac' },
          { phase: 'aap-2025', status: 'laureat', date: '2025-12-01', amount: 5, sourceId: 'drac' },
        ],
      }),
    );
    assert.equal(row.date_selection, '2025-12-01');
    assert.equal(row.montant_total, 15);
    assert.deepEqual(
      [row.phases, row.statuts],
      [
        ['ami-2023', 'aap-2025'],
        ['candidat', 'laureat'],
      ],
    );
  });

  test('gives every date as a day, the first one of a month or of a year, and says which is known', () => {
    const dates = {
      '2023-10-26': ['2023-10-26', 'jour'],
      '2023-10': ['2023-10-01', 'mois'],
      '2023': ['2023-01-01', 'annee'],
    };
    for (const [date, expected] of Object.entries(dates)) {
      const row = recordOf(makeProject({ phases: [{ phase: 'ami-2023', status: 'laureat', date, sourceId: 'drac' }] }));
      assert.deepEqual([row.date_selection, row.date_selection_precision], expected);
      assert.deepEqual([row.details.phases[0]?.date, row.details.phases[0]?.date_precision], expected);
    }
  });

  test('has new columns after those already published, which programs may read by position', () => {
    assert.deepEqual(columnNames.slice(-4), ['sources', 'verifie_le', 'montant_nature', 'date_selection_precision']);
  });

  test('says what the amounts are, beside the total and in each phase', () => {
    const phase = { phase: 'ami-2023', status: 'laureat', sourceId: 'drac' } as const;
    const row = recordOf(makeProject({ phases: [{ ...phase, amount: 5, amountNature: 'plafond-possible' }] }));
    assert.equal(row.montant_nature, 'plafond-possible');
    assert.equal(row.details.phases[0]?.montant_nature, 'plafond-possible');
    assert.equal(recordOf(makeProject()).montant_nature, null);
  });

  test('has the words quoted from a source and its archived copy, or null', () => {
    const quoted = { ...makeSource('a', 1), excerpt: 'Deux pôles.', archiveUrl: 'https://archive.fr/a' };
    const [one, other] = recordOf(makeProject({ sources: [quoted, makeSource('b', 2)] })).details.sources;
    assert.deepEqual([one?.extrait, one?.archive], ['Deux pôles.', 'https://archive.fr/a']);
    assert.deepEqual([other?.extrait, other?.archive], [null, null]);
  });

  test('does not export evidence of a fact that the project lacks', () => {
    const { details } = recordOf(makeProject({ evidence: { leadOrganisation: ['drac'], places: ['drac'] } }));
    assert.deepEqual([details.preuves['porteur'], details.preuves['lieux']], [[], [1]]);
  });

  test('refers to sources by their numbers on the page', () => {
    const sources = [makeSource('drac', 1), makeSource('ville', 2)];
    const evidence = { places: ['ville'], phases: ['drac', 'ville'] };
    const { details } = recordOf(makeProject({ sources, evidence, deduced: ['sectors'] }));
    assert.deepEqual(details.preuves, {
      lieux: [2],
      secteurs: [],
      porteur: [],
      partenaires: [],
      phases: [1, 2],
      montant: [],
    });
    assert.deepEqual(details.phases[0]?.sources, [1, 2]);
    assert.deepEqual(details.deductions, ['secteurs']);
  });
});

describe('the data', () => {
  test('are dated by the last change or check, never by the clock', () => {
    const change = { at: '2026-12-02T10:00:00+01:00', isCreation: false, fields: [] };
    assert.equal(dataDate([makeProject(), makeProject({ verifiedOn: '2026-12-01' })]), '2026-12-01');
    assert.equal(dataDate([makeProject({ history: [change] }), makeProject()]), '2026-12-02');
    assert.equal(dataDate([makeProject({ history: [change], verifiedOn: '2026-12-24' })]), '2026-12-24');
    assert.match(dataDate([]), /^\d{4}-\d\d-\d\d$/);
  });

  test('state their schema, version, licence and source', () => {
    const { projets, ...about } = dataSetOf([makeProject()]);
    assert.equal(projets.length, 1);
    assert.match(about.$schema, /^http.+\/donnees\/projets\.json-schema\.json$/);
    assert.match(about.version, /^1\.\d+\.\d+$/);
    assert.equal(about.licence.code, 'etalab-2.0');
    assert.equal(about.source.nom, 'Pôles créatifs');
  });
});
