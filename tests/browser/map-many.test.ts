import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';
import { MapOnPage } from '../support/map.ts';
import { serveOtherSite } from '../support/other-site.ts';
import { watch } from '../support/watch.ts';

/**
 * A site where two projects share a point with Langu:IA, one of them also acts on an island of Brittany, in La Réunion
 * and just by the border of its region, and a title holds what scripts are wary of.
 */
const port = 4394;
let stop = () => {};
const title = 'Trois « lieux » & <b>un</b> $& titre';

test.use({ baseURL: `http://localhost:${port}` });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const prepare = (folder: string) => {
    const model = readFileSync(join(folder, 'content/projets/langu-ia.mdx'), 'utf8');
    const copy = (slug: string, name: string, places = '') =>
      writeFileSync(
        join(folder, `content/projets/${slug}.mdx`),
        model
          .replace(/^titre: .*$/m, () => `titre: ${JSON.stringify(name)}`)
          // One carrier has one project at a place.
          .replace(/^porteur:\n {2}nom: .*$/m, () => `${places}porteur:\n  nom: Porteur de ${slug}`),
      );
    copy('voisin', 'Voisin');
    copy(
      'trois-lieux',
      title,
      `  - commune: "29155"
    latitude: 48.459
    longitude: -5.096
  - commune: "97411"
    latitude: -20.882
    longitude: 55.450
  - commune: "59350"
    latitude: 50.637
    longitude: 3.063
`,
    );
  };
  stop = await serveOtherSite({ port, prepare });
});
test.afterAll(() => stop());

test('projects at one point are one disc that never parts: its popup names them all, each opens', async ({ page }) => {
  const expectNoFault = watch(page);
  const map = new MapOnPage(page);
  await map.open('/carte/?region=hauts-de-france');
  await map.disc(/^3 projets : /).press('Enter');
  const links = map.popup.getByRole('link');
  await expect(links).toHaveText(['Langu:IA', title, 'Voisin'].sort(new Intl.Collator('fr').compare));
  await map.popup.getByRole('link', { name: 'Voisin' }).click();
  await expect(page).toHaveURL(/\/projets\/voisin\/$/);
  expectNoFault();
});

test('a project with places in several regions is in each, on an island too, and counts once in France', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open();
  await expect(map.count).toHaveText('12 projets');
  expect(await map.slugs()).toHaveLength(12);
  for (const [region, count] of [
    ['bretagne', '1 projet'],
    ['la-reunion', '2 projets'],
    ['hauts-de-france', '4 projets'],
  ] as const) {
    await expect(map.region(region)).toHaveAttribute('aria-label', new RegExp(`, ${count.replace(' ', '\\s')}$`));
    await map.open(`/carte/?region=${region}`);
    expect(await map.slugs()).toContain('trois-lieux');
    await expect(page.locator('tr', { hasText: 'Trois' }).first()).toBeVisible();
    await map.open();
  }
  await expect(map.disc(/Ouessant/)).toBeVisible();
  const [island, brittany] = [
    await map.disc(/Ouessant/).boundingBox(),
    await page.locator('.mainland .living-map').boundingBox(),
  ];
  expect(island && brittany && island.x + island.width > brittany.x).toBe(true);
  await map.disc(/Ouessant/).click();
  await expect(map.popup.getByRole('link')).toHaveText(title);
});

test('the list and the map of the list say the same of it', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?vue=carte&region=bretagne');
  const map = new MapOnPage(page);
  await map.settle();
  expect(await finder.slugs()).toEqual(['trois-lieux']);
  await expect.poll(() => map.slugs()).toEqual(['trois-lieux']);
});
