import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dist, pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';

const pages = readPages(dist);
const plan = pageAt(pages, '/plan-du-site/');

test('« Plan du site » lists the oldest verifications first, with the dates on their pages', () => {
  assert.equal(textOf(plan, '#a-reverifier'), 'À revérifier');
  const items = plan.document.querySelectorAll('section:has(#a-reverifier) li');
  assert.equal(items.length, Math.min(5, projectSlugs.length));
  const days = items.map((item) => {
    const day = item.querySelector('checked-on > time')?.getAttribute('datetime') ?? '';
    const page = pageAt(pages, item.querySelector('a')?.getAttribute('href') ?? '');
    assert.equal(page.document.querySelector('main checked-on > time')?.getAttribute('datetime'), day, page.address);
    const [fiche, correction] = item.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
    assert.equal(correction, `/contribuer/corriger/?fiche=${fiche?.split('/').at(-2)}`);
    // The reader’s clock decides whether to show the warning, because the build does not depend on the date.
    assert.ok(item.querySelector('checked-on [data-part="warning"]')?.hasAttribute('hidden'), page.address);
    return day;
  });
  assert.deepEqual(days, days.toSorted());
});
