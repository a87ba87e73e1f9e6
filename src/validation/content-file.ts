import type { Root } from 'mdast';
import type { z } from 'zod';
import { collectionSchemas } from '#validation/schemas.ts';
import { regions } from '#model/region.ts';
import { isSlug, slugFrom } from '#model/slug.ts';
import { type CheckedBody, checkBody } from './body.ts';
import { deceptiveIssues, splitDeceptive } from './characters.ts';
import { mendCharacters } from './mend-characters.ts';
import { explainZodIssue } from './explain.ts';
import { decodeFile, fileIssue } from './file-bytes.ts';
import { type FrontMatter, FrontMatterError, readFrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { type Issue, quote } from './issue.ts';
import { checkRelations } from './relations.ts';

/** The name of a folder of `content/`. */
export type CollectionName = keyof typeof collectionSchemas;

/** The result of reading a file; `values` and `body` are absent when they could not be read. */
export interface ContentFile {
  issues: Issue[];
  /** Passages of the body that break no rule but may not be displayed as their author meant. */
  advice?: Issue[];
  /** The front matter as typed, before the schema. */
  values?: unknown;
  /** The output of the schema, when it accepts the front matter. */
  data?: z.output<(typeof collectionSchemas)[CollectionName]>;
  body?: string;
  /** The tree of the body, when it could be parsed. */
  root?: Root;
  /** The whole file, mended (see `mendCharacters`). */
  text?: string;
  /** Number of lines before the body. */
  bodyOffset?: number;
  /** Line and column of a field. */
  locate?: FrontMatter['locate'];
}

/** Reads the bytes of a file of `content/` and reports all that is wrong in it. `file`: path from the root. */
export function readContentBytes(collection: CollectionName, file: string, bytes: Uint8Array): ContentFile {
  const decoded = decodeFile(bytes, file);
  if ('text' in decoded) return readContentFile(collection, file, decoded.text);
  return { issues: [...checkName(collection, file), decoded.issue] };
}

/** Mends and reads a file of `content/`, and reports all that is wrong in it: name, characters, front matter, body. */
export function readContentFile(collection: CollectionName, file: string, typed: string): ContentFile {
  const issues = checkName(collection, file);
  const { text, signs } = splitDeceptive(mendCharacters(typed));
  const schema: z.ZodType = collectionSchemas[collection];
  try {
    const front = readFrontMatter(text);
    issues.push(...deceptiveIssues(text, signs, file, front.fieldAt));
    const result = schema.safeParse(front.values);
    const zodIssues = [...(result.error?.issues ?? []), ...checkRelations(front.values)];
    issues.push(...zodIssues.flatMap((zodIssue) => explainZodIssue(zodIssue, schema, front, file)));
    const { values, locate, bodyOffset } = front;
    const checked: CheckedBody =
      front.body.trim() === ''
        ? { issues: [emptyBody(file, bodyOffset)], advice: [] }
        : checkBody(front.body, sourceIds(values), file, bodyOffset);
    issues.push(...checked.issues);
    const data = result.data as ContentFile['data'];
    const { advice, root } = checked;
    return {
      issues,
      advice,
      values,
      body: front.body.trim(),
      text,
      bodyOffset,
      locate,
      ...(root && { root }),
      ...(data && { data }),
    };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { code, line, message: expected, remedy } = error;
    const received = quote(text.split('\n')[line - 1]?.trim());
    const unread = { code, file, line, column: 1, field: 'champs', received, expected, remedy };
    return { issues: [...issues, ...deceptiveIssues(text, signs, file), unread] };
  }
}

const emptyBody = (file: string, line: number): Issue => ({
  code: 'body-empty',
  file,
  line,
  column: 1,
  field: 'texte',
  received: 'rien',
  expected: 'un texte sous la seconde ligne ---',
  remedy: 'écrivez-le, avec ses sources',
});

const regionSlugs = regions.map(({ slug }) => slug);

/** Extensions that programs add to a name, one after the other: « pole.mdx.txt ». */
const extensions = /(?:\s*\.(?:mdx?|markdown|txt|docx?|odt|html?))+\s*$/i;

function checkName(collection: CollectionName, file: string): Issue[] {
  const inFolder = file.slice(`content/${collection}/`.length);
  const [name = '', ...others] = inFolder.split('/').toReversed();
  const words = { code: 'file-name', field: 'nom du fichier', received: quote(name) } as const;
  if (others.length > 0) return [strayFile(file, `content/${collection}`)];
  const slug = name.endsWith('.mdx') ? name.slice(0, -'.mdx'.length) : '';
  if (!isSlug(slug)) {
    const expected =
      'un nom en minuscules sans accent, chiffres et tirets, suivi de .mdx, comme cite-digitale-2030.mdx';
    const near = slugFrom(name.replace(extensions, ''));
    const remedy = near ? `renommez le fichier, par exemple en ${near}.mdx` : 'renommez le fichier';
    return [fileIssue(file, { ...words, expected, remedy })];
  }
  if (collection !== 'regions' || regionSlugs.includes(slug)) return [];
  const near = nearest(slug, regionSlugs);
  const remedy = near ? `renommez le fichier en ${near}.mdx` : 'renommez le fichier';
  return [fileIssue(file, { ...words, expected: `une des 18 régions : ${regionSlugs.join(', ')}`, remedy })];
}

/** The issue of an entry that does not belong in a folder of `content/`: a folder, a link, a device. */
export function strayFile(file: string, folder: string): Issue {
  return fileIssue(file, {
    code: 'file-stray',
    field: 'nom du fichier',
    received: `« ${file} »`,
    expected: `des fichiers .mdx directement dans ${folder}/, sans sous-dossier ni lien`,
    remedy: 'déplacez-le ou retirez-le',
  });
}

/** Ids of the sources of a front matter whose other fields may be invalid. */
function sourceIds(values: unknown): string[] {
  const sources = (values as { sources?: unknown } | null)?.sources;
  return Array.isArray(sources) ? sources.map((source: { id?: unknown } | null) => String(source?.id)) : [];
}
