import type { z } from 'zod';
import { isSlug } from '#domain/slug.ts';
import { checkBody } from './body.ts';
import { explainIssue } from './explain.ts';
import { type FrontMatter, FrontMatterError, readFrontMatter } from './front-matter.ts';
import { pageSchema, regionSchema } from './page.ts';
import { type Problem, quote } from './problem.ts';
import { projectSchema } from './project.ts';

/** The folders of `content/` and the schema of the files of each. */
export const collections = { projets: projectSchema, regions: regionSchema, pages: pageSchema } as const;

/** A folder of `content/`. */
export type CollectionName = keyof typeof collections;

/** What was read from a file; `values` and `body` are absent when they could not be read. */
export interface ContentFile {
  problems: Problem[];
  /** The front matter as typed: what the schema takes. */
  values?: unknown;
  /** What the schema gives, when there is no problem in the front matter. */
  data?: z.output<(typeof collections)[CollectionName]>;
  body?: string;
  /** Line and column of a field. */
  locate?: FrontMatter['locate'];
}

/** Reads a file of `content/` and tells all that is wrong in it: name, front matter, body. `file`: path from the root. */
export function readContentFile(collection: CollectionName, file: string, text: string): ContentFile {
  const problems = checkName(file);
  const schema: z.ZodType = collections[collection];
  try {
    const front = readFrontMatter(text);
    const result = schema.safeParse(front.values);
    if (!result.success)
      problems.push(...result.error.issues.flatMap((issue) => explainIssue(issue, schema, front, file)));
    problems.push(...checkBody(front.body, sourceIds(front.values), file, front.bodyOffset));
    const data = result.data as ContentFile['data'];
    return { problems, values: front.values, body: front.body.trim(), locate: front.locate, ...(data && { data }) };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { line, message: expected, remedy } = error;
    const received = quote(text.split('\n')[line - 1]?.trim());
    return { problems: [...problems, { file, line, column: 1, field: 'champs', received, expected, remedy }] };
  }
}

function checkName(file: string): Problem[] {
  const name = file.split('/').at(-1) ?? '';
  if (name.endsWith('.mdx') && isSlug(name.slice(0, -'.mdx'.length))) return [];
  const expected = 'un nom en minuscules sans accent, chiffres et tirets, suivi de .mdx, comme cite-digitale-2030.mdx';
  return [
    {
      file,
      line: 1,
      column: 1,
      field: 'nom du fichier',
      received: quote(name),
      expected,
      remedy: 'renommez le fichier',
    },
  ];
}

/** Ids of the sources of a front matter that may be wrong elsewhere. */
function sourceIds(values: unknown): string[] {
  const sources = (values as { sources?: unknown } | null)?.sources;
  return Array.isArray(sources) ? sources.map((source: { id?: unknown } | null) => String(source?.id)) : [];
}
