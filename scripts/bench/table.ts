/** Prints rows as a Markdown table, one line each; a column is absent from the rows that do not have it. */
export function printTable(rows: readonly Readonly<Record<string, string>>[]): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const write = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  write(names);
  write(names.map((_, index) => (index === 0 ? '---' : '---:')));
  for (const row of rows) write(names.map((name) => row[name] ?? ''));
}
