import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyProject } from '../../scripts/bench/site.ts';
import { unanswered } from '../../scripts/lib/published-addresses.ts';
import { movedTo } from '#hosting/redirects.ts';
import { outDir } from '#site.ts';
import { longestAddress } from '#text/mail-address.ts';
import { build } from '../support/build.ts';
import { type BuiltPage, readPage, readPages } from '../support/built-site.ts';

/**
 * Asserts that « Signaler une erreur » opens a GitHub issue that names the page, on every page but the one to embed in
 * other sites.
 */
function assertReports({ address, document }: BuiltPage) {
  const links = document.querySelectorAll('a').filter(({ text }) => text.trim() === 'Signaler une erreur');
  const isProject = document.querySelector('.source-list') !== null && address.startsWith('/projets/');
  const isRegion = /^\/regions\/./.test(address);
  assert.equal(links.length, address === '/integrer/carte/' ? 0 : isProject || isRegion ? 2 : 1, address);
  for (const link of links) {
    const report = new URL(link.getAttribute('href') ?? '');
    assert.equal(report.origin + report.pathname, 'https://github.com/exemple/poles/issues/new');
    assert.ok(report.href.length <= longestAddress, address);
    const page = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
    assert.ok(page.startsWith('https://exemple.fr/poles/'), page);
    assert.equal(report.searchParams.get('page'), page, address);
    assert.match(report.searchParams.get('title') ?? '', /^Erreur sur la page « .+ »$/);
  }
}

/** `theatre-d-ombres.mdx` has two former slugs: each has a redirect page, unlisted, and a rule for hosts. */
const [present, former] = ['theatre-d-ombres', ['marionnettes-du-tissage', 'ombres-et-mouchoirs']] as const;

function assertLeads(site: string) {
  for (const slug of former) {
    const { html, document } = readPage(`projets/${slug}/index.html`, site);
    assert.equal(movedTo(html), `/poles/projets/${present}/`);
    assert.match(
      html,
      /^<!DOCTYPE html><html lang="fr"[^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-/,
    );
    assert.ok(html.includes('<meta name="robots" content="noindex">'));
    const canonicals = document.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
    assert.deepEqual(canonicals, [`https://exemple.fr/poles/projets/${present}/`]);
    assert.equal(document.querySelector('h1')?.text, 'Nouvelle adresse');
    assert.ok(document.querySelector(`main .project-card a[href="/poles/projets/${present}/"]`));
    // Nothing else mentions a former slug, except the citation files, which are also published under it.
    for (const file of ['sitemap-0.xml', 'plan-du-site/index.html', 'projets/index.html', 'donnees/projets.csv'])
      assert.ok(!readFileSync(join(site, file), 'utf8').includes(slug), file);
  }
  const rules = former.map((slug) => `/poles/projets/${slug}/ /poles/projets/${present}/ 301\n`);
  assert.equal(readFileSync(join(site, '_redirects'), 'utf8'), rules.join(''));
  const named = globSync(`**/*{${former.join()}}*`, { cwd: site }).map((path) => path.replaceAll('\\', '/'));
  const references = former.flatMap((slug) => ['bib', 'json', 'ris'].map((end) => `citer/${slug}.${end}`));
  assert.deepEqual(named.sort(), [...references, ...former.map((slug) => `projets/${slug}`)]);
  assert.deepEqual(
    unanswered(
      named.map((path) => path.replace(/^projets\/.*$/, '$&/')),
      site,
      '/poles/',
    ),
    [],
  );
}

test('with a base path and another origin, every link has both, and former addresses redirect to their page', () => {
  const { folder, remove } = copyProject();
  try {
    const { status, output } = build(folder, {
      BASE_PATH: '/poles/',
      SITE_URL: 'https://exemple.fr',
      REPOSITORY_URL: 'https://github.com/exemple/poles.git/',
    });
    assert.equal(status, 0, output);
    const site = join(folder, outDir);
    const pages = readPages(site);
    assert.deepEqual([...pages.keys()], [...readPages().keys()]);
    for (const { address, document, html } of pages.values()) {
      for (const { attributes } of document.querySelectorAll('*'))
        for (const [name, value] of Object.entries(attributes)) {
          if (!/^(?:href|src|action|data-.*)$/.test(name) || !value.startsWith('/')) continue;
          assert.ok(value.startsWith('/poles/'), `${address}: ${name}="${value}"`);
          const [path = ''] = value.slice('/poles'.length).split(/[?#]/);
          assert.ok(pages.has(path) || existsSync(join(site, path)), `${address}: ${value} leads nowhere`);
        }
      assert.ok(!html.includes('localhost'), `${address} names localhost`);
      assertReports({ address, document, html });
    }
    assertLeads(site);
  } finally {
    remove();
  }
});
