import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { toExcelCsv } from '#exports/data/csv.ts';
import { readCell } from '#exports/data/harmless.ts';
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

/** The rows of a CSV opened in LibreOffice, by column. Expects the documented columns, and no formula anywhere. */
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
  test('columns and accents are right, numbers and dates have the right type, and nothing is a formula', () => {
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

  test('hostile titles remain texts, unchanged and in their column', () => {
    const place = { ...makePlace('04'), latitude: -21.01, longitude: 55.27 };
    const projects = hostileTitles.map((title) => makeProject({ title, summary: title, places: [place] }));
    const rows = open(toExcelCsv(projects.map(recordOf), columnNames));
    assert.equal(rows.length, hostileTitles.length);
    // LibreOffice’s format writes spaces and line ends as elements, so compare the texts without them.
    const visible = (text: string) => text.replace(/\s+/gu, '');
    for (const [rank, row] of rows.entries()) {
      for (const name of ['titre', 'resume'])
        assert.equal(visible(readCell(row[name]?.value ?? '')), visible(hostileTitles[rank] ?? ''));
      assert.deepEqual([row['latitude']?.type, row['latitude']?.value], ['float', '-21.01']);
    }
  });

  test('an unescaped formula would run, so the test above can fail', () => {
    const csv = toExcelCsv([recordOf(makeProject({ title: 'xx' }))], columnNames).replace(';xx;', ';=1+1;');
    const [, row = []] = openInSpreadsheet(csv, columnNames.length);
    assert.match(row[1]?.formula ?? '', /1\+1/);
  });
});
