import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codePages } from '#model/page.ts';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { origin } from '#site.ts';
import { dist, pageAt, projectSlugs, proseSlugs, readPages } from '../support/built-site.ts';

const pages = readPages();

/** Addresses listed for search engines. */
const listed = [
  '/',
  '/projets/',
  '/projets/tableau/',
  '/regions/',
  '/filieres/',
  '/carte/',
  '/nouveautes/',
  '/motif/',
  '/integrer/',
  '/contribuer/',
  '/contribuer/region/',
  '/plan-du-site/',
  ...projectSlugs.map((slug) => `/projets/${slug}/`),
  ...regions.map(({ slug }) => `/regions/${slug}/`),
  ...sectors.map((sector) => `/filieres/${sector}/`),
  ...proseSlugs.map((slug) => `/${slug}/`),
].sort();

/** The 404 page, a redirect, the page to embed in other sites, and the forms that correct and withdraw a project. */
const unlisted = ['/404.html', '/recherche/', '/integrer/carte/', '/contribuer/corriger/', '/contribuer/retirer/'];

/** Whether an address is a part of a long list: the number of parts is not a promise. */
const isPart = (address: string) => /^\/projets\/(page|cartes)\//.test(address);

test('the site has all the expected pages and no other, and lists them in its sitemap and in « Plan du site »', () => {
  const found = [...pages.keys()].filter((address) => !isPart(address)).sort();
  assert.deepEqual(found, [...listed, ...unlisted].sort());
  const sitemap = [...readFileSync(join(dist, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => url.replace(origin, ''))
    .filter((address) => !isPart(address));
  assert.deepEqual(sitemap.sort(), listed);
  const plan = pageAt(pages, '/plan-du-site/').document.querySelectorAll('main .site-map a');
  assert.deepEqual(plan.map((link) => link.getAttribute('href')).sort(), listed);
  assert.ok(readFileSync(join(dist, 'robots.txt'), 'utf8').includes(`Sitemap: ${origin}/sitemap-index.xml`));
});

test('the check knows the address of every page written in code', () => {
  const ofContent = new Set([
    '/404.html',
    ...projectSlugs.map((slug) => `/projets/${slug}/`),
    ...regions.map(({ slug }) => `/regions/${slug}/`),
    ...sectors.map((sector) => `/filieres/${sector}/`),
    ...proseSlugs.map((slug) => `/${slug}/`),
  ]);
  const inCode = [...pages.keys()].filter((address) => !ofContent.has(address) && !isPart(address));
  assert.deepEqual(inCode.sort(), codePages.map((page) => `/${page}`).sort());
});

test('each page gives its own address to search engines and to shared links', () => {
  for (const { address, document } of pages.values()) {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    assert.equal(canonical, unlisted.includes(address) ? undefined : `${origin}${address}`);
    const shared = (property: string) =>
      document.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content');
    assert.equal(shared('url'), `${origin}${address}`);
    for (const property of ['title', 'description', 'type', 'locale'])
      assert.ok(shared(property), `${address}: og:${property}`);
  }
});

test('every page has a language, a title, a description, one main with a text, and one h1', () => {
  for (const { address, document } of pages.values()) {
    const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
    assert.equal(document.querySelector('html')?.getAttribute('lang'), 'fr', address);
    assert.ok(document.querySelector('title')?.text && description, address);
    assert.equal(document.querySelectorAll('h1').length, 1, address);
    assert.equal(document.querySelectorAll('main').length, 1, address);
    assert.ok(document.querySelector('main')?.text.trim(), address);
  }
});

test('heading levels are never skipped, and an id is never used twice', () => {
  for (const { address, document } of pages.values()) {
    const levels = document.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${address}: h${levels[index - 1]} then h${level}`);
    const ids = document.querySelectorAll('[id]').map(({ id }) => id);
    assert.deepEqual(new Set(ids).size, ids.length, `${address}: ${ids.filter((id, i) => ids.indexOf(id) !== i)}`);
  }
});
