import assert from 'node:assert/strict';
import { readFileSync, statSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { kindsOfPages, weighPage } from '../../scripts/lib/page-weight.ts';
import { dist, pageAt, projectSlugs, readPages } from '../support/built-site.ts';

const pages = readPages();
const kinds = await kindsOfPages(dist);
const weights = await Promise.all(kinds.flatMap((kind) => kind.pages).map((page) => weighPage(dist, page, '/')));

const countIn = (address: string, selector: string) =>
  pageAt(pages, address).document.querySelectorAll(selector).length;

// What makes pages long.
const cards = countIn('/projets/', '.project-card');
const rows = countIn('/carte/', 'tr[data-rank]');
const tableRows = countIn('/projets/tableau/', 'tbody tr');
const changes = countIn('/nouveautes/', 'main h3');
assert.ok(cards > 0 && rows > 0 && tableRows > 0 && changes > 0);

test('HTML and CSS of a page are at most 14.6 kB gzip (project and form: 17 kB; withdrawal: 10 kB + 0.06 kB per project; home: 22 kB; press: 15.5 kB; news: 7 kB + 0.08 kB per change; list: 11 kB + 0.5 kB per card; map: 16.6 kB + 0.14 kB per row; table: 10 kB + 0.2 kB per row)', () => {
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

test('a whole page is at most 14.6 kB brotli (project: 16 kB; withdrawal: 9.5 kB + 0.055 kB per project; home: 20 kB; news: 6.5 kB + 0.075 kB per change; list: 12 kB + 0.4 kB per card; map: 14.5 kB + 0.14 kB per row; table: 8 kB + 0.18 kB per row)', () => {
  const limits: Record<string, number> = {
    '/': 20_000,
    '/projets/': 12_000 + 400 * cards,
    '/projets/tableau/': 8000 + 180 * tableRows,
    '/carte/': 14_500 + 140 * rows,
    '/nouveautes/': 6500 + 75 * changes,
    '/contribuer/retirer/': 9500 + 55 * projectSlugs.length,
  };
  const limit = (address: string) => limits[address] ?? (/^\/projets\/[^/]+\/$/.test(address) ? 16_000 : 14_600);
  const sizes = [...pages.values()].map(({ address, html }) => ({ address, bytes: brotliCompressSync(html).length }));
  assert.deepEqual(
    sizes
      .filter(({ address, bytes }) => bytes > limit(address))
      .map(({ address, bytes }) => `${address}: ${bytes} bytes`),
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
  const { html } = pageAt(pages, '/contribuer/');
  assert.ok(files.every((file) => !html.includes(file)));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  assert.ok(bytes <= 130_000, `${bytes} bytes`);
});

test('the print style sheet is one file of at most 3 kB gzip, which screens do not wait for', () => {
  for (const { path, paper } of weights) assert.ok(paper > 500 && paper <= 3000, `${path}: ${paper} bytes`);
  for (const { address, document } of pages.values()) {
    const sheets = document.querySelectorAll('link[href*="print"][media="print"]');
    assert.equal(sheets.length, 1, address);
  }
});

/** Asserts that a page has `text` before `end`, and at most `limit` bytes of gzip up to there, style sheets included. */
function assertStart(address: string, text: RegExp, end: string, limit = 14_600): void {
  const { html } = pageAt(pages, address);
  assert.ok(html.includes(end), `${address}: ${end} is not there`);
  const start = html.slice(0, html.indexOf(end));
  assert.ok(text.test(start), `${address}: ${text} is not before ${end}`);
  const css = [...html.matchAll(/<link rel="stylesheet"(?! media="print")[^>]*href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(dist, href)),
  );
  const bytes = [start, ...css].reduce((sum, part) => sum + gzipSync(part).length, 0);
  assert.ok(bytes <= limit, `${address}: ${bytes} bytes`);
}

test('the first 14 kB of the home page have the text and the search of the first screen', () => {
  assertStart('/', /<h1[\s\S]*name="q"/, '</form>', 14_000);
});

test('the first 14.6 kB of a project’s page have its title, its text, its facts and its sources', () => {
  for (const slug of projectSlugs)
    assertStart(`/projets/${slug}/`, /<h1[\s\S]*<dl[\s\S]*class="prose"[\s\S]*id="source-1"/, '<h2 id="citer-titre"');
});

test('the first 14.6 kB of the list have its title, its search and a whole card', () => {
  assertStart('/projets/', /<h1[\s\S]*name="q"[\s\S]*class="project-card\b/, '</article>');
});

test('the first 14.6 kB of the map have its title, its choices, and mainland France with its names', () => {
  assertStart('/carte/', /<h1[\s\S]*name="region"[\s\S]*data-frame="metropole"[\s\S]*class="names"/, 'class="discs"');
});

test('a motif is a separate image of at most 3 kB gzip, loaded lazily on the home page', () => {
  for (const path of globSync('motifs/**/*.svg', { cwd: dist })) {
    assert.ok(gzipSync(readFileSync(join(dist, path))).length <= 3000, path);
  }
  const images = pageAt(pages, '/').document.querySelectorAll('main img');
  assert.ok(images.length >= 6);
  for (const image of images) assert.equal(image.getAttribute('loading'), 'lazy');
});

test('every page of the site preloads two fonts, at most 44 kB together', () => {
  for (const { address, document } of pages.values()) {
    const fonts = document
      .querySelectorAll('link[rel="preload"][as="font"]')
      .map((link) => link.getAttribute('href') ?? '');
    if (address === '/integrer/carte/') assert.deepEqual(fonts, []);
    else assert.equal(fonts.length, 2, address);
    const bytes = fonts.reduce((sum, href) => sum + statSync(join(dist, href)).size, 0);
    assert.ok(bytes <= 44_000, `${address}: ${bytes} bytes`);
  }
});
