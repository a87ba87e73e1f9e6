import type { Column, Row } from './columns.ts';

/** The subjects of the columns, each with the first column that is about it. */
const subjects: readonly { from: keyof Row; title: string }[] = [
  { from: 'slug', title: 'Le projet' },
  { from: 'regions', title: 'Ses lieux' },
  { from: 'secteurs', title: 'Ses filières et ses acteurs' },
  { from: 'phases', title: 'Ce qu’il a obtenu' },
  { from: 'sources', title: 'Ses sources' },
];

/** Columns about one subject. */
export interface ColumnGroup {
  title: string;
  columns: readonly Column[];
}

/** The columns by subject, in the order of the files: a subject ends where the next one begins. */
export function columnGroups(columns: readonly Column[]): ColumnGroup[] {
  const starts = subjects.map(({ from }) => columns.findIndex(({ name }) => name === from));
  return subjects.map(({ title }, index) => ({ title, columns: columns.slice(starts[index], starts[index + 1]) }));
}
