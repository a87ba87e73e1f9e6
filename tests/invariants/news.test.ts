import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { parse } from 'node-html-parser';
import { newsLength } from '#model/news.ts';
import { origin } from '#site.ts';
import { dist, pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';

const pages = readPages();
const news = pageAt(pages, '/nouveautes/');
const spaced = (text = '') => text.replace(/\s+/gu, ' ').trim();
const days = news.document.querySelectorAll('.news > section').map((section) => ({
  day: section.querySelector('h2')?.id ?? '',
  section,
  lines: section.querySelectorAll('.items > li'),
}));
const changes = days.flatMap(({ day, lines }) =>
  lines.map((line) => ({
    day,
    id: line.id,
    address: line.querySelector('h3 a')?.getAttribute('href') ?? '',
    words: line.querySelectorAll('ul > li').map(({ text }) => spaced(text)),
  })),
);
const historyOf = (address: string) =>
  pageAt(pages, address)
    .document.querySelectorAll('#historique ol > li')
    .map((item) => ({
      day: item.querySelector('time')?.getAttribute('datetime') ?? '',
      words: item.querySelectorAll('li').map(({ text }) => spaced(text)),
    }));

test('the news are by day, latest first; each day and each line has an anchor made from it', () => {
  assert.deepEqual(
    days.map(({ day }) => day),
    [...new Set(days.map(({ day }) => day))].sort().reverse(),
  );
  for (const { day, section } of days) {
    assert.equal(section.querySelector('h2 time')?.getAttribute('datetime'), day);
    assert.equal(section.querySelector('h2 a')?.getAttribute('href'), `#${day}`);
  }
  for (const { id, day, words } of changes) {
    assert.match(id, new RegExp(`^${day}-[a-z0-9-]+$`));
    assert.ok(words.length > 0 && words.every(Boolean), id);
  }
});

test('the news of a project are its history, and new pages come first in their day', () => {
  const isKnown = projectSlugs.some((slug) => historyOf(`/projets/${slug}/`).length > 0);
  const isWhole = changes.length < newsLength;
  for (const slug of isWhole ? projectSlugs : []) {
    const address = `/projets/${slug}/`;
    const shown = changes.filter((one) => one.address === address).map(({ day, words }) => ({ day, words }));
    const day = pageAt(pages, address).document.querySelector('checked-on > time')?.getAttribute('datetime');
    // A file that is not committed yet has no history, beside others that have one.
    const history = historyOf(address);
    assert.deepEqual(shown, history.length > 0 ? history : [{ day, words: ['Fiche vérifiée'] }], slug);
  }
  for (const { lines } of days) {
    const areNew = lines.map((line) => line.text.includes('Fiche créée'));
    assert.deepEqual(
      areNew,
      areNew.toSorted((a, b) => Number(b) - Number(a)),
    );
  }
  assert.equal(
    textOf(news, 'main header').startsWith('Les nouveautés L’historique des fiches n’est pas disponible'),
    !isKnown,
  );
});

test('every entry of the main feed is a line of the news, with the same words and the same day', () => {
  const { entries = [] } = parseAtomFeed(readFileSync(join(dist, 'flux/projets.atom'), 'utf8'));
  assert.equal(entries.length > 0, changes.length > 0);
  for (const { content, updated, links } of entries) {
    const html = parse(content?.value ?? '');
    const [id = ''] = html.querySelectorAll('a').flatMap((link) => link.getAttribute('href')?.split('#')[1] ?? []);
    const change = changes.find((one) => one.id === id);
    assert.ok(change, id);
    assert.equal(origin + change.address, links?.[0]?.href);
    assert.equal(change.day, updated?.slice(0, 10));
    const words = html.querySelectorAll('ul > li').map(({ text }) => spaced(text));
    assert.deepEqual(
      change.words,
      words.map((text) => text.replace(/^(Fiche vérifiée) le .*/, '$1')),
    );
  }
});

test('the page of the news leads to the feeds, and the main feed, the home page and every history lead to it', () => {
  assert.ok(news.document.querySelector('main a[href="/flux/projets.atom"]'));
  for (const address of ['/', '/presse/', '/donnees/', '/regions/corse/'])
    assert.ok(pageAt(pages, address).document.querySelector('main a[href="/nouveautes/"]'), address);
  for (const { address } of changes)
    if (historyOf(address).length > 0)
      assert.ok(pageAt(pages, address).document.querySelector('#historique a[href="/nouveautes/"]'), address);
});

test('a page is neither shown as checked before it was published, nor as changed after its check without saying so', () => {
  for (const slug of projectSlugs) {
    const { document } = pageAt(pages, `/projets/${slug}/`);
    const row = document.querySelectorAll('main dl > div').find((one) => one.querySelector('checked-on'));
    const checked = row?.querySelector('time')?.getAttribute('datetime') ?? '';
    const history = historyOf(`/projets/${slug}/`);
    const isPublishedLater = (history.at(-1)?.day ?? '') > checked;
    assert.equal(spaced(row?.querySelector('dt')?.text).startsWith('Faits vérifiés le'), isPublishedLater, slug);
    const isOld = history.some(({ day }) => day > checked);
    assert.equal(/(Fiche publiée|Mise à jour publiée|Modifiée) le /.test(spaced(row?.text)), isOld, slug);
    const node = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.text ?? '{}')['@graph'].find(
      (one: { '@id': string }) => one['@id'] === `${origin}/projets/${slug}/`,
    );
    assert.ok(!node.lastReviewed || !node.datePublished || node.datePublished <= node.lastReviewed, slug);
    assert.ok(!node.datePublished || node.datePublished <= node.dateModified, slug);
  }
});
