/** Prints rows as a Markdown table with one column per row, which suits many measures of few sites. */
export function printTable(rows: readonly Readonly<Record<string, string>>[]): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = names.map((name) => [name, ...rows.map((row) => row[name] ?? '')]);
  const [head = [], ...body] = lines;
  const write = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  write(head);
  write(head.map((_, index) => (index === 0 ? '---' : '---:')));
  body.forEach(write);
}
