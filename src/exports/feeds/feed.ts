import { updatedAt, updatedOn } from '#model/history.ts';
import { type Project, communeNames, regionsOf } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { siteName } from '#site.ts';
import { absoluteAddress, feedPaths, projectPath, regionPath } from '#text/addresses.ts';
import { amountText } from '#text/amount.ts';
import { inRegion, schemeName, sectorLabels, statusSentence } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { changeSentence } from '#text/changes.ts';
import { formatDate, formatList } from '#text/format.ts';
import { lastChange } from '../citation/quote.ts';
import { x } from 'xastscript';
import { writeXml } from '../xml.ts';
import { v5 } from 'uuid';

/** A sector or a region, as a category of entries. */
export interface Category {
  /** Code, unique in its scheme. */
  term: string;
  label: string;
  /** Absolute address of the list that defines the code. */
  scheme: string;
}

/** A project in a feed. Addresses are absolute; moments are ISO 8601 with an offset. */
export interface FeedEntry {
  id: string;
  title: string;
  address: string;
  updated: string;
  /** When the page was created; absent where the history of the repository cannot be read. */
  published: string | undefined;
  summary: string;
  html: string;
  categories: readonly Category[];
}

/** A feed, independent of the format that it is written in. */
export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  /** Absolute address of the page that the feed follows. */
  page: string;
  /** Absolute addresses of the feed itself. */
  self: { atom: string; json: string };
  updated: string;
  /** Entries, latest change first. */
  entries: readonly FeedEntry[];
}

/** Maximum number of entries in a feed: older ones are not news to a reader, and thousands would weigh megabytes. */
export const feedLength = 100;

/**
 * Last update of a feed without entries: the day on which the feeds opened. It has nothing new until its first entry,
 * and must not seem to because another region does.
 */
const opening = '2026-11-26T00:00:00Z';

function categoriesOf(project: Project): Category[] {
  const category = (folder: string, term: string, label: string) => ({ term, label, scheme: absoluteAddress(folder) });
  return [
    ...project.sectors.map((sector) => category('filieres/', sector, sectorLabels[sector])),
    ...regionsOf(project).map(({ slug, name }) => category('regions/', slug, typeset(name))),
  ];
}

function entryOf(project: Project): FeedEntry {
  // A project whose address changes is the same project: its id is made from its first address.
  const [slug = project.slug] = project.formerSlugs;
  return {
    id: feedId(projectPath({ slug })),
    title: typeset(project.title),
    address: absoluteAddress(projectPath(project)),
    updated: updatedAt(project),
    published: project.history.findLast(({ isCreation }) => isCreation)?.at,
    summary: typeset(project.tagline),
    html: entryHtml(project),
    categories: categoriesOf(project),
  };
}

/** The feed of new and changed projects among these: all of them, or those of a region. */
export function feedOf(projects: readonly Project[], region?: Region): Feed {
  const entries = projects
    .filter((project) => !region || regionsOf(project).includes(region))
    .map((project) => ({ project, time: Date.parse(updatedAt(project)) }))
    .sort((a, b) => b.time - a.time)
    .slice(0, feedLength)
    .map(({ project }) => entryOf(project));
  const { atom, json } = feedPaths(region);
  return {
    id: feedId(atom),
    title: typeset(`${siteName} : ${region ? region.name : 'tous les projets'}`),
    subtitle: `Les fiches nouvelles et modifiées${region ? ` ${inRegion(region)}` : ''}.`,
    page: absoluteAddress(region ? regionPath(region) : 'projets/'),
    self: { atom: absoluteAddress(atom), json: absoluteAddress(json) },
    updated: entries[0]?.updated ?? opening,
    entries,
  };
}

/** Last change of a page: « Le 24 novembre 2026 : porteur et sources modifiés. » */
export function lastChangeSentence(project: Pick<Project, 'history' | 'verifiedOn'>): string {
  const [last] = project.history;
  if (!last || last.fields.length === 0) return `${lastChange(project).replace(/^f/, 'F')}.`;
  return typeset(`Le ${formatDate(updatedOn(project))} : ${changeSentence(last, 'inside')}.`);
}

/** Content of an entry, as HTML: last change, status, places and amount of the project, its summary, a link to its page. */
export function entryHtml(project: Project): string {
  const amount = amountText(project);
  const facts = [
    statusSentence(project),
    schemeName,
    formatList(communeNames(project)),
    amount && `Aide annoncée : ${amount}`,
  ]
    .filter(Boolean)
    .join('. ');
  const page = x('a', { href: absoluteAddress(projectPath(project)) }, 'Lire la fiche et ses sources');
  return writeXml([
    x('p', lastChangeSentence(project)),
    x('p', typeset(`${facts}.`)),
    x('p', typeset(project.summary)),
    x('p', [page]),
  ]);
}

/** UUID namespace of our ids: drawn once at random, it must never change. */
const space = '35522571-4f0b-4a7c-8315-09daa70c50a5';

/**
 * The id of a feed or of an entry, from its path: a name-based UUID (RFC 9562, version 5) as a URN. The same name gives
 * the same id wherever the site is published, without a domain of our own (a `tag:` URI needs one, and an address
 * changes with `SITE_URL`).
 */
export const feedId = (name: string): string => `urn:uuid:${v5(name, space)}`;
