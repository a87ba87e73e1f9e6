import * as z from 'zod';
import { communeRemedy } from '#validation/commune-remedy.ts';
import type { FrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import type { IssueCode } from './issue-code.ts';
import { type Issue, type IssueText, fieldName, quote } from './issue.ts';
import { remedyFor } from './remedies.ts';
import { valueAt } from './tree.ts';

/** The keys that a schema allows at a path, read from its JSON Schema. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema | undefined;
  for (const key of path) node = typeof key === 'number' ? node?.items : node?.properties?.[String(key)];
  return Object.keys(node?.properties ?? {});
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** Turns a zod issue into French issues with their positions: one for each unknown key, otherwise a single one. */
export function explainZodIssue(
  zodIssue: z.core.$ZodIssue,
  schema: z.ZodType,
  front: FrontMatter,
  file: string,
): Issue[] {
  const at = (path: readonly PropertyKey[], words: IssueText): Issue => ({
    file,
    ...front.locate(path),
    field: `champ « ${fieldName(path)} »`,
    path,
    ...words,
  });
  if (zodIssue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, zodIssue.path);
    return zodIssue.keys.map((key) => {
      const near = nearest(key, known);
      const remedy =
        (Object.hasOwn(deduced, key) ? deduced[key] : undefined) ??
        (near ? `écrivez « ${near} », ou retirez la ligne` : 'retirez ce champ');
      const expected = `un des champs connus : ${known.join(', ')}`;
      const code = 'field-unknown';
      const issue = at([...zodIssue.path, key], { code, received: `un champ inconnu, « ${key} »`, expected, remedy });
      return { ...issue, ...front.locateKey([...zodIssue.path, key]) };
    });
  }
  return [at(zodIssue.path, explain(zodIssue, front))];
}

function explain(zodIssue: Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>, front: FrontMatter): IssueText {
  const typed = front.sourceOf(zodIssue.path);
  const value = valueAt(front.values, zodIssue.path);
  const received = quote(
    zodIssue.code === 'custom' && zodIssue.input !== undefined ? zodIssue.input : (typed ?? value),
  );
  const expected = expectation(zodIssue);
  const code = codeOf(zodIssue);
  if (value === undefined)
    return {
      code: 'field-missing',
      received,
      expected,
      remedy: `ajoutez la ligne « ${String(zodIssue.path.at(-1))}: … »`,
    };
  if (typeof value === 'number' && zodIssue.code === 'invalid_type' && zodIssue.expected === 'string') {
    const near = zodIssue.path.at(-1) === 'commune' ? communeRemedy(typed ?? '') : undefined;
    const remedy = near ?? `mettez-le entre guillemets : "${typed}"`;
    return { code: 'value-unquoted', received: `le nombre ${typed}, sans guillemets`, expected, remedy };
  }
  const ofRule = zodIssue.code === 'custom' ? (zodIssue.params?.['remedy'] as string | undefined) : undefined;
  const remedy = ofRule ?? remedyFor(value, zodIssue);
  const words = { code, received, expected };
  return remedy
    ? { ...words, remedy }
    : { ...words, remedy: 'remplacez la valeur par ce qui est attendu', isPlain: true };
}

/** Our own rules give their code in `params`; a zod issue is classified by what it measures. */
function codeOf(zodIssue: z.core.$ZodIssue): IssueCode {
  if (zodIssue.code === 'custom') return (zodIssue.params?.['code'] as IssueCode | undefined) ?? 'value-format';
  if (zodIssue.code === 'invalid_type') return 'value-type';
  if (zodIssue.code === 'invalid_value') return 'value-unknown';
  if (zodIssue.code === 'invalid_format') return zodIssue.format === 'date' ? 'date-invalid' : 'value-format';
  if (zodIssue.code !== 'too_small' && zodIssue.code !== 'too_big') return 'value-format';
  if (zodIssue.origin === 'array') return 'list-too-short';
  if (zodIssue.origin !== 'string') return 'number-out-of-range';
  return zodIssue.code === 'too_big' ? 'text-too-long' : 'text-empty';
}

function expectation(zodIssue: z.core.$ZodIssue): string {
  if (zodIssue.code === 'invalid_value') return `une de ces valeurs : ${zodIssue.values.join(', ')}`;
  if (zodIssue.code === 'invalid_type' && zodIssue.expected === 'object') return 'des champs en retrait, un par ligne';
  if (zodIssue.code === 'invalid_type' && zodIssue.expected === 'array')
    return 'une liste : entre crochets, ou une ligne par élément, précédée d’un tiret';
  return zodIssue.message;
}

/** Remedies for fields that people add although the site deduces them from others. */
const deduced: Readonly<Record<string, string>> = {
  region: 'retirez ce champ : la région se déduit de la commune',
  departement: 'retirez ce champ : le département se déduit de la commune',
  slug: 'retirez ce champ : l’adresse de la page est le nom du fichier',
};
