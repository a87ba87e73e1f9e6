import { harmless } from './harmless.ts';

/**
 * Writes rows as text between tabulations, to paste in a spreadsheet. Spaces of any kind become one space; numbers have a
 * decimal comma, because a spreadsheet in French would read a decimal point as a text or a date. `undefined` is an empty cell.
 */
export function toTsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join('\t')}\n`).join('');
}

function cellOf(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = harmless((value ?? '').replace(/\s+/gu, ' ').trim());
  // A spreadsheet would read a quote that begins a cell as its delimiter.
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
