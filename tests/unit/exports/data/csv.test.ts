import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv, toExcelCsv } from '#exports/data/csv.ts';
import { harmless, readCell } from '#exports/data/harmless.ts';
import { recordOf } from '#exports/data/record.ts';
import { type Row, columnNames } from '#exports/data/columns.ts';
import { anyCharacter, hostileTitles } from '../../../support/hostile-texts.ts';
import { makePlace, makeProject } from '../../../support/make-project.ts';

const rowsOf = (titles: readonly string[]) => titles.map((title) => recordOf(makeProject({ title })));
const read = (text: string, delimiter: string) =>
  parse(text, { delimiter, bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
const csvOf = (rows: readonly Row[]) => toCsv(rows, columnNames);
const excelOf = (rows: readonly Row[]) => toExcelCsv(rows, columnNames);
const styles = [
  { name: 'CSV', write: csvOf, delimiter: ',' },
  { name: 'CSV for Excel', write: excelOf, delimiter: ';' },
];

/** Whether a spreadsheet, which skips leading spaces, would run a cell as a formula. */
const isFormula = (cell: string) => /^[=+\-@\t\r\n]/.test(cell.replace(/^[ \u00a0\u202f\ufeff]+/, ''));

for (const { name, write, delimiter } of styles) {
  describe(name, () => {
    test('keeps hostile titles whole, each in its cell', () => {
      const rows = read(write(rowsOf(hostileTitles)), delimiter);
      assert.deepEqual(
        rows.map((row) => readCell(row['titre'] ?? '')),
        hostileTitles,
      );
      for (const row of rows) assert.deepEqual(Object.keys(row), columnNames);
    });

    test('any text is read back unchanged, and no cell starts a formula', () => {
      const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom(...hostileTitles));
      const hostile = fc.tuple(fc.constantFrom('', ' ', '\u00a0', "'"), fc.constantFrom(...'=+-@\t\r\n";,|'), text);
      const any = fc.oneof(
        text,
        hostile.map((parts) => parts.join('')),
      );
      fc.assert(
        fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (titles) => {
          const rows = read(write(rowsOf(titles)), delimiter);
          assert.deepEqual(
            rows.map((row) => readCell(row['titre'] ?? '')),
            titles,
          );
          const cells = rows.flatMap((row) => Object.entries(row));
          const numbers = ['latitude', 'longitude', 'montant_total'];
          for (const [column, cell] of cells) assert.ok(numbers.includes(column) || !isFormula(cell), cell);
        }),
      );
    });

    test('lines end with CRLF, the header comes first, and cells have quotes only when they need them', () => {
      const [head, line, end, ...rest] = write(rowsOf(['Un titre']))
        .replace('\ufeff', '')
        .split('\r\n');
      assert.equal(head, columnNames.join(delimiter));
      assert.ok(line && !line.includes('"'));
      assert.equal(end, '');
      assert.deepEqual(rest, []);
    });

    test('an empty list gives only the header', () => {
      assert.equal(write([]).replace('\ufeff', ''), `${columnNames.join(delimiter)}\r\n`);
    });
  });
}

test('a title with emoji, accents and a tag is written as it is', () => {
  assert.match(csvOf(rowsOf(['Pôle 🎬 </script>'])), /,Pôle 🎬 <\/script>,/);
});

test('numbers keep their sign, with a point in CSV and a comma in CSV for Excel; unknown ones are empty', () => {
  const project = makeProject({ places: [{ ...makePlace('04'), latitude: -21.01, longitude: 55.27 }] });
  const [plain] = read(csvOf([recordOf(project)]), ',');
  const [excel] = read(excelOf([recordOf(project)]), ';');
  assert.deepEqual([plain?.['latitude'], plain?.['longitude'], plain?.['montant_total']], ['-21.01', '55.27', '']);
  assert.deepEqual([excel?.['latitude'], excel?.['longitude'], excel?.['montant_total']], ['-21,01', '55,27', '']);
});

test('CSV begins without a byte order mark, CSV for Excel with one', () => {
  assert.ok(csvOf([]).startsWith('slug,'));
  assert.ok(excelOf([]).startsWith('\ufeffslug;'));
});

test('lists are joined by a bar, and a bar inside a value becomes a broken bar', () => {
  const partners = [{ name: 'Un|deux' }, { name: '=1+1' }];
  const [row] = read(csvOf([recordOf(makeProject({ partners }))]), ',');
  assert.equal(row?.['partenaires'], 'Un¦deux|=1+1');
  const [first] = read(csvOf([recordOf(makeProject({ partners: partners.toReversed() }))]), ',');
  assert.equal(first?.['partenaires'], "'=1+1|Un¦deux");
});

test('only a text that a spreadsheet would run gets an apostrophe, which is removed when it is read back', () => {
  for (const text of ['=1+1', ' =1+1', '\u00a0@SUM(A1)', '\t=1', '+33', '-1', '＝1+1', "'=1+1", '\r=1'])
    assert.equal(harmless(text), `'${text}`, JSON.stringify(text));
  for (const text of ['Fabrique', 'Voix:IA', '1 + 1 = 2', "l'image", "'90", '', '«=»', '2024-01-01'])
    assert.equal(harmless(text), text);
  fc.assert(fc.property(fc.string(), (text) => assert.equal(readCell(harmless(text)), text)));
});
