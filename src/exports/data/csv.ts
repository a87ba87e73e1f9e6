import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Row } from './columns.ts';

/** Style of a text table. */
interface CsvStyle {
  delimiter: string;
  hasBom: boolean;
  number: (value: number) => string;
}

/** Writes rows as text, after the names of the columns; lines end with CRLF, and quotes appear only where needed. */
function write(rows: readonly Row[], names: readonly string[], { delimiter, hasBom, number }: CsvStyle): string {
  const cells = rows.map((row) => names.map((name) => cellOf(row[name as keyof Row])));
  return stringify([[...names], ...cells], {
    delimiter,
    bom: hasBom,
    record_delimiter: 'windows',
    // Many readers also treat a lone CR or LF as a line end.
    quoted_match: /[\r\n]/,
    cast: { number },
  });
}

/** Writes CSV (RFC 4180): UTF-8, commas, decimal points. */
export const toCsv = (rows: readonly Row[], names: readonly string[]): string =>
  write(rows, names, { delimiter: ',', hasBom: false, number: String });

/** Writes CSV that a French spreadsheet opens with a double click: byte order mark, semicolons, decimal commas. */
export const toExcelCsv = (rows: readonly Row[], names: readonly string[]): string =>
  write(rows, names, { delimiter: ';', hasBom: true, number: (value) => String(value).replace('.', ',') });

/**
 * Text that a spreadsheet may take for a formula: `=`, `+`, `-`, `@`, their full-width forms, a tabulation or a line
 * end, first or after spaces (https://owasp.org/www-community/attacks/CSV_Injection). Apostrophes before it count, so
 * that readers can distinguish the one that we add from one that was already there.
 */
const formula = /^'*\s*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Makes a text harmless in spreadsheets: one that looks like a formula gets an apostrophe first. `readCell` removes it.
 */
export function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Restores the text that `harmless` was given. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Separator between the values of a list in a cell. */
export const separator = '|';

/** The text of a cell; numbers are left to the format. A bar inside a value of a list is written `¦`. */
function cellOf(value: Row[keyof Row]): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return harmless(value);
  return harmless(value.map((item) => item.replaceAll(separator, '¦')).join(separator));
}
