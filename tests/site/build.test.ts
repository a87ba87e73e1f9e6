import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { unanswered } from '../../scripts/lib/ledger.ts';
import { movedTo } from '#hosting/redirects.ts';
import { longestAddress } from '#text/report.ts';
import { build } from '../support/build.ts';
import { type BuiltPage, dist, readPage, readPages } from '../support/built-site.ts';

const digests = (folder: string) =>
  globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')}`,
    );

/** « Signaler une erreur » opens an issue that names the page: on every page, but in the frame of another site. */
function assertReports({ address, document }: BuiltPage) {
  const links = document.querySelectorAll('a').filter(({ text }) => text.trim() === 'Signaler une erreur');
  assert.equal(
    links.length,
    address === '/integrer/carte/' ? 0 : address.startsWith('/projets/') && address !== '/projets/' ? 2 : 1,
    address,
  );
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

/** `/projets/ancien-xpicc/` leads to `/projets/xpicc/`: a page of its own, unlisted, and a rule for hosts. */
function assertLeads(site: string) {
  const { html, document } = readPage('projets/ancien-xpicc/index.html', site);
  assert.equal(movedTo(html), '/poles/projets/xpicc/');
  assert.match(
    html,
    /^<!DOCTYPE html><html lang="fr"[^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-/,
  );
  assert.ok(html.includes('<meta name="robots" content="noindex">'));
  const canonicals = document.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
  assert.deepEqual(canonicals, ['https://exemple.fr/poles/projets/xpicc/']);
  assert.equal(document.querySelector('h1')?.text, 'Nouvelle adresse');
  assert.ok(document.querySelector('main .project-card a[href="/poles/projets/xpicc/"]'));
  assert.equal(
    readFileSync(join(site, '_redirects'), 'utf8'),
    '/poles/projets/ancien-xpicc/ /poles/projets/xpicc/ 301\n',
  );
  assert.ok(!existsSync(join(dist, '_redirects')), 'rules where nothing has moved');
  // It is no page of its own anywhere else; only the references of the page stay under its former name.
  const named = globSync('**/*ancien-xpicc*', { cwd: site })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  assert.deepEqual(
    named,
    ['bib', 'json', 'ris'].map((end) => `citer/ancien-xpicc.${end}`).concat('projets/ancien-xpicc'),
  );
  for (const file of ['sitemap-0.xml', 'plan-du-site/index.html', 'projets/index.html', 'donnees/projets.csv'])
    assert.ok(!readFileSync(join(site, file), 'utf8').includes('ancien-xpicc'), file);
  assert.deepEqual(unanswered(['projets/ancien-xpicc/', 'citer/ancien-xpicc.bib'], site, '/poles/'), []);
}

describe('a build', () => {
  test('gives the same bytes in another folder, time zone and locale', () => {
    const { folder, remove } = copyProject();
    try {
      const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
      // Pictures are made anew: those that are kept would be the same bytes for sure.
      const { status, output } = build(folder, { ...elsewhere, PICTURE_CACHE: join(folder, 'pictures') });
      assert.equal(status, 0, output);
      assert.deepEqual(digests(join(folder, 'dist')), digests(dist));
    } finally {
      remove();
    }
  });

  test('under a base path and another origin, every link keeps them, and a former address leads to its page', () => {
    const { folder, remove } = copyProject();
    try {
      const file = join(folder, 'content/projets/xpicc.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^anciens: .*$/m, 'anciens: [ancien-xpicc]'));
      const { status, output } = build(folder, {
        BASE_PATH: '/poles/',
        SITE_URL: 'https://exemple.fr',
        REPOSITORY_URL: 'https://github.com/exemple/poles.git/',
      });
      assert.equal(status, 0, output);
      const pages = readPages(join(folder, 'dist'));
      assert.equal(pages.size, readPages().size);
      for (const { address, document, html } of pages.values()) {
        for (const element of document.querySelectorAll(
          '[href^="/"], [src^="/"], [action^="/"], [data-index], [data-projects], [data-page], [data-list], [data-to], [data-file]',
        )) {
          for (const name of [
            'href',
            'src',
            'action',
            'data-index',
            'data-projects',
            'data-page',
            'data-list',
            'data-to',
            'data-file',
          ]) {
            const value = element.getAttribute(name);
            if (!value?.startsWith('/')) continue;
            assert.ok(value.startsWith('/poles/'), `${address}: ${name}="${value}"`);
            const [path = ''] = value.slice('/poles'.length).split(/[?#]/);
            const isThere = pages.has(path) || globSync(path.slice(1), { cwd: join(folder, 'dist') }).length > 0;
            assert.ok(isThere, `${address}: ${value} leads nowhere`);
          }
        }
        assert.ok(!html.includes('localhost'), `${address} names localhost`);
        assertReports({ address, document, html });
      }
      assertLeads(join(folder, 'dist'));
    } finally {
      remove();
    }
  });
});
