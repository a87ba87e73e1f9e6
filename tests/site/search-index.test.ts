import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { dist, projectSlugs } from '../support/built-site.ts';

// A fragment is gzip of « pagefind_dcd » followed by the record as JSON.
const fragments = globSync('pagefind/fragment/*.pf_fragment', { cwd: dist }).map((path) => {
  const text = gunzipSync(readFileSync(join(dist, path))).toString();
  return JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string; meta: Record<string, string> };
});

test('the index holds every project, once', () => {
  assert.deepEqual(
    fragments.map(({ url }) => url).sort(),
    projectSlugs.map((slug) => `/projets/${slug}/`),
  );
});

test('what is shown of a result is written for people, what is searched is folded', () => {
  for (const { content, meta, url } of fragments) {
    for (const field of ['title', 'regions', 'places', 'tagline']) assert.ok(meta[field], `${url}: no ${field}`);
    assert.match(content, /^[a-z0-9 ]+$/, url);
  }
});

test('nothing of Pagefind’s own interfaces is published', () => {
  const files = globSync('pagefind/**/*', { cwd: dist }).map((path) => path.replaceAll('\\', '/'));
  assert.ok(files.includes('pagefind/pagefind.js'));
  assert.deepEqual(
    files.filter((path) => /ui|highlight|playground|\.css$/.test(path.replace(/fragment\/.*/, ''))),
    [],
  );
});
