import { type NewsItem, newsOf } from '#model/news.ts';
import { type Project, communeNames, regionsOf } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { siteName } from '#site.ts';
import { absoluteAddress, feedPaths, newsPath, projectPath, regionPath } from '#text/addresses.ts';
import { amountText } from '#text/amount.ts';
import { inRegion, schemeName, sectorLabels, statusSentence } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { changeLines, changeTopics } from '#text/changes.ts';
import { formatDate, formatList } from '#text/format.ts';
import { writeXml } from '#text/xml.ts';
import { x } from 'xastscript';
import { v5 } from 'uuid';

/** A sector or a region, as a category of entries. */
export interface Category {
  /** Code, unique in its scheme. */
  term: string;
  label: string;
  /** Absolute address of the list that defines the code. */
  scheme: string;
}

/** A day of change of a project in a feed. Addresses are absolute; moments are ISO 8601 with an offset. */
export interface FeedEntry {
  id: string;
  title: string;
  address: string;
  updated: string;
  /** The same moment; absent where the history of the repository cannot be read. */
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
  /** Entries, latest first. */
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

/** A change of one day; the creation of a page has the id that its project has always had in the feeds. */
function entryOf(item: NewsItem): FeedEntry {
  const { project, change, at, anchor } = item;
  // A project whose address changes is the same project: its id is made from its first address.
  const [slug = project.slug] = project.formerSlugs;
  const isNew = change === undefined || change.isCreation;
  return {
    id: feedId(isNew ? projectPath({ slug }) : newsPath(anchor)),
    title: typeset(change ? `${project.title} : ${changeTopics(change)}` : project.title),
    address: absoluteAddress(projectPath(project)),
    updated: at,
    published: change?.at,
    summary: isNew ? typeset(project.tagline) : `${linesOf(item).join('. ')}.`,
    html: entryHtml(item),
    categories: categoriesOf(project),
  };
}

/** The feed of the news of these projects: of all of them, or of those of a region. */
export function feedOf(projects: readonly Project[], region?: Region): Feed {
  const entries = newsOf(projects.filter((project) => !region || regionsOf(project).includes(region)))
    .slice(0, feedLength)
    .map(entryOf);
  const { atom, json } = feedPaths(region);
  return {
    id: feedId(atom),
    title: typeset(`${siteName} : ${region ? region.name : 'tous les projets'}`),
    subtitle: `Les fiches nouvelles et modifiées${region ? ` ${inRegion(region)}` : ''}.`,
    page: absoluteAddress(region ? regionPath(region) : newsPath()),
    self: { atom: absoluteAddress(atom), json: absoluteAddress(json) },
    updated: entries[0]?.updated ?? opening,
    entries,
  };
}

/** What is new, in lines: those of the change, or the date of the check where the history cannot be read. */
const linesOf = ({ change, day }: NewsItem): string[] =>
  change ? changeLines(change).map(({ text }) => text) : [typeset(`Fiche vérifiée le ${formatDate(day)}`)];

/**
 * Content of an entry, as HTML: its day and what changed, then the status, the places and the amount of the project as
 * they are now, its summary when it is new, and links to its page and to the news of that day.
 */
export function entryHtml(item: NewsItem): string {
  const { project, change, day, anchor } = item;
  const amount = amountText(project);
  const facts = [
    statusSentence(project),
    schemeName,
    formatList(communeNames(project)),
    amount && `Aide annoncée : ${amount}`,
  ]
    .filter(Boolean)
    .join('. ');
  return writeXml([
    x('p', typeset(`Le ${formatDate(day)} :`)),
    x(
      'ul',
      linesOf(item).map((line) => x('li', line)),
    ),
    x('p', typeset(`${facts}.`)),
    ...(change === undefined || change.isCreation ? [x('p', typeset(project.summary))] : []),
    x('p', [
      x('a', { href: absoluteAddress(projectPath(project)) }, 'Lire la fiche et ses sources'),
      ' · ',
      x('a', { href: absoluteAddress(newsPath(anchor)) }, 'Toutes les nouveautés'),
    ]),
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
