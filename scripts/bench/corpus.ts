import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A query and what must come first. */
export interface CorpusQuery {
  group: string;
  query: string;
  /** Slug of a project, path of a page (`/regions/corse/`), or `none`. */
  expected: string;
}

/** What a search shows; a field is absent when the page does not show it. */
export interface SearchOutcome {
  /** Path of the page that the answer leads to, without its fragment. */
  answer?: string | undefined;
  /** First project of the list: its slug and its sectors. */
  project?: { slug: string; sectors: readonly string[] } | undefined;
  /** Path of the first page proposed under the projects. */
  page?: string | undefined;
}

/** Number of queries of a group that have the expected outcome. */
export interface GroupScore {
  right: number;
  total: number;
}

/**
 * Reads a corpus: three columns (group, query, expected), RFC 4180; only the query may be quoted. Throws on any other
 * line.
 */
export function readCorpus(file: string): CorpusQuery[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const match = /^([a-z]+),(?:"((?:[^"]|"")*)"|([^",]*)),([a-z0-9-]+|\/[a-z0-9/-]+\/)$/.exec(line);
    if (!match) throw new Error(`${file}: ${line} is not group,query,expected.`);
    const [, group = '', quoted, bare = '', expected = ''] = match;
    return { group, query: quoted?.replaceAll('""', '"') ?? bare, expected };
  });
}

/**
 * Whether an outcome is the expected one. A project is expected as the answer, or first in the list; a page as the
 * answer, or first when no project is listed; a sector also by a first project of this sector; `none` wants nothing.
 */
export function isExpected({ answer, project, page }: SearchOutcome, wanted: string): boolean {
  if (wanted === 'none') return !answer && !project && !page;
  if (!wanted.startsWith('/'))
    return answer?.startsWith('/projets/') ? answer === `/projets/${wanted}/` : project?.slug === wanted;
  const [, sector = ''] = /^\/filieres\/(.+)\/$/.exec(wanted) ?? [];
  return (answer ?? (project ? undefined : page)) === wanted || (!answer && !!project?.sectors.includes(sector));
}

/** Runs every query; `search` returns what the page then shows. Groups are in alphabetical order. */
export async function scoreCorpus(
  corpus: readonly CorpusQuery[],
  search: (query: string) => Promise<SearchOutcome>,
): Promise<{ groups: Map<string, GroupScore>; misses: string[] }> {
  const groups = new Map<string, GroupScore>();
  const misses: string[] = [];
  for (const { group, query, expected } of corpus.toSorted((a, b) => (a.group < b.group ? -1 : 1))) {
    const outcome = await search(query);
    const isRight = isExpected(outcome, expected);
    const { right, total } = groups.get(group) ?? { right: 0, total: 0 };
    groups.set(group, { right: right + Number(isRight), total: total + 1 });
    const { answer, project, page } = outcome;
    const shown = [answer && `answer ${answer}`, project?.slug, page && `page ${page}`].filter(Boolean).join(', ');
    if (!isRight) misses.push(`${group}: « ${query} » finds ${shown || 'none'}, not ${expected}`);
  }
  return { groups, misses };
}

/** What the page of projects shows, once its search has settled. */
export async function outcomeOf(page: Page): Promise<SearchOutcome> {
  const pathOf = async (selector: string) => {
    const [link] = await page.locator(selector).filter({ visible: true }).all();
    return link && new URL((await link.getAttribute('href')) ?? '', page.url()).pathname;
  };
  const [item] = await page.locator('[data-part="list"] > li:visible').all();
  const sectors = (await item?.getAttribute('data-secteur')) ?? '';
  const slug = (await item?.locator('.title a').getAttribute('href'))?.split('/').at(-2);
  return {
    answer: await pathOf('[data-part="answer"] a'),
    project: slug === undefined ? undefined : { slug, sectors: sectors.split(' ') },
    page: await pathOf('[data-part="pages"] a'),
  };
}
