import * as z from 'zod';
import { guidedSchemas as schemas } from '#validation/schemas.ts';

/** Kinds of files whose fields people fill in: those of each folder of `content/`, and the lists of the search. */
export type GuidedName = keyof typeof schemas;

/** The JSON Schema of a file as people write it, with the French title and description of each field. */
export interface FieldSchema {
  $schema?: string;
  type?: string;
  title?: string;
  description?: string;
  examples?: readonly unknown[];
  enum?: readonly string[];
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, FieldSchema>>;
  items?: FieldSchema;
}

/** A field of a content file, as its schema describes it in French. */
export interface Field {
  /** Keys from the top of the front matter, without list indexes: `lieux.commune`. */
  path: string;
  title: string;
  description: string;
  /** Values that validation accepts; empty for a field that contains other fields. */
  examples: readonly unknown[];
  /** Whether the field is mandatory in a file, or in each item of the list that contains it. */
  isRequired: boolean;
  isList: boolean;
  /** The closed list of values allowed in the field, or in each of its items. */
  choices?: readonly string[] | undefined;
  /** Maximum length, in characters. */
  maxLength?: number | undefined;
  /** Minimum and maximum of a number. */
  range?: readonly [number, number] | undefined;
  /** Minimum number of items in a list. */
  minItems?: number | undefined;
  /** The fields inside this one, or inside each of its items. */
  fields: readonly Field[];
}

/** The JSON Schema of the files of a folder, or of a list of the search. Draft 7 is the one that every code editor knows. */
export function fileSchema(name: GuidedName, target: 'draft-2020-12' | 'draft-07' = 'draft-2020-12'): FieldSchema {
  return z.toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any', target }) as FieldSchema;
}

/** The bounds of a number, unless the maximum is only the largest safe integer, which zod gives to every integer. */
function rangeOf({ minimum, maximum = Infinity }: FieldSchema): [number, number] | undefined {
  return minimum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? [minimum, maximum] : undefined;
}

function fieldsOf(schema: FieldSchema, parent = ''): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const path = parent ? `${parent}.${name}` : name;
    const item = field.items ?? field;
    return {
      path,
      title: field.title ?? name,
      description: field.description ?? '',
      examples: field.examples ?? [],
      isRequired: Boolean(schema.required?.includes(name)),
      isList: field.type === 'array',
      choices: item.enum,
      maxLength: field.maxLength,
      range: rangeOf(field),
      minItems: field.minItems,
      fields: fieldsOf(item, path),
    };
  });
}

/** The fields of the files of a folder, or of a list of the search, in the order of the schema, each with its nested fields. */
export function fieldGuide(name: GuidedName): Field[] {
  return fieldsOf(fileSchema(name));
}

/** Finds a field of the project files by its path. Throws when none has this path. */
export function projectField(path: string): Field {
  const find = (fields: readonly Field[]): Field | undefined => {
    const field = fields.find((one) => path === one.path || path.startsWith(`${one.path}.`));
    return field && field.path !== path ? find(field.fields) : field;
  };
  const field = find(fieldGuide('projets'));
  if (!field) throw new Error(`The schema of projects has no field ${path}.`);
  return field;
}
