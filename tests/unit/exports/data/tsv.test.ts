import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { toTsv } from '#exports/data/tsv.ts';
import { hostileTitles } from '../../../support/hostile-texts.ts';

const read = (text: string) => parse(text, { delimiter: '\t' }) as string[][];

test('a row is a line, with plain numbers, a decimal comma, and nothing for what is unknown', () => {
  assert.equal(
    toTsv([
      ['Nom', 'Aide'],
      ['Pôle', 48_250.5],
      ['Ruche', undefined],
    ]),
    'Nom\tAide\nPôle\t48250,5\nRuche\t\n',
  );
});

test('no text moves to another cell or line, or starts a formula', () => {
  const rows = [...hostileTitles, 'a\tb', 'a\r\nb', '"', '=1+1', ' @SUM(A1)', '\t-1'].map((text) => [text, 'fin']);
  const cells = read(toTsv(rows));
  assert.equal(cells.length, rows.length);
  for (const [first = '', last] of cells) {
    assert.equal(last, 'fin');
    assert.doesNotMatch(first, /^[\s=+\-@]/);
  }
});
