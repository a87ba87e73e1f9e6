import { readFileSync } from 'node:fs';

/** A query and the slug of its expected first result, or `none`. */
export interface CorpusQuery {
  group: string;
  query: string;
  expected: string;
}

/** Number of queries of a group that have the expected first result. */
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
    const match = /^([a-z]+),(?:"((?:[^"]|"")*)"|([^",]*)),([a-z0-9-]+)$/.exec(line);
    if (!match) throw new Error(`${file}: ${line} is not group,query,expected.`);
    const [, group = '', quoted, bare = '', expected = ''] = match;
    return { group, query: quoted?.replaceAll('""', '"') ?? bare, expected };
  });
}

/**
 * Runs every query; `firstOf` returns the slug of the first result, or `undefined`. Groups are in alphabetical order.
 */
export async function scoreCorpus(
  corpus: readonly CorpusQuery[],
  firstOf: (query: string) => Promise<string | undefined>,
): Promise<{ groups: Map<string, GroupScore>; misses: string[] }> {
  const groups = new Map<string, GroupScore>();
  const misses: string[] = [];
  for (const { group, query, expected } of corpus.toSorted((a, b) => (a.group < b.group ? -1 : 1))) {
    const first = (await firstOf(query)) ?? 'none';
    const { right, total } = groups.get(group) ?? { right: 0, total: 0 };
    groups.set(group, { right: right + Number(first === expected), total: total + 1 });
    if (first !== expected) misses.push(`${group}: « ${query} » finds ${first}, not ${expected}`);
  }
  return { groups, misses };
}
