import assert from 'node:assert/strict';
import { readFileSync, statSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { kindsOfPages, weighPage } from '../../scripts/lib/page-weight.ts';
import { dist, pageAt, projectSlugs, readPages } from '../support/built-site.ts';

const kinds = await kindsOfPages(dist);
const weights = await Promise.all(kinds.flatMap(({ pages }) => pages).map((page) => weighPage(dist, page, '/')));

test('HTML and CSS of a page are at most 14.6 kB gzip (project and form: 17 kB; withdrawal: 10 kB + 0.06 kB per project; home: 22 kB; press: 15.5 kB; news: 7 kB + 0.08 kB per change; list: 11 kB + 0.5 kB per card; map: 16.6 kB + 0.14 kB per row; table: 10 kB + 0.2 kB per row)', () => {
  const cards = pageAt(readPages(), '/projets/').document.querySelectorAll('.project-card').length;
  const rows = pageAt(readPages(), '/carte/').document.querySelectorAll('tr[data-rank]').length;
  const tableRows = pageAt(readPages(), '/projets/tableau/').document.querySelectorAll('tbody tr').length;
  const changes = pageAt(readPages(), '/nouveautes/').document.querySelectorAll('main h3').length;
  assert.ok(cards > 0 && rows > 0 && tableRows > 0 && changes > 0);
  const limits: Record<string, number> = {
    'index.html': 22_000,
    'projets/index.html': 11_000 + 500 * cards,
    'projets/tableau/index.html': 10_000 + 200 * tableRows,
    'carte/index.html': 16_600 + 140 * rows,
    'nouveautes/index.html': 7000 + 80 * changes,
    'presse/index.html': 15_500,
    'contribuer/index.html': 17_000,
    'contribuer/corriger/index.html': 17_000,
    'contribuer/retirer/index.html': 10_000 + 60 * projectSlugs.length,
  };
  // 14 600 bytes are the ten packets of 1 460 bytes that a server sends before it waits for an acknowledgement. A
  // project’s page has more because it ends with two summaries and a citation; the press page, because it lists some
  // sixty files.
  const limit = (path: string) => limits[path] ?? (/^projets\/[^/]+\/index\.html$/.test(path) ? 17_000 : 14_600);
  assert.deepEqual(
    weights.filter(({ path, markup }) => markup > limit(path)).map(({ path, markup }) => `${path}: ${markup} bytes`),
    [],
  );
});

test('JSON-LD, at the end of a page, is at most 2.5 kB gzip', () => {
  assert.ok(weights.some(({ data }) => data > 0));
  assert.deepEqual(
    weights.filter(({ data }) => data > 2500).map(({ path, data }) => `${path}: ${data} bytes`),
    [],
  );
});

test('scripts of a page are at most 3 kB gzip (list: 20 kB; table: 6.5 kB; map, before it is interactive: 8 kB; forms: 13 kB)', () => {
  const limits: Record<string, number> = {
    'projets/index.html': 20_000,
    'projets/tableau/index.html': 6500,
    'carte/index.html': 8000,
    'integrer/carte/index.html': 8000,
    'contribuer/index.html': 13_000,
    'contribuer/corriger/index.html': 13_000,
    'contribuer/region/index.html': 13_000,
  };
  const limit = (path: string) => limits[path] ?? 3000;
  assert.deepEqual(
    weights.filter(({ path, script }) => script > limit(path)).map(({ path, script }) => `${path}: ${script} bytes`),
    [],
  );
});

test('the validation script of the form loads on demand and is at most 130 kB gzip', () => {
  // The rich field shares the parser.
  const files = globSync('_astro/{validate,parse-body}.*.js', { cwd: dist });
  assert.equal(files.length, 2);
  const { html } = pageAt(readPages(), '/contribuer/');
  assert.ok(files.every((file) => !html.includes(file)));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  assert.ok(bytes <= 130_000, `${bytes} bytes`);
});

test('the print style sheet is one file of at most 3 kB gzip, which screens do not wait for', () => {
  for (const { path, paper } of weights) assert.ok(paper > 500 && paper <= 3000, `${path}: ${paper} bytes`);
  for (const { address, document } of readPages().values()) {
    const sheets = document.querySelectorAll('link[href*="print"][media="print"]');
    assert.equal(sheets.length, 1, address);
  }
});

/** Gzipped bytes of a page up to `end`, and of its style sheets for screens. */
function weighStart(html: string, end: string): number {
  assert.ok(html.includes(end), `${end} is not there`);
  const css = [...html.matchAll(/<link rel="stylesheet"(?! media="print")[^>]*href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(dist, href)),
  );
  return [html.slice(0, html.indexOf(end)), ...css].reduce((sum, part) => sum + gzipSync(part).length, 0);
}

test('the first 14 kB of the home page have the text and the search of the first screen', () => {
  const { html } = pageAt(readPages(), '/');
  assert.match(html.slice(0, html.indexOf('</form>')), /<h1[\s\S]*name="q"/);
  const bytes = weighStart(html, '</form>');
  assert.ok(bytes <= 14_000, `${bytes} bytes`);
});

test('the first 14.6 kB of a project’s page have its title, its text, its facts and its sources', () => {
  const pages = readPages();
  for (const slug of projectSlugs) {
    const { html } = pageAt(pages, `/projets/${slug}/`);
    const limit = '<h2 id="citer-titre"';
    assert.match(html.slice(0, html.indexOf(limit)), /<h1[\s\S]*<dl[\s\S]*class="prose"[\s\S]*id="source-1"/, slug);
    const bytes = weighStart(html, limit);
    assert.ok(bytes <= 14_600, `${slug}: ${bytes} bytes`);
  }
});

test('a motif is a separate image of at most 3 kB gzip, loaded lazily on the home page', () => {
  for (const path of globSync('motifs/**/*.svg', { cwd: dist })) {
    assert.ok(gzipSync(readFileSync(join(dist, path))).length <= 3000, path);
  }
  const images = pageAt(readPages(), '/').document.querySelectorAll('main img');
  assert.ok(images.length >= 6);
  for (const image of images) assert.equal(image.getAttribute('loading'), 'lazy');
});

test('every page of the site preloads two fonts, at most 44 kB together', () => {
  for (const { address, document } of readPages().values()) {
    const fonts = document
      .querySelectorAll('link[rel="preload"][as="font"]')
      .map((link) => link.getAttribute('href') ?? '');
    if (address === '/integrer/carte/') assert.deepEqual(fonts, []);
    else assert.equal(fonts.length, 2, address);
    const bytes = fonts.reduce((sum, href) => sum + statSync(join(dist, href)).size, 0);
    assert.ok(bytes <= 44_000, `${address}: ${bytes} bytes`);
  }
});
