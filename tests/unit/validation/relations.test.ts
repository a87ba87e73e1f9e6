import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkRelations } from '#validation/relations.ts';
import { issuesOf, spoil } from '../../support/content.ts';

const reported = (values: unknown) => checkRelations(values).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('the relations between the fields of a file', () => {
  test('are reported together with the issues of each field', () => {
    const issues = issuesOf(
      spoil('confirmation: directe', 'confirmation: direct')
        .replace('source: drac-hdf', 'source: drac-hfd')
        .replace('"59512"', '59512'),
    );
    assert.deepEqual(
      issues.map((one) => /champ « (.+?) »/.exec(one)?.[1]).sort(),
      ['confirmation', 'lieux (n° 1) › commune', 'phases (n° 1) › source'].sort(),
    );
  });

  test('ignore missing values and values of the wrong type', () => {
    for (const values of [
      undefined,
      null,
      'texte',
      [],
      {},
      { sources: 'x', phases: 3, preuves: [] },
      { sources: [null, 3, {}], phases: [null, { source: 3, date: 2023 }], preuves: { lieux: 'x' } },
      { verifie_le: 'hier', sources: [{ id: 'a', date: '26/10/2023', consultee_le: '2026-11-23' }] },
    ])
      assert.deepEqual(reported(values), [], JSON.stringify(values));
  });

  test('compare a partial date only to its own precision', () => {
    const source = (date: string) => ({ sources: [{ id: 'a', date, consultee_le: '2026-11-23' }] });
    assert.deepEqual(reported(source('2026-11')), []);
    assert.deepEqual(reported(source('2026')), []);
    assert.match(reported(source('2026-12')).join(), /^sources\.0\.date/);
    assert.match(reported(source('2027')).join(), /^sources\.0\.date/);
  });

  test('compare the dates of results by what both tell', () => {
    const results = (first: string, second: string) => ({
      verifie_le: '2026-11-23',
      phases: [
        { phase: 'ami-2023', date: first },
        { phase: 'aap-2025', date: second },
      ],
    });
    const allowed: [first: string, second: string][] = [
      ['2023-10-26', '2025-04-14'],
      ['2023', '2025-04'],
      ['2023-10', '2023'],
      ['2023-10-26', '2023-10'],
      ['2023-10', '2023-10-26'],
      ['2023-10', '2026-11'],
      ['2023-10', '2026'],
    ];
    for (const dates of allowed) assert.deepEqual(reported(results(...dates)), [], dates.join());
    const misplaced: [first: string, second: string][] = [
      ['2023-10-26', '2023-10-26'],
      ['2023-10', '2023-09-30'],
      ['2023-10-26', '2023-09'],
      ['2023-10-26', '2022'],
      ['2023', '2022-12-31'],
    ];
    for (const dates of misplaced)
      assert.match(reported(results(...dates)).join('\n'), /^phases\.1\.date une date après celle/, dates.join());
  });

  test('do not allow the same address under two ids', () => {
    const sources = [
      { id: 'a', url: 'https://exemple.fr/page' },
      { id: 'b', url: 'https://exemple.fr/page/#haut' },
    ];
    assert.match(reported({ sources }).join(), /^sources\.1\.url .*« a » la donne déjà/);
  });
});
