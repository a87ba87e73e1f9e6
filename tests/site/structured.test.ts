import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regions } from '#model/region.ts';
import { type BuiltPage, pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';
import { expand, unknownWords } from '../support/schema-org.ts';

const origin = 'http://localhost:4321';
const pages = readPages();
const unlisted = ['/404.html', '/recherche/', '/integrer/carte/', '/contribuer/corriger/', '/contribuer/retirer/'];
const listed = [...pages.values()].filter(({ address }) => !unlisted.includes(address));
const scriptsOf = ({ document }: BuiltPage) => document.querySelectorAll('script[type="application/ld+json"]');
const documentOf = (page: BuiltPage) => JSON.parse(scriptsOf(page)[0]?.rawText ?? '');
// oxlint-disable-next-line typescript/no-explicit-any -- another test validates this JSON.
const nodesOf = (page: BuiltPage): any[] => documentOf(page)['@graph'];
/** Normalises a text for comparison, because pages are typeset and data are not. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').replaceAll('’', "'").trim();
const projectPages = projectSlugs.map((slug) => pageAt(pages, `/projets/${slug}/`));

describe('JSON-LD of every page listed for search engines', () => {
  test('is one script, at the end of the page', () => {
    for (const page of pages.values()) {
      assert.equal(scriptsOf(page).length, unlisted.includes(page.address) ? 0 : 1, page.address);
    }
    for (const { address, html } of listed) {
      assert.match(html, /<script type="application\/ld\+json">[^<]*<\/script>\s*<\/body>/, address);
    }
  });

  test('is expanded by a JSON-LD processor without loss, and uses only schema.org terms', async () => {
    for (const page of listed) {
      const expanded = await expand(documentOf(page));
      assert.ok(expanded.length > 0, page.address);
      assert.deepEqual(unknownWords(expanded), [], page.address);
    }
    assert.deepEqual(unknownWords(await expand({ '@context': 'https://schema.org', '@type': 'Place', titre: 'x' })), [
      'Place.titre',
    ]);
  });

  test('has the address, the title and the breadcrumb of the page', () => {
    for (const page of listed) {
      const [own] = nodesOf(page);
      const title = page.document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
      assert.equal(own['@id'], origin + page.address);
      assert.equal(own.url, page.document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
      assert.equal(plain(own.name), plain(title), page.address);
      const shown = page.document
        .querySelectorAll('nav[aria-label="Fil d’Ariane"] li')
        .map((step) => [plain(step.text), step.querySelector('a')?.getAttribute('href')]);
      const said = (own.breadcrumb?.itemListElement ?? []).map(
        ({ name, item }: { name: string; item?: { '@id': string } }) => [
          plain(name),
          item && new URL(item['@id']).pathname,
        ],
      );
      assert.deepEqual(said, shown, page.address);
    }
  });
});

test('the home page describes the site, its search and its publisher', () => {
  const page = pageAt(pages, '/');
  const site = nodesOf(page).find((node) => node['@type'] === 'WebSite');
  const publisher = nodesOf(page).find((node) => node['@id'] === site.publisher['@id']);
  const form = page.document.querySelector('form[role="search"], search form, form');
  const target = new URL(site.potentialAction.target.urlTemplate);
  assert.equal(target.pathname, form?.getAttribute('action'));
  assert.equal(target.searchParams.get('q'), '{search_term_string}');
  assert.ok(form?.querySelector('input[name="q"]'));
  assert.match(textOf(page, 'footer'), /n’est ni de l’État ni de la Banque des Territoires/);
  assert.match(publisher.description, /n’est ni de l’État ni de la Banque des Territoires/);
});

interface Amount {
  value?: number;
  maxValue?: number;
  currency: string;
}

describe('a project', () => {
  test('has nothing that its page does not show', () => {
    for (const page of projectPages) {
      const project = nodesOf(page).find((node) => node['@type'] === 'Project');
      const facts = plain(textOf(page, 'dl'));
      assert.equal(plain(project.name), plain(textOf(page, 'h1')));
      for (const { name, address } of project.location ?? []) {
        assert.ok(facts.includes(plain(name)), `${page.address}: ${name}`);
        assert.ok(facts.includes(plain(address.addressRegion)), `${page.address}: ${address.addressRegion}`);
      }
      for (const { member } of project.member ?? []) assert.ok(facts.includes(plain(member.name)), member.name);
      for (const { name } of project.funding ?? []) assert.ok(facts.includes(plain(name)), name);
    }
  });

  test('has the known amounts and no others', () => {
    const totals = projectPages.map((page) => {
      const { funding = [] } = nodesOf(page).find((node) => node['@type'] === 'Project');
      const amounts = funding.flatMap(({ amount }: { amount?: Amount }) => amount ?? []);
      for (const { currency } of amounts) assert.equal(currency, 'EUR');
      const total = amounts.reduce((sum: number, { value, maxValue }: Amount) => sum + (value ?? maxValue ?? 0), 0);
      const [, shown = '0', caveat] =
        /Aide annoncée(?:\[\d+\])*([\d ,]+) €( \(plafond possible\))?/.exec(textOf(page, 'dl')) ?? [];
      const isCeiling = amounts.some(({ maxValue }: Amount) => maxValue !== undefined);
      assert.equal(isCeiling, caveat !== undefined, page.address);
      assert.equal(total, Number(shown.replaceAll(' ', '').replace(',', '.')), page.address);
      return total;
    });
    assert.ok(totals.some((total) => total > 0));
  });

  test('is a laureate only if its page says so without reservation', () => {
    for (const page of projectPages) {
      const facts = textOf(page, 'dl');
      const isAffirmed = /Lauréat/.test(facts) && !facts.includes('statut déduit, non confirmé');
      const { funding } = nodesOf(page).find((node) => node['@type'] === 'Project');
      assert.equal(funding !== undefined, isAffirmed, page.address);
    }
  });

  test('has the sources and the social card of its page', () => {
    for (const page of projectPages) {
      const [own] = nodesOf(page);
      const sources = page.document.querySelectorAll('li[id^="source-"] a[href^="https:"]');
      const shown = new Set(sources.map((link) => link.getAttribute('href')));
      assert.ok(own.citation.length > 0);
      for (const { url } of own.citation) assert.ok(shown.has(url), `${page.address}: ${url}`);
      const card = page.document.querySelector('meta[property="og:image"]')?.getAttribute('content');
      if (card !== undefined) assert.equal(own.image, card);
    }
  });
});

test('a list has the projects that its page shows, in the same order', () => {
  const lists = ['/projets/', ...[...pages.keys()].filter((address) => /^\/(regions|filieres)\/./.test(address))];
  for (const address of lists) {
    const page = pageAt(pages, address);
    const said = nodesOf(page)[0].mainEntity?.itemListElement ?? [];
    const shown = page.document.querySelectorAll('.project-card .title a').map((link) => link.getAttribute('href'));
    assert.deepEqual(
      said.map(({ url }: { url: string }) => new URL(url).pathname),
      shown,
      address,
    );
  }
});

test('the page of a region is about that region', () => {
  for (const { slug, name } of regions) {
    assert.equal(nodesOf(pageAt(pages, `/regions/${slug}/`))[0].about.name, name);
  }
});

test('the scheme has the operator and the plan named on its page', () => {
  const page = pageAt(pages, '/dispositif/');
  const scheme = nodesOf(page).find((node) => node['@type'] === 'FundingScheme');
  for (const name of [scheme.parentOrganization.name, scheme.member.member.name]) {
    assert.ok(textOf(page, 'main').includes(name), name);
  }
  assert.match(textOf(page, 'main'), /Banque des Territoires[^.]*, est l’opérateur du dispositif/);
});
