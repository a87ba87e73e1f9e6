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

test('a page speaks once of what is missing: unknown facts, or a region whose laureates are still to be found', () => {
  const absence = /^(?:\d+ inconnues?|Ce que nos sources ne disent pas|Vous en connaissez un \?)$/;
  const counts = [...pages.values()].map(({ address, document }) => {
    const headings = document
      .querySelectorAll('main h2')
      .filter(({ text }) => absence.test(text.replace(/\s+/g, ' ').trim()));
    assert.ok(headings.length <= 1, address);
    return headings.length;
  });
  assert.ok(counts.includes(1));
});
