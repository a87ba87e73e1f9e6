import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { headersFile, headersOf } from '#hosting/headers.ts';
import { dist } from '../support/built-site.ts';

interface Rule {
  matches: (address: string) => boolean;
  headers: [name: string, value: string][];
}

/** Parses `_headers` as hosts do: a pattern, then its indented headers; a final star matches any text. */
function read(text: string): Rule[] {
  const blocks = text.split(/\n(?=\/)/).map((block) => block.trim().split('\n'));
  return blocks.map(([pattern = '', ...lines]) => ({
    matches: (address) => (pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern),
    headers: lines.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  }));
}

const files = globSync('**/*', { cwd: dist })
  .map((path) => path.replaceAll('\\', '/'))
  // Hosts read these two files but do not serve them.
  .filter((path) => path !== '_headers' && path !== '_redirects' && statSync(join(dist, path)).isFile());

describe('dist/_headers', () => {
  const text = readFileSync(join(dist, '_headers'), 'utf8');
  const embed = ['integrer/index.html', 'integrer/carte/index.html', 'donnees/projets.csv'];

  test('sets each header of a file in a single rule, because hosts join the values of several', () => {
    for (const [rules, paths] of [
      [read(text), files],
      [read(headersFile([...files, ...embed], '/')), [...files, ...embed]],
    ] as const) {
      for (const path of paths) {
        for (const address of new Set([`/${path}`, `/${path}`.replace(/index\.html$/, '')])) {
          const found = rules.filter(({ matches }) => matches(address)).flatMap(({ headers }) => headers);
          assert.equal(found.length, new Set(found.map(([name]) => name)).size, `two values at ${address}`);
          assert.deepEqual(Object.fromEntries(found), headersOf(path), address);
        }
      }
    }
  });

  test('stays within the limits of Cloudflare: 100 rules, lines of 2,000 characters', () => {
    assert.ok(read(text).length <= 100);
    assert.ok(text.split('\n').every((line) => line.length <= 2000));
  });
});
