import assert from 'node:assert/strict';
import { readFileSync, statSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { kindsOfPages, weighPage } from '../../scripts/lib/page-weight.ts';
import { dist, pageAt, projectSlugs, readPages } from '../support/built-site.ts';

const kinds = await kindsOfPages(dist);
const weights = await Promise.all(kinds.flatMap(({ pages }) => pages).map((page) => weighPage(dist, page, '/')));

test('HTML and CSS of a first view: 14.6 kB gzip at most, 17 kB on a project, 22 kB on the home page, 11 kB and 0.5 kB a card on the list, 16.6 kB and 0.14 kB a row on the map with its list, 15.5 kB on the press page, 17 kB on the form', () => {
  const cards = pageAt(readPages(), '/projets/').document.querySelectorAll('.project-card').length;
  const rows = pageAt(readPages(), '/carte/').document.querySelectorAll('tr[data-rank]').length;
  assert.ok(cards > 0 && rows > 0);
  const limits: Record<string, number> = {
    'index.html': 22_000,
    'projets/index.html': 11_000 + 500 * cards,
    'carte/index.html': 16_600 + 140 * rows,
    'presse/index.html': 15_500,
    'contribuer/index.html': 17_000,
  };
  // What a server sends before it waits for a first answer: ten packets of 1 460 bytes. A project’s page ends with what is
  // quoted of it: two summaries, a reference; that of the press, with a list of some sixty files.
  const limit = (path: string) => limits[path] ?? (/^projets\/[^/]+\/index\.html$/.test(path) ? 17_000 : 14_600);
  assert.deepEqual(
    weights.filter(({ path, markup }) => markup > limit(path)).map(({ path, markup }) => `${path}: ${markup} bytes`),
    [],
  );
});

test('JSON-LD, which comes after all that people see: 2.5 kB gzip at most', () => {
  assert.ok(weights.some(({ data }) => data > 0));
  assert.deepEqual(
    weights.filter(({ data }) => data > 2500).map(({ path, data }) => `${path}: ${data} bytes`),
    [],
  );
});

test('scripts: 3 kB gzip at most, 20 kB on the page that searches, 8 kB with a map before it lives, 13 kB on the form', () => {
  const limits: Record<string, number> = {
    'projets/index.html': 20_000,
    'carte/index.html': 8000,
    'integrer/carte/index.html': 8000,
    'contribuer/index.html': 13_000,
  };
  const limit = (path: string) => limits[path] ?? 3000;
  assert.deepEqual(
    weights.filter(({ path, script }) => script > limit(path)).map(({ path, script }) => `${path}: ${script} bytes`),
    [],
  );
});

test('what checks a project in its form comes on demand: 130 kB gzip at most', () => {
  const [validation, ...others] = globSync('_astro/validate.*.js', { cwd: dist });
  assert.ok(validation && others.length === 0);
  assert.ok(!pageAt(readPages(), '/contribuer/').html.includes(validation));
  assert.ok(gzipSync(readFileSync(join(dist, validation))).length <= 130_000);
});

test('the sheet for paper: one file, 3 kB gzip at most, that no screen waits for', () => {
  for (const { path, paper } of weights) assert.ok(paper > 500 && paper <= 3000, `${path}: ${paper} bytes`);
  for (const { address, document } of readPages().values()) {
    const sheets = document.querySelectorAll('link[href*="print"][media="print"]');
    assert.equal(sheets.length, 1, address);
  }
});

/** Bytes of gzip of the start of a page, and of its style sheets for screens. */
function weighStart(html: string, end: string): number {
  assert.ok(html.includes(end), `${end} is not there`);
  const css = [...html.matchAll(/<link rel="stylesheet"(?! media="print")[^>]*href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(dist, href)),
  );
  return [html.slice(0, html.indexOf(end)), ...css].reduce((sum, part) => sum + gzipSync(part).length, 0);
}

test('the first 14 kB of the home page hold the text and the search of the first screen', () => {
  const { html } = pageAt(readPages(), '/');
  assert.match(html.slice(0, html.indexOf('</form>')), /<h1[\s\S]*name="q"/);
  const bytes = weighStart(html, '</form>');
  assert.ok(bytes <= 14_000, `${bytes} bytes`);
});

test('the first 14.6 kB of a project’s page hold its title, its text, its facts and its sources', () => {
  const pages = readPages();
  for (const slug of projectSlugs) {
    const { html } = pageAt(pages, `/projets/${slug}/`);
    const limit = '<h2 id="citer"';
    assert.match(html.slice(0, html.indexOf(limit)), /<h1[\s\S]*class="prose"[\s\S]*<dl[\s\S]*id="source-1"/, slug);
    const bytes = weighStart(html, limit);
    assert.ok(bytes <= 14_600, `${slug}: ${bytes} bytes`);
  }
});

test('a motif weighs 3 kB gzip at most, is an image of its own, and waits below the fold', () => {
  for (const path of globSync('motifs/**/*.svg', { cwd: dist })) {
    assert.ok(gzipSync(readFileSync(join(dist, path))).length <= 3000, path);
  }
  const images = pageAt(readPages(), '/').document.querySelectorAll('main img');
  assert.ok(images.length >= 6);
  for (const image of images) assert.equal(image.getAttribute('loading'), 'lazy');
});

test('two fonts, about 71 kB, both preloaded', () => {
  const fonts = globSync('_astro/fonts/*.woff2', { cwd: dist });
  assert.equal(fonts.length, 2);
  assert.ok(fonts.reduce((sum, path) => sum + statSync(join(dist, path)).size, 0) < 75_000);
  assert.equal(pageAt(readPages(), '/').document.querySelectorAll('link[rel="preload"][as="font"]').length, 2);
});
