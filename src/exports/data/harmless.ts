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
