import { licences, siteName } from '#site.ts';
import { absoluteAddress, dataPaths } from '#text/addresses.ts';
import { separator } from './csv.ts';
import type { Column } from './columns.ts';
import { dataTitle, formatVersion } from './record.ts';

const types = { texte: 'string', liste: 'string', adresse: 'string', nombre: 'number', date: 'date' } as const;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Regular expression for the values of a column; in a list, bars separate such values. */
function patternOf({ kind, choices, pattern }: Column): string | undefined {
  const one = pattern ?? (choices && `(${choices.map(escaped).join('|')})`);
  return kind === 'liste' && one ? `${one}(${escaped(separator)}${one})*` : pattern;
}

function fieldOf(column: Column) {
  const { name, kind, title, description, example, isRequired, choices, bounds } = column;
  const [minimum, maximum] = bounds ?? [];
  const pattern = patternOf(column);
  return {
    name,
    title,
    description:
      kind === 'liste' ? `${description} Plusieurs valeurs sont séparées par « ${separator} ».` : description,
    type: types[kind],
    format: kind === 'adresse' ? 'uri' : 'default',
    example: Array.isArray(example) ? example.join(separator) : example,
    constraints: {
      // A list may be empty, and then so is its cell.
      required: isRequired,
      ...(name === 'slug' && { unique: true }),
      ...(choices && kind !== 'liste' && { enum: choices }),
      ...(pattern && { pattern }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    },
  };
}

/**
 * Table Schema (https://specs.frictionlessdata.io/table-schema/) of `projets.csv`, with the keys that
 * schema.data.gouv.fr reads. `date`: that of the data, ISO 8601.
 */
export function tableSchema(columns: readonly Column[], date: string) {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: 'poles-creatifs-projets',
    title: dataTitle,
    description: 'Un projet par ligne. Une cellule vide veut dire que nos sources ne donnent pas l’information.',
    countryCode: 'FR',
    homepage: absoluteAddress('donnees/'),
    path: absoluteAddress(dataPaths.tableSchema),
    version: formatVersion,
    lastModified: date,
    licenses: [{ name: licences.data.code, title: licences.data.name, path: licences.data.url }],
    contributors: [{ title: siteName, role: 'author', path: absoluteAddress() }],
    resources: [{ title: 'Les projets, en CSV', path: absoluteAddress(dataPaths.csv) }],
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: 'slug',
  };
}
