import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { feedLength } from '#exports/feeds/feed.ts';
import { regions } from '#model/region.ts';
import { complaintsOf } from '../support/complaints.ts';
import { dist, pageAt, projectSlugs, readPages, root, textOf } from '../support/built-site.ts';
import { missing } from '../support/programs.ts';

const origin = 'http://localhost:4321';
const pages = readPages();
const names = ['projets', ...regions.map(({ slug }) => `regions/${slug}`)];
const textOfFile = (path: string) => readFileSync(join(dist, path), 'utf8');
const atomOf = (name: string) => parseAtomFeed(textOfFile(`flux/${name}.atom`));
const jsonOf = (name: string) => parseJsonFeed(textOfFile(`flux/${name}.json`));
/** Addresses of the projects in a feed, each once. */
const addressesOf = (name: string) =>
  [...new Set((atomOf(name).entries ?? []).map(({ links }) => links?.[0]?.href ?? ''))].sort();
const spaced = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Addresses of the projects that a page shows as cards. */
const cardsOf = (address: string) =>
  pageAt(pages, address)
    .document.querySelectorAll('.project-card .title a')
    .map((link) => origin + link.getAttribute('href'));

test('every feed exists in both formats, and there are no others', () => {
  const files = globSync('flux/**/*.*', { cwd: dist }).map((path) => path.replaceAll('\\', '/'));
  assert.deepEqual(files.sort(), names.flatMap((name) => [`flux/${name}.atom`, `flux/${name}.json`]).sort());
});

describe('Atom', () => {
  for (const [program, parameters] of [
    ['xmllint', ['--noout']],
    ['jing', ['-c', join(root, 'tests/support/atom.rnc')]],
  ] as const) {
    test(`${program} finds no fault`, { skip: missing(program) }, () => {
      // A Java program is slow to start, so only validate the main feed, one with projects and one without.
      for (const name of ['projets', 'regions/grand-est', 'regions/corse']) {
        const text = textOfFile(`flux/${name}.atom`);
        assert.equal(complaintsOf(program, parameters, text), '', name);
        assert.notEqual(complaintsOf(program, parameters, text.replace('</id>', '')), '', 'it does not see a fault');
      }
    });
  }

  test('each feed has a unique id, its own address and the address of its page', () => {
    const feeds = names.map((name) => ({ name, feed: atomOf(name) }));
    for (const { name, feed } of feeds) {
      const link = (rel: string) => feed.links?.find((one) => one.rel === rel)?.href;
      assert.equal(link('self'), `${origin}/flux/${name}.atom`);
      assert.ok(pages.has((link('alternate') ?? '').slice(origin.length)), name);
      assert.ok(existsSync(join(dist, (feed.icon ?? '').slice(origin.length))), name);
    }
    assert.equal(new Set(feeds.map(({ feed }) => feed.id)).size, names.length);
  });

  test('the main feed has every project, and agrees with their pages', () => {
    const { entries = [] } = atomOf('projets');
    assert.ok(entries.length < feedLength, 'it has room for every change of the made-up content');
    assert.deepEqual(addressesOf('projets'), projectSlugs.map((slug) => `${origin}/projets/${slug}/`).sort());
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    for (const { title, categories, links, content } of entries) {
      const page = pageAt(pages, (links?.[0]?.href ?? '').slice(origin.length));
      assert.ok(spaced(title?.value).startsWith(textOf(page, 'h1')), page.address);
      const facts = textOf(page, 'dl');
      for (const { label = '' } of categories ?? [])
        assert.ok(facts.includes(spaced(label)), `${page.address}: ${label}`);
      const doubt = 'statut déduit, non confirmé';
      assert.equal(content?.value?.includes(doubt), facts.includes(doubt), page.address);
    }
  });

  test('a region’s feed has the projects of its page', () => {
    for (const { slug } of regions)
      assert.deepEqual(addressesOf(`regions/${slug}`), cardsOf(`/regions/${slug}/`).sort(), slug);
  });

  test('entries are sorted by latest change first, and none is later than the feed', () => {
    for (const name of names) {
      const { updated, entries = [] } = atomOf(name);
      const moments = entries.map((entry) => Date.parse(entry.updated ?? ''));
      assert.deepEqual(
        moments,
        moments.toSorted((a, b) => b - a),
        name,
      );
      if (entries.length > 0) assert.equal(Date.parse(updated ?? ''), moments[0], name);
      for (const { published, updated } of entries) assert.ok(published === undefined || published === updated, name);
    }
  });
});

test('JSON Feed has the same content as Atom', () => {
  for (const name of names) {
    const [atom, json] = [atomOf(name), jsonOf(name)];
    assert.equal(json.feed_url, `${origin}/flux/${name}.json`);
    assert.equal(json.home_page_url, atom.links?.find(({ rel }) => rel === 'alternate')?.href);
    assert.equal(json.title, atom.title?.value);
    assert.deepEqual(
      (json.items ?? []).map((item) => [item.id, item.url, item.title, item.date_modified, item.content_html]),
      (atom.entries ?? []).map((entry) => [
        entry.id,
        entry.links?.[0]?.href,
        entry.title?.value,
        entry.updated,
        entry.content?.value,
      ]),
    );
  }
});

test('every page links to the main feeds, and the page of a region to its own feeds too', () => {
  for (const { address, document } of pages.values()) {
    if (address === '/integrer/carte/') continue;
    const found = document
      .querySelectorAll('link[rel="alternate"][type$="+xml"], link[rel="alternate"][type="application/feed+json"]')
      .map((link) => [link.getAttribute('type'), link.getAttribute('href')]);
    const own = /^\/regions\/(.+)\/$/.exec(address)?.[1];
    const expected = ['projets', ...(own === undefined ? [] : [`regions/${own}`])].flatMap((name) => [
      ['application/atom+xml', `/flux/${name}.atom`],
      ['application/feed+json', `/flux/${name}.json`],
    ]);
    assert.deepEqual(found, expected, address);
    if (own !== undefined) assert.ok(document.querySelector(`main a[href="/flux/regions/${own}.atom"]`), address);
  }
});
