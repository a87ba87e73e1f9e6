import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkChecker } from 'linkinator';
import { readPages, dist } from '../support/built-site.ts';

test('every link of the site resolves', async () => {
  const outside = ['^https://', '^mailto:', '^http://localhost:4321'];
  const { links } = await new LinkChecker().check({
    path: dist,
    recurse: true,
    linksToSkip: outside,
    checkFragments: true,
    checkCss: true,
  });
  assert.ok(links.length > 150, `only ${links.length} links were followed`);
  assert.deepEqual(
    links.filter(({ state }) => state === 'BROKEN').map(({ url, parent, status }) => `${parent} → ${url} (${status})`),
    [],
  );
});

test('every fragment is the id of an element of its page', () => {
  const pages = readPages();
  for (const { address, document } of pages.values()) {
    for (const link of document.querySelectorAll('a[href*="#"]')) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('https:')) continue;
      const [path = '', id = ''] = href.split('#');
      const target = pages.get(path.replace(/\?.*/, '') || address);
      assert.ok(target?.document.getElementById(decodeURIComponent(id)), `${address} → ${href}`);
    }
  }
});

test('links to other sites are https, with noopener', () => {
  for (const { address, document } of readPages().values()) {
    for (const link of document.querySelectorAll('a[href^="http"]')) {
      assert.match(link.getAttribute('href') ?? '', /^https:\/\//, address);
      assert.match(link.getAttribute('rel') ?? '', /noopener/, `${address}: ${link.getAttribute('href')}`);
    }
  }
});

test('pages load nothing from other sites', () => {
  for (const { address, html } of readPages().values()) {
    const asked = [
      ...html.matchAll(/<(?:script|img|link|iframe|source)\b[^>]*\b(?:src|href)="(https?:)?\/\/([^"]+)"/g),
    ];
    const foreign = asked.filter(([, , rest = '']) => !rest.startsWith('localhost:4321')).map(([tag]) => tag);
    assert.deepEqual(foreign, [], address);
  }
});
