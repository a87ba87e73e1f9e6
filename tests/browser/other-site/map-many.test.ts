import { expect } from '@playwright/test';
import { Finder } from '../../support/finder.ts';
import { MapOnPage } from '../../support/map.ts';
import { islands, projectCount, test } from '../../support/other-site.ts';

test('a project in several regions, one place on an island, is in each and counts once; list and map agree', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open();
  await expect(map.count).toHaveText(`${projectCount} projets`);
  expect(await map.slugs()).toHaveLength(projectCount);
  await map.open('/carte/?phase=aap-2025');
  for (const region of ['bretagne', 'la-reunion', 'hauts-de-france']) {
    await expect(map.region(region)).toHaveAttribute('aria-label', /, 1\sprojet$/);
    await map.open(`/carte/?phase=aap-2025&region=${region}`);
    expect(await map.slugs()).toEqual([islands.slug]);
    await expect(map.rows.getByRole('link')).toHaveText(islands.title);
    await map.open('/carte/?phase=aap-2025');
  }
  const ushant = map.disc(/Ouessant/);
  const [island, mainland] = [
    await ushant.boundingBox(),
    await page.locator('.mainland .interactive-map').boundingBox(),
  ];
  expect(island && mainland && island.x + island.width > mainland.x).toBe(true);
  await ushant.click();
  await expect(map.popup.getByRole('link')).toHaveText(islands.title);
  const finder = new Finder(page);
  await finder.open('?vue=carte&phase=aap-2025&region=bretagne');
  await map.settle();
  expect(await finder.slugs()).toEqual([islands.slug]);
  await expect.poll(() => map.slugs()).toEqual([islands.slug]);
});
