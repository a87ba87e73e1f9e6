import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readCell, toExcelCsv } from '#exports/data/csv.ts';
import { recordOf } from '#exports/data/record.ts';
import { columnNames } from '#exports/data/columns.ts';
import { expectAgreement } from '../support/agree.ts';
import { dist } from '../support/built-site.ts';
import { hostileTitles } from '../support/hostile-texts.ts';
import { makePlace, makeProject } from '../support/make-project.ts';
import { missing } from '../support/programs.ts';
import { type Cell, openInSpreadsheet } from '../support/spreadsheet.ts';

const numbers = ['latitude', 'longitude', 'montant_total'];
const dates = ['date_selection', 'verifie_le'];

/** Opens a CSV: its rows by column. Expects the promised columns, and no formula anywhere. */
function open(csv: string): Record<string, Cell>[] {
  const [head = [], ...rows] = openInSpreadsheet(csv, columnNames.length);
  assert.deepEqual(
    head.map(({ value }) => value),
    columnNames,
  );
  for (const cell of rows.flat()) assert.equal(cell.formula, undefined, cell.value);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [columnNames[index], cell])));
}

describe('LibreOffice opens the CSV for Excel', { skip: missing('soffice') }, () => {
  test('columns and accents are right, numbers are numbers, dates are dates, nothing is a formula', () => {
    const rows = open(readFileSync(join(dist, 'donnees/projets.excel.csv'), 'utf8'));
    for (const row of rows) {
      for (const name of numbers) assert.match(row[name]?.type ?? '', /^(float|empty)$/, name);
      for (const name of dates) assert.match(row[name]?.type ?? '', /^(date|empty)$/, name);
      for (const name of ['titre', 'resume', 'url', 'regions']) assert.equal(row[name]?.type, 'string', name);
    }
    expectAgreement(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value]))),
    );
    assert.ok(
      rows.some((row) => Number(row['latitude']?.value) < 0),
      'no place is south of the equator',
    );
  });

  test('hostile titles are texts as they were written, in their column', () => {
    const place = { ...makePlace('04'), latitude: -21.01, longitude: 55.27 };
    const projects = hostileTitles.map((title) => makeProject({ title, summary: title, places: [place] }));
    const rows = open(toExcelCsv(projects.map(recordOf), columnNames));
    assert.equal(rows.length, hostileTitles.length);
    // Spaces and line ends are written as elements by its format: what is compared is the rest.
    const visible = (text: string) => text.replace(/\s+/gu, '');
    for (const [rank, row] of rows.entries()) {
      for (const name of ['titre', 'resume'])
        assert.equal(visible(readCell(row[name]?.value ?? '')), visible(hostileTitles[rank] ?? ''));
      assert.deepEqual([row['latitude']?.type, row['latitude']?.value], ['float', '-21.01']);
    }
  });

  test('would run a formula that nothing disarms: the test above can fail', () => {
    const csv = toExcelCsv([recordOf(makeProject({ title: 'xx' }))], columnNames).replace(';xx;', ';=1+1;');
    const [, row = []] = openInSpreadsheet(csv, columnNames.length);
    assert.match(row[1]?.formula ?? '', /1\+1/);
  });
});
