import * as z from 'zod';
import { type CollectionName, collections } from './content-file.ts';

/** The JSON Schema (2020-12) of what a person may write in the front matter of a folder, with the words of each field. */
export interface FieldSchema {
  type?: string;
  title?: string;
  description?: string;
  examples?: readonly unknown[];
  enum?: readonly string[];
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
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
  /** Values that the gate accepts; none for a field that holds others. */
  examples: readonly unknown[];
  /** Whether a file, or each item of the list that the field is in, must have it. */
  isRequired: boolean;
  /** Whether it is a list. */
  isList: boolean;
  /** The only values that it, or each item of its list, may have. */
  choices?: readonly string[] | undefined;
  /** Characters at most. */
  maxLength?: number | undefined;
  /** The fields that it, or each item of its list, holds. */
  fields: readonly Field[];
}

/** The JSON Schema of the files of a folder, as editors’ tools read it. */
export function fileSchema(collection: CollectionName): FieldSchema {
  return z.toJSONSchema(collections[collection], { io: 'input', unrepresentable: 'any' }) as FieldSchema;
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
      fields: fieldsOf(item, path),
    };
  });
}

/** The fields of the files of a folder, in the order of the schema, each with those that it holds. */
export function fieldGuide(collection: CollectionName): Field[] {
  return fieldsOf(fileSchema(collection));
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
