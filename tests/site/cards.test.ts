import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { cards } from '#exports/cards/cards.ts';
import { cardPath } from '#text/addresses.ts';
import { dist, pageAt, readPages } from '../support/built-site.ts';

const pages = readPages();
const origin = 'http://localhost:4321/';
const contentOf = (address: string, property: string) =>
  pageAt(pages, address)
    .document.querySelector(`meta[property="${property}"], meta[name="${property}"]`)
    ?.getAttribute('content') ?? '';

const cardOf = (address: string) => contentOf(address, 'og:image').replace(origin, '');

describe('the card of each page', () => {
  test('exists, is used by that page only, and there are no others', () => {
    const declared = [...pages.keys()].map(cardOf);
    assert.deepEqual(declared.sort(), [...pages.keys()].map((address) => cardPath(address.slice(1))).sort());
    assert.deepEqual(globSync('partage/**/*.*', { cwd: dist }).sort(), declared);
  });

  test('is a PNG of the size declared on the page, at most 120 kB', async () => {
    for (const address of pages.keys()) {
      const file = join(dist, cardOf(address));
      const bytes = readFileSync(file);
      assert.ok(bytes.length <= 120_000, `${file}: ${bytes.length} bytes`);
      const { format, width, height } = await sharp(bytes).metadata();
      assert.deepEqual(
        [`image/${format}`, String(width), String(height)],
        ['type', 'width', 'height'].map((name) => contentOf(address, `og:image:${name}`)),
      );
      assert.deepEqual([width, height], [1200, 630]);
      assert.equal(contentOf(address, 'twitter:card'), 'summary_large_image');
    }
  });

  test('has an alternative text of its own', () => {
    const alts = [...pages.keys()].map((address) => contentOf(address, 'og:image:alt'));
    assert.equal(new Set(alts).size, pages.size);
    for (const alt of alts) assert.match(alt, /^«\u00a0.+\u00a0», (?:à côté|au-dessus) d/);
  });

  test('has the same title as the page', () => {
    const own = cards([], []).filter(({ page }) => page !== '' && !page.startsWith('filieres/'));
    assert.ok(own.length > 20);
    for (const { page, title } of own) assert.equal(contentOf(`/${page}`, 'og:title'), title);
  });

  test('differs from all others', () => {
    const files = globSync('partage/**/*.png', { cwd: dist }).map((path) => readFileSync(join(dist, path), 'base64'));
    assert.equal(new Set(files).size, files.length);
  });
});
