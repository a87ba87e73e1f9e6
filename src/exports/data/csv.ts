import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Row } from './columns.ts';
import { harmless } from './harmless.ts';

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

/** Separator between the values of a list in a cell. */
export const separator = '|';

/** The text of a cell; numbers are left to the format. A bar inside a value of a list is written `¦`. */
function cellOf(value: Row[keyof Row]): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return harmless(value);
  return harmless(value.map((item) => item.replaceAll(separator, '¦')).join(separator));
}
