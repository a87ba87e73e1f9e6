import type { Value } from './row.ts';

/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-`, `@`, their full-width forms, a tabulation or a line end,
 * first or after spaces (https://owasp.org/www-community/attacks/CSV_Injection). Apostrophes before it count, so that
 * the one that we add can be told from one that was there.
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
export function cellOf(value: Value): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'string') return harmless(value);
  return harmless(value.map((item) => item.replaceAll(separator, '¦')).join(separator));
}
