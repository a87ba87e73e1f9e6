import { stringify } from 'csv-stringify/browser/esm/sync';
import { cellOf } from './cell.ts';
import { type Row, columns } from './row.ts';

/** How a table of text is written. */
export interface CsvStyle {
  delimiter: string;
  hasBom: boolean;
  number: (value: number) => string;
}

/** Rows as text, the names of the columns first; lines end with CRLF, quotes are only where they are needed. */
export function writeCsv(rows: readonly Row[], { delimiter, hasBom, number }: CsvStyle): string {
  const cells = rows.map((row) => columns.map((name) => cellOf(row[name])));
  return stringify([[...columns], ...cells], {
    delimiter,
    bom: hasBom,
    record_delimiter: 'windows',
    // A lone CR or LF ends a line for many readers too.
    quoted_match: /[\r\n]/,
    cast: { number },
  });
}

/** CSV (RFC 4180): UTF-8, commas, decimal points. */
export function toCsv(rows: readonly Row[]): string {
  return writeCsv(rows, { delimiter: ',', hasBom: false, number: String });
}
