import { expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { Finder } from '../support/finder.ts';
import { MapOnPage } from '../support/map.ts';
import { watch } from '../support/watch.ts';

const all = projectSlugs.length;

const searches = [
  '',
  '?region=grand-est',
  '?region=la-reunion',
  '?secteur=jeu',
  '?secteur=mode',
  '?region=corse',
  '?region=hauts-de-france,grand-est&secteur=design',
  '?phase=ami-2023',
  '?phase=aap-2025',
  '?region=atlantide',
];

test('the discs, the list beside them and the list of projects agree, whatever the criteria', async ({ page }) => {
  const finder = new Finder(page);
  const map = new MapOnPage(page);
  for (const search of searches) {
    await test.step(search || 'everything', async () => {
      await finder.open(`${search || '?'}&vue=carte`.replace('?&', '?'));
      await map.settle();
      const listed = (await finder.slugs()).sort();
      await expect.poll(() => map.slugs()).toEqual(listed);
      await map.open(`/carte/${search}`);
      await expect(map.count).toHaveText(
        listed.length === 0 ? /^Aucun projet/ : new RegExp(`^${listed.length}\\sprojet`),
      );
      await expect.poll(() => map.slugs()).toEqual(listed);
      const rows = await map.rows
        .locator('th a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2)));
      expect([...new Set(rows)].sort()).toEqual(listed);
    });
  }
});

test('a query in the address of the map opens the list with its map, both filtered, and the count is announced', async ({
  page,
}) => {
  await page.goto('/carte/?q=avignon&region=provence-alpes-cote-d-azur');
  await expect(page).toHaveURL(/\/projets\/\?q=avignon&region=provence-alpes-cote-d-azur&vue=carte$/);
  const map = new MapOnPage(page);
  await map.settle();
  await expect.poll(() => map.slugs()).toEqual(['pont-des-livres']);
  const finder = new Finder(page);
  await page.getByRole('button', { name: 'Tout effacer' }).first().click();
  await finder.search('image');
  const listed = (await finder.slugs()).sort();
  expect(listed.length).toBeGreaterThan(1);
  expect(listed.length).toBeLessThan(all);
  await expect.poll(() => map.slugs()).toEqual(listed);
  await expect(finder.status).toHaveText(new RegExp(`^${listed.length} projets? pour`));
});

test('pressing a region filters by it, announces it and links to its page; pressing it again removes the filter', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const map = new MapOnPage(page);
  await map.open();
  await map.region('grand-est').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/carte\/\?region=grand-est$/);
  await expect(map.count).toHaveText(`4 projets sur ${all} · Grand Est`);
  await expect(page.locator('map-explorer [data-part="status"]')).toHaveText(`4 projets sur ${all}, Grand Est`);
  await expect(map.region('grand-est')).toHaveAttribute('aria-current', 'true');
  await expect(map.region('grand-est')).toBeFocused();
  await expect(map.rows).toHaveCount(4);
  await expect(page.getByRole('combobox', { name: 'Région' })).toHaveValue('grand-est');
  await page.getByRole('link', { name: 'La page : Grand Est' }).click();
  await expect(page).toHaveURL(/\/regions\/grand-est\/$/);
  await page.goBack();
  await map.settle();
  await expect(page.getByRole('link', { name: 'La page : Grand Est' })).toBeFocused();
  await map.region('grand-est').press('Enter');
  await expect(page).toHaveURL(/\/carte\/$/);
  await expect(map.count).toHaveText(`${all} projets`);
  expectNoFault();
});

test('on the page of projects too, Back returns the focus to the region that was pressed', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open('/projets/?vue=carte');
  for (const region of ['grand-est', 'bretagne']) {
    await map.region(region).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`region=${region}`));
    await expect(map.region(region)).toHaveAttribute('aria-current', 'true');
  }
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/projets\/\?vue=carte$/);
  await expect(map.region('grand-est')).toBeFocused();
});

test('an overseas map behaves like the mainland’s: it filters, its discs open, it moves', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.disc(/^RUCHE/).click();
  await expect(map.popup.getByRole('link', { name: /^RUCHE/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await map.button('Agrandir').click();
  await map.settle();
  const reunion = page.locator('[data-frame="04"]');
  await expect(reunion).not.toHaveClass(/is-whole/);
  await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
  await map.region('la-reunion').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/region=la-reunion$/);
  await expect.poll(() => map.slugs()).toEqual(['ruche']);
  await map.button('Tout afficher').click();
  await expect(page).toHaveURL(/\/carte\/$/);
  await expect(reunion).toHaveClass(/is-whole/);
});

test('the list and the map highlight each other’s items, with the pointer and with the keyboard', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const disc = map.disc(/^Chambre d’écho/);
  const row = page.locator('tr', { hasText: 'Chambre d’écho' });
  await row.hover();
  await expect(disc).toHaveClass(/is-marked/);
  await page.locator('h1').hover();
  await expect(disc).not.toHaveClass(/is-marked/);
  await row.getByRole('link', { name: 'Chambre d’écho' }).focus();
  await expect(disc).toHaveClass(/is-marked/);
  await disc.focus();
  await expect(row).toHaveClass(/is-marked/);
  await expect(page.locator('tr.is-marked')).toHaveCount(1);
  const finder = new Finder(page);
  await finder.open('?vue=carte');
  await map.settle();
  const card = finder.items.filter({ hasText: 'Chambre d’écho' }).first();
  await card.getByRole('link').focus();
  await expect(map.disc(/^Chambre d’écho/)).toHaveClass(/is-marked/);
  await map.disc(/^Chambre d’écho/).focus();
  await expect(card).toHaveClass(/is-marked/);
});

for (const address of ['/carte/', '/projets/?vue=carte']) {
  test(`${address}: Back, Forward and a reload restore the filter, the view of the map and the scroll position`, async ({
    page,
  }) => {
    const map = new MapOnPage(page);
    await map.open(address);
    await map.region('grand-est').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/region=grand-est/);
    await expect(map.region('grand-est')).toHaveAttribute('aria-current', 'true');
    await map.settle();
    await map.button('Agrandir').click();
    await expect.poll(() => page.evaluate(() => history.state?.map?.level > 1.5)).toBe(true);
    await map.settle();
    const [moved, slugs] = [await map.place(), await map.slugs()];
    const link = page.getByRole('link', { name: 'Pôle R&D son' }).first();
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await link.click();
    await expect(page).toHaveURL(/\/projets\/pole-rd-son\/$/);
    await page.goBack();
    await map.settle();
    await expect.poll(() => map.place()).toBe(moved);
    await page.reload();
    await map.settle();
    await expect.poll(() => map.place()).toBe(moved);
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5);
    expect(await map.slugs()).toEqual(slugs);
    await page.goBack();
    await expect(page).not.toHaveURL(/region/);
    await map.settle();
    await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
    expect(await map.slugs()).toHaveLength(all);
    await page.goForward();
    await map.settle();
    await expect.poll(() => map.place()).toBe(moved);
  });
}
