import type { Change, History } from '#model/history.ts';
import { type Version, readBlobs, readFileVersions } from './file-versions.ts';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { splitFile } from '#validation/front-matter.ts';

/** A file of `content/projets/`: the slug that it gives, and those that it gave. */
interface Page {
  slug: string;
  formerSlugs: readonly string[];
}

/** What a day did to a page: its content before, if it had any, and after. */
interface Day {
  at: string;
  before?: string | undefined;
  after: string;
}

/**
 * The history of each project by its slug, read from the commits of the repository around `root`. Without git, outside a
 * repository, in a shallow or partial clone, there is none: it is empty, and nothing fails.
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

/** The versions of a page under its address, after those under its former addresses (`anciens`). */
function versionsOf({ slug, formerSlugs }: Page, files: ReadonlyMap<string, readonly Version[]>): Version[] {
  const [own = [], ...former] = [slug, ...formerSlugs].map((name) => files.get(`content/projets/${name}.mdx`));
  const [first] = own;
  if (!first) return [];
  const before = former.flatMap((versions = []) => versions).filter(({ rank, blob }) => blob && rank < first.rank);
  return [...before.sort((a, b) => a.rank - b.rank), ...own];
}

/** The days on which the content changed, oldest first; what came before the file was taken away is another page’s. */
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

/** The change of a day, or none when only the layout of the file changed. */
function changeOf({ at, before, after }: Day, blobs: ReadonlyMap<string, string>): Change[] {
  if (before === undefined) return [{ at, isCreation: true, fields: [] }];
  const [old, young] = [blobs.get(before), blobs.get(after)];
  if (old === undefined || young === undefined) throw new Error('The repository lacks a version.');
  const fields = changedFields(old, young);
  return fields.length === 0 ? [] : [{ at, isCreation: false, fields }];
}

/**
 * What differs between two versions of a file of `content/`: keys of the front matter in alphabetical order, then `texte`.
 * How the YAML is laid out, line ends and empty lists make no difference. Old versions may be broken or hostile: what
 * cannot be read is compared as it was typed.
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
 * The lines of each key of the front matter. The whole is not parsed: ten thousand files would take half a minute. All
 * lines of a value are indented, or begin with the dash of a list.
 */
function fieldsOf(yaml: string): Map<string, string> {
  const fields = yaml.split(/^(?=[a-z_]+ *:)/m).filter((lines) => /^[a-z_]/.test(lines));
  return new Map(fields.map((lines) => [/^[a-z_]+/.exec(lines)?.[0] ?? '', lines]));
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || isDeepStrictEqual(valueOf(a), valueOf(b));
}

/** The value that lines give to their key; the lines themselves when they give none. */
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
