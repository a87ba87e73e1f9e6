import type { Change, History } from '#model/history.ts';
import { compareVersions } from './compare-versions.ts';
import { type Version, readBlobs, readFileVersions } from './file-versions.ts';

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
  const changed = compareVersions(old, young);
  return changed.fields.length === 0 ? [] : [{ at, isCreation: false, ...changed }];
}
