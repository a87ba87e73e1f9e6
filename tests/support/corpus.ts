import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built-site.ts';

/** A query of `tests/search/corpus.csv` and the slug of the project that must come first, or `none`. */
export interface CorpusQuery {
  group: string;
  query: string;
  expected: string;
}

/** The corpus: three columns, RFC 4180; the query alone may be quoted. */
export function readCorpus(): CorpusQuery[] {
  const lines = readFileSync(join(root, 'tests/search/corpus.csv'), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const match = /^([a-z]+),(?:"((?:[^"]|"")*)"|([^",]*)),([a-z0-9-]+)$/.exec(line);
    if (!match) throw new Error(`tests/search/corpus.csv: ${line} is not group,query,expected.`);
    const [, group = '', quoted, bare = '', expected = ''] = match;
    return { group, query: quoted?.replaceAll('""', '"') ?? bare, expected };
  });
}
