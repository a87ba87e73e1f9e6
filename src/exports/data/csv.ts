import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Row } from './columns.ts';

/** How a table of text is written. */
interface CsvStyle {
  delimiter: string;
  hasBom: boolean;
  number: (value: number) => string;
}

/** Rows as text, the names of the columns first; lines end with CRLF, quotes are only where they are needed. */
function write(rows: readonly Row[], names: readonly string[], { delimiter, hasBom, number }: CsvStyle): string {
  const cells = rows.map((row) => names.map((name) => cellOf(row[name as keyof Row])));
  return stringify([[...names], ...cells], {
    delimiter,
    bom: hasBom,
    record_delimiter: 'windows',
    // A lone CR or LF ends a line for many readers too.
    quoted_match: /[\r\n]/,
    cast: { number },
  });
}

/** CSV (RFC 4180): UTF-8, commas, decimal points. */
export const toCsv = (rows: readonly Row[], names: readonly string[]): string =>
  write(rows, names, { delimiter: ',', hasBom: false, number: String });

/** CSV that a spreadsheet in French opens at a double click: byte order mark, semicolons, decimal commas. */
export const toExcelCsv = (rows: readonly Row[], names: readonly string[]): string =>
  write(rows, names, { delimiter: ';', hasBom: true, number: (value) => String(value).replace('.', ',') });

/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-`, `@`, their full-width forms, a tabulation or a line end,
 * first or after spaces (https://owasp.org/www-community/attacks/CSV_Injection). Apostrophes before it count, so that
 * readers can tell the one that we add from one that was there.
 */
const formula = /^'*\s*[=+\-@\t\r\n＝＋－＠]/u;

/** A text that no spreadsheet runs: one that looks like a formula gets an apostrophe first. `readCell` takes it away. */
export function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `harmless` was given. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** What separates the values of a list in a cell. */
export const separator = '|';

/** A value as the text of a cell; a number is left to its format. A bar inside a value of a list is written `¦`. */
function cellOf(value: Row[keyof Row]): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return harmless(value);
  return harmless(value.map((item) => item.replaceAll(separator, '¦')).join(separator));
}
