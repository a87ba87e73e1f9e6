import type { Column, Row } from './columns.ts';

/**
 * The subjects of the columns, in the order of the dictionary: a new column, last in the files, is beside what it is
 * about. A column that none of them names is an error of the build.
 */
const subjects: readonly { title: string; names: readonly (keyof Row)[] }[] = [
  { title: 'Le projet', names: ['slug', 'titre', 'accroche', 'resume', 'url', 'confirmation'] },
  {
    title: 'Ses lieux',
    names: [
      'regions',
      'codes_regions',
      'departements',
      'codes_departements',
      'communes',
      'codes_communes',
      'latitude',
      'longitude',
    ],
  },
  { title: 'Ses filières et ses acteurs', names: ['secteurs', 'porteur_nom', 'porteur_type', 'partenaires'] },
  {
    title: 'Ce qu’il a obtenu',
    names: ['phases', 'statuts', 'date_selection', 'date_selection_precision', 'montant_total', 'montant_nature'],
  },
  { title: 'Ses sources', names: ['sources', 'verifie_le'] },
];

/** Columns about one subject. */
interface ColumnGroup {
  title: string;
  columns: readonly Column[];
}

/** The columns by subject. Throws when one has no subject. */
export function columnGroups(columns: readonly Column[]): ColumnGroup[] {
  const stray = columns.find(({ name }) => !subjects.some(({ names }) => names.includes(name as keyof Row)));
  if (stray) throw new Error(`The column ${stray.name} has no subject: add it to one in column-groups.ts.`);
  return subjects.map(({ title, names }) => ({
    title,
    columns: names.flatMap((name) => columns.filter((column) => column.name === name)),
  }));
}
