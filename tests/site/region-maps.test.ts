import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionByCode, regions } from '#model/region.ts';
import { pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';
import { completeRegions } from '../support/content.ts';

const pages = readPages();

test('the map of a region links to its neighbours, with the number of projects on their pages', () => {
  for (const region of regions) {
    const { document } = pageAt(pages, `/regions/${region.slug}/`);
    const found = document
      .querySelectorAll('svg[role="group"] a')
      .map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')?.replace(/\s/gu, ' ')]);
    const expected = regions
      .filter(({ code }) => region.neighbours.includes(code))
      .map((neighbour) => {
        const address = `/regions/${neighbour.slug}/`;
        const page = pageAt(pages, address);
        const count = page.document.querySelectorAll('.project-card').length;
        const label = count === 0 ? 'rien trouvé à ce jour' : `${count} projet${count > 1 ? 's' : ''}`;
        const end = completeRegions.includes(neighbour.slug) ? ', région complète' : '';
        return [address, `${textOf(page, 'h1')}, ${label}${end}`];
      });
    assert.deepEqual(found.sort(), expected.sort(), region.name);
  }
  assert.ok(regionByCode('11').neighbours.length > 0);
});

test('the page of a project has a drawn map and does not load the interactive one', () => {
  for (const slug of projectSlugs) {
    const { html, document } = pageAt(pages, `/projets/${slug}/`);
    assert.ok(document.querySelectorAll('.region-map circle').length > 0, slug);
    assert.doesNotMatch(html, /project-map|leaflet/i, slug);
  }
});
