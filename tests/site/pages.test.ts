import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages, textOf } from '../support/built-site.ts';

const pages = readPages();

test('page titles are unique, and every page below another has one breadcrumb', () => {
  const titles = new Map<string, string>();
  for (const page of pages.values()) {
    const { address, document } = page;
    const title = textOf(page, 'title');
    assert.match(title, /Pôles créatifs/, address);
    assert.equal(titles.get(title), undefined, `${address} and ${titles.get(title)} have one title`);
    titles.set(title, address);
    const trails = document.querySelectorAll('nav[aria-label="Fil d’Ariane"]').length;
    assert.equal(trails, ['/', '/404.html', '/integrer/carte/'].includes(address) ? 0 : 1, address);
  }
});
