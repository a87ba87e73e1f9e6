import { writeCsv } from './csv.ts';
import type { Row } from './row.ts';

/** CSV that a spreadsheet in French opens at a double click: byte order mark, semicolons, decimal commas. */
export function toExcelCsv(rows: readonly Row[]): string {
  return writeCsv(rows, { delimiter: ';', hasBom: true, number: (value) => String(value).replace('.', ',') });
}
