import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { snippets } from '#exports/data/snippets.ts';
import { dist, pageAt, projectSlugs, readPages } from '../support/built-site.ts';
import { missing } from '../support/programs.ts';

/** The code that the page shows for a tool, with the addresses of local files. */
function codeFor(title: string, addressOf: (path: string) => string): string {
  const address = (name: string) => addressOf(join(dist, 'donnees', name));
  const addresses = {
    csv: address('projets.csv'),
    json: address('projets.json'),
    geojson: address('projets.geojson'),
  };
  const found = snippets(addresses).find((one) => one.title === title);
  assert.ok(found, title);
  return found.code;
}

test('the DuckDB queries return one row per project and one row per source', async () => {
  const duckdb = await (await DuckDBInstance.create()).connect();
  const queries = codeFor('Avec DuckDB', (path) => path)
    .split(/;\s*/)
    .filter(Boolean);
  const [projects = 0, sources = 0] = await Promise.all(
    queries.map(async (query) => (await duckdb.runAndReadAll(query)).currentRowCount),
  );
  assert.equal(projects, projectSlugs.length);
  assert.ok(sources > projects);
});

test('the Python program prints one line per project', { skip: missing('python3') }, () => {
  const code = codeFor('En Python', (path) => pathToFileURL(path).href);
  const { stdout, stderr } = spawnSync('python3', ['-'], {
    input: code,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  const lines = stdout.trim().split('\n');
  assert.equal(lines.length, projectSlugs.length, stderr);
  assert.ok(lines.includes("Vox:IA ['Grand Est']"), stdout);
});

test('the page shows the samples with its own addresses', () => {
  const text = pageAt(readPages(), '/donnees/').document.querySelector('.read-data')?.text ?? '';
  for (const name of ['projets.csv', 'projets.json', 'projets.geojson'])
    assert.ok(text.includes(`http://localhost:4321/donnees/${name}`), name);
});
