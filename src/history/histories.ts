import type { Change, History } from '#model/history.ts';
import { changedFields } from './changed-fields.ts';
import { type Version, readBlobs, readFileVersions } from './file-versions.ts';

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
