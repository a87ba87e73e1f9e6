import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { regions } from '#domain/region.ts';
import { sectors } from '#domain/sector.ts';
import { dist, pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';

const pages = readPages();

const promised = [
  '/',
  '/projets/',
  '/regions/',
  '/filieres/',
  '/carte/',
  '/integrer/',
  '/integrer/carte/',
  '/recherche/',
  '/dispositif/',
  '/glossaire/',
  '/a-propos/',
  '/accessibilite/',
  '/mentions-legales/',
  '/donnees/',
  '/contribuer/',
  '/presse/',
  '/donnees-personnelles/',
  '/plan-du-site/',
  '/404.html',
  ...projectSlugs.map((slug) => `/projets/${slug}/`),
  ...regions.map(({ slug }) => `/regions/${slug}/`),
  ...sectors.map((sector) => `/filieres/${sector}/`),
];

/** Pages that search engines are not sent to: one says that there is none, one leads elsewhere, one is shown in other sites. */
const unlisted = ['/404.html', '/recherche/', '/integrer/carte/'];

describe('the pages of the contract', () => {
  test('are all there, and no other', () => assert.deepEqual([...pages.keys()].sort(), promised.sort()));

  test('each has a title of its own, a description, a main, a way back', () => {
    const titles = new Map<string, string>();
    for (const page of pages.values()) {
      const { address, document } = page;
      const title = textOf(page, 'title');
      assert.match(title, /Pôles créatifs/, address);
      assert.equal(titles.get(title), undefined, `${address} and ${titles.get(title)} have one title`);
      titles.set(title, address);
      const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      assert.ok(description.length > 20, `${address}: no description`);
      assert.equal(document.querySelectorAll('main').length, 1, `${address}: main`);
      assert.ok((document.querySelector('main')?.text.trim().length ?? 0) > 120, `${address}: empty`);
      const isTop = ['/', '/404.html', '/integrer/carte/'].includes(address);
      assert.equal(
        document.querySelectorAll('nav[aria-label="Fil d’Ariane"]').length,
        isTop ? 0 : 1,
        `${address}: breadcrumb`,
      );
    }
  });

  test('each says its own address to search engines and shared links', () => {
    for (const { address, document } of pages.values()) {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
      assert.equal(canonical, unlisted.includes(address) ? undefined : `http://localhost:4321${address}`);
      assert.equal(shared, `http://localhost:4321${address}`);
      for (const property of ['og:title', 'og:description', 'og:type', 'og:locale']) {
        assert.ok(
          document.querySelector(`meta[property="${property}"]`)?.getAttribute('content'),
          `${address}: ${property}`,
        );
      }
    }
  });

  test('the sitemap, the plan of the site and the pages say the same', () => {
    const listed = (text: string) =>
      [...text.matchAll(/<loc>http:\/\/localhost:4321([^<]+)<\/loc>/g)].map(([, address]) => address);
    const sitemap = listed(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).sort();
    const plan = pageAt(pages, '/plan-du-site/')
      .document.querySelectorAll('main .grid a')
      .map((link) => link.getAttribute('href'));
    const expected = promised.filter((address) => !unlisted.includes(address)).sort();
    assert.deepEqual(sitemap, expected);
    assert.deepEqual(plan.sort(), expected);
    assert.match(
      readFileSync(join(dist, 'robots.txt'), 'utf8'),
      /Sitemap: http:\/\/localhost:4321\/sitemap-index\.xml/,
    );
  });
});
