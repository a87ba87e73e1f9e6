import * as z from 'zod';
import { communeRemedy } from './commune-remedy.ts';
import type { FrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import type { ProblemCode } from './problem-code.ts';
import { type Problem, type Told, fieldName, quote } from './problem.ts';
import { remedyFor } from './remedies.ts';

/** The keys that a schema knows at a path, read from its JSON Schema. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema | undefined;
  for (const key of path) node = typeof key === 'number' ? node?.items : node?.properties?.[String(key)];
  return Object.keys(node?.properties ?? {});
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** Turns an issue of zod into problems in French, each at its line. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, front: FrontMatter, file: string): Problem[] {
  const at = (path: readonly PropertyKey[], told: Told): Problem => ({
    file,
    ...front.locate(path),
    field: `champ « ${fieldName(path)} »`,
    path,
    ...told,
  });
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const remedy =
        (Object.hasOwn(deduced, key) ? deduced[key] : undefined) ??
        (near ? `écrivez « ${near} », ou retirez la ligne` : 'retirez ce champ');
      const expected = `un des champs connus : ${known.join(', ')}`;
      const code = 'field-unknown';
      const problem = at([...issue.path, key], { code, received: `un champ inconnu, « ${key} »`, expected, remedy });
      return { ...problem, ...front.locateKey([...issue.path, key]) };
    });
  }
  return [at(issue.path, tell(issue, front))];
}

function tell(issue: Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>, front: FrontMatter): Told {
  const typed = front.sourceOf(issue.path);
  const value = issue.path.reduce<unknown>(
    (parent, key) => (parent as Record<PropertyKey, unknown> | null)?.[key],
    front.values,
  );
  const received = quote(issue.code === 'custom' && issue.input !== undefined ? issue.input : (typed ?? value));
  const expected = expectation(issue);
  const code = codeOf(issue);
  if (value === undefined)
    return {
      code: 'field-missing',
      received,
      expected,
      remedy: `ajoutez la ligne « ${String(issue.path.at(-1))}: … »`,
    };
  if (typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'string') {
    const near = issue.path.at(-1) === 'commune' ? communeRemedy(typed ?? '') : undefined;
    const remedy = near ?? `mettez-le entre guillemets : "${typed}"`;
    return { code: 'value-unquoted', received: `le nombre ${typed}, sans guillemets`, expected, remedy };
  }
  const ofRule = issue.code === 'custom' ? (issue.params?.['remedy'] as string | undefined) : undefined;
  const remedy = ofRule ?? remedyFor(value, issue);
  const told = { code, received, expected };
  return remedy
    ? { ...told, remedy }
    : { ...told, remedy: 'remplacez la valeur par ce qui est attendu', isPlain: true };
}

/** Rules of ours give their code; zod’s say what they measure. */
function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (issue.code === 'custom') return (issue.params?.['code'] as ProblemCode | undefined) ?? 'value-format';
  if (issue.code === 'invalid_type') return 'value-type';
  if (issue.code === 'invalid_value') return 'value-unknown';
  if (issue.code === 'invalid_format') return issue.format === 'date' ? 'date-invalid' : 'value-format';
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return 'value-format';
  if (issue.origin === 'array') return 'list-too-short';
  if (issue.origin !== 'string') return 'number-out-of-range';
  return issue.code === 'too_big' ? 'text-too-long' : 'text-empty';
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `une de ces valeurs : ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'des champs en retrait, un par ligne';
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return 'une liste : entre crochets, ou une ligne par élément, précédée d’un tiret';
  return issue.message;
}

/** Fields that people add and that the site works out from others. */
const deduced: Readonly<Record<string, string>> = {
  region: 'retirez ce champ : la région se déduit de la commune',
  departement: 'retirez ce champ : le département se déduit de la commune',
  slug: 'retirez ce champ : l’adresse de la page est le nom du fichier',
};
