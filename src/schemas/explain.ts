import * as z from 'zod';
import { communeRemedy } from './commune-remedy.ts';
import type { FrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { type Problem, fieldName, quote } from './problem.ts';
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

type Told = Pick<Problem, 'received' | 'expected' | 'remedy' | 'isMissing'>;

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
      const problem = at([...issue.path, key], { received: `un champ inconnu, « ${key} »`, expected, remedy });
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
  if (value === undefined)
    return { received, expected, isMissing: true, remedy: `ajoutez la ligne « ${String(issue.path.at(-1))}: … »` };
  if (typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'string') {
    const near = issue.path.at(-1) === 'commune' ? communeRemedy(typed ?? '') : undefined;
    const remedy = near ?? `mettez-le entre guillemets : "${typed}"`;
    return { received: `le nombre ${typed}, sans guillemets`, expected, remedy };
  }
  const told = issue.code === 'custom' ? (issue.params?.['remedy'] as string | undefined) : undefined;
  if (told) return { received, expected, remedy: told };
  return { received, expected, remedy: remedyFor(value, issue) };
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
