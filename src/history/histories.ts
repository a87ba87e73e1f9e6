import type { Change, History } from '#model/history.ts';
import { type Version, readBlobs, readFileVersions } from './file-versions.ts';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { splitFile } from '#validation/front-matter.ts';

/** A file of `content/projets/`: its slug, and its former ones. */
interface Page {
  slug: string;
  formerSlugs: readonly string[];
}

/** A change of a page on a day: hashes of its content before, if any, and after. */
interface Day {
  at: string;
  before?: string | undefined;
  after: string;
}

/**
 * Reads the history of each project, by slug, from the commits of the repository around `root`. Without git, outside a
 * repository, or in a shallow or partial clone, the result is empty and nothing fails.
 */
export async function readHistories(root: string, pages: readonly Page[]): Promise<ReadonlyMap<string, History>> {
  try {
    const versions = await readFileVersions(root);
    const days = pages.map((page) => ({ slug: page.slug, days: daysOf(versionsOf(page, versions)) }));
    const compared = days.flatMap(({ days }) => days.flatMap(({ before, after }) => (before ? [before, after] : [])));
    const blobs = await readBlobs(root, [...new Set(compared)]);
    return new Map(days.map(({ slug, days }) => [slug, days.flatMap((day) => changeOf(day, blobs)).reverse()]));
  } catch {
    return new Map();
  }
}

/** The versions of a page under its former slugs (`anciens`), then under its own. */
function versionsOf({ slug, formerSlugs }: Page, files: ReadonlyMap<string, readonly Version[]>): Version[] {
  const [own = [], ...former] = [slug, ...formerSlugs].map((name) => files.get(`content/projets/${name}.mdx`));
  const [first] = own;
  if (!first) return [];
  const before = former.flatMap((versions = []) => versions).filter(({ rank, blob }) => blob && rank < first.rank);
  return [...before.sort((a, b) => a.rank - b.rank), ...own];
}

/** The days on which the content changed, oldest first. What precedes a deletion is the history of another page. */
function daysOf(versions: readonly Version[]): Day[] {
  let days: Day[] = [];
  let before: string | undefined;
  for (const [day, ofDay] of Map.groupBy(versions, ({ at }) => at.slice(0, 10))) {
    const { at = day, blob: after } = ofDay.at(-1) ?? {};
    if (after === undefined) days = [];
    else if (after !== before) days.push({ at, before, after });
    before = after;
  }
  return days;
}

/** The change of a day; none when only the layout of the file changed. Throws when the repository lacks a version. */
function changeOf({ at, before, after }: Day, blobs: ReadonlyMap<string, string>): Change[] {
  if (before === undefined) return [{ at, isCreation: true, fields: [] }];
  const [old, young] = [blobs.get(before), blobs.get(after)];
  if (old === undefined || young === undefined) throw new Error('The repository lacks a version.');
  const fields = changedFields(old, young);
  return fields.length === 0 ? [] : [{ at, isCreation: false, fields }];
}

/**
 * Lists the differences between two versions of a file of `content/`: keys of the front matter in alphabetical order,
 * then `texte`. YAML layout, line endings and empty lists make no difference. Old versions may be broken or hostile:
 * unreadable parts are compared as typed.
 */
export function changedFields(before: string, after: string): string[] {
  const [old, young] = [before, after].map((text) => splitFile(text.replaceAll('\r\n', '\n')));
  if (!old || !young) return before === after ? [] : ['texte'];
  const [oldFields, fields] = [fieldsOf(old.yaml), fieldsOf(young.yaml)];
  const keys = [...new Set([...oldFields.keys(), ...fields.keys()])]
    .filter((key) => !isSame(oldFields.get(key), fields.get(key)))
    .sort();
  return old.body.trim() === young.body.trim() ? keys : [...keys, 'texte'];
}

/**
 * The lines of each key of the front matter, found without parsing it all: ten thousand files would take half a minute.
 * Every line of a value is indented, or begins with the dash of a list.
 */
function fieldsOf(yaml: string): Map<string, string> {
  const fields = yaml.split(/^(?=[a-z_]+ *:)/m).filter((lines) => /^[a-z_]/.test(lines));
  return new Map(fields.map((lines) => [/^[a-z_]+/.exec(lines)?.[0] ?? '', lines]));
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || isDeepStrictEqual(valueOf(a), valueOf(b));
}

/** Parses the lines of a key into its value; returns the lines themselves when they are unreadable. */
function valueOf(lines: string | undefined): unknown {
  if (lines === undefined) return undefined;
  try {
    const document = parseDocument(lines);
    if (document.errors.length > 0) return lines;
    const [value] = Object.values(document.toJS({ maxAliasCount: 0 }) as object);
    return (Array.isArray(value) && value.length === 0) || value === null ? undefined : value;
  } catch {
    return lines;
  }
}
