import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { regions } from '#domain/region.ts';
import { sectors } from '#domain/sector.ts';
import { origin } from '#site.ts';
import { dist, pageAt, projectSlugs, proseSlugs, readPages } from '../support/built-site.ts';

const pages = readPages();

test('every page that the site promises is there, listed in the sitemap and in its plan', () => {
  const promised = [
    '/',
    '/projets/',
    '/regions/',
    '/filieres/',
    '/carte/',
    '/integrer/',
    '/contribuer/',
    '/plan-du-site/',
    ...projectSlugs.map((slug) => `/projets/${slug}/`),
    ...regions.map(({ slug }) => `/regions/${slug}/`),
    ...sectors.map((sector) => `/filieres/${sector}/`),
    ...proseSlugs.map((slug) => `/${slug}/`),
  ];
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  const plan = pageAt(pages, '/plan-du-site/').document.querySelectorAll('main .grid a');
  const planned = new Set(plan.map((link) => link.getAttribute('href')));
  for (const address of promised) {
    assert.ok(pages.has(address), `${address} is missing`);
    assert.ok(sitemap.includes(`<loc>${origin}${address}</loc>`), `the sitemap has no ${address}`);
    assert.ok(planned.has(address), `the plan of the site has no ${address}`);
  }
});

test('every page has a language, a title, a description, one h1 and a text', () => {
  for (const { address, document } of pages.values()) {
    const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
    assert.equal(document.querySelector('html')?.getAttribute('lang'), 'fr', address);
    assert.ok(document.querySelector('title')?.text && description, address);
    assert.equal(document.querySelectorAll('h1').length, 1, address);
    assert.ok(document.querySelector('main')?.text.trim(), address);
  }
});

test('headings go down one level at a time; an id is that of one element', () => {
  for (const { address, document } of pages.values()) {
    const levels = document.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${address}: h${levels[index - 1]} then h${level}`);
    const ids = document.querySelectorAll('[id]').map(({ id }) => id);
    assert.deepEqual(new Set(ids).size, ids.length, `${address}: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`);
  }
});
