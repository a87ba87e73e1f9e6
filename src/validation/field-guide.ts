import * as z from 'zod';
import { collections } from './content-file.ts';
import { synonymsSchema } from './synonyms.ts';

const schemas = { ...collections, synonymes: synonymsSchema } as const;

/** What has fields that people fill in: the files of each folder of `content/`, and the search’s synonyms. */
export type GuidedName = keyof typeof schemas;

/** The JSON Schema of what a person may write, with the words of each field. */
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
  /** Names from the front matter down, without ranks: `lieux.commune`. */
  path: string;
  title: string;
  description: string;
  /** Values that validation accepts; none for a field that holds others. */
  examples: readonly unknown[];
  /** Whether a file, or each item of the list that the field is in, must have it. */
  isRequired: boolean;
  /** Whether it is a list. */
  isList: boolean;
  /** The only values that it, or each item of its list, may have. */
  choices?: readonly string[] | undefined;
  /** Characters at most. */
  maxLength?: number | undefined;
  /** A number at least, and at most. */
  range?: readonly [number, number] | undefined;
  /** Items at least, for a list. */
  minItems?: number | undefined;
  /** The fields that it, or each item of its list, holds. */
  fields: readonly Field[];
}

/** The JSON Schema of the files of a folder or of the synonyms; draft 7 is what every editor’s tools know. */
export function fileSchema(name: GuidedName, target: 'draft-2020-12' | 'draft-07' = 'draft-2020-12'): FieldSchema {
  return z.toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any', target }) as FieldSchema;
}

/** The bounds of a number, when the schema gives two that mean something: any integer stops somewhere. */
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

/** The fields of the files of a folder or of the synonyms, in the order of the schema, each with those that it holds. */
export function fieldGuide(name: GuidedName): Field[] {
  return fieldsOf(fileSchema(name));
}

/** A field of the project files by its path. Throws when there is none. */
export function projectField(path: string): Field {
  const find = (fields: readonly Field[]): Field | undefined => {
    const field = fields.find((one) => path === one.path || path.startsWith(`${one.path}.`));
    return field && field.path !== path ? find(field.fields) : field;
  };
  const field = find(fieldGuide('projets'));
  if (!field) throw new Error(`The schema of projects has no field ${path}.`);
  return field;
}
