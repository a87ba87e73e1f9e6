import { expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';
import { MapOnPage } from '../support/map.ts';
import { watch } from '../support/watch.ts';

const searches = [
  '',
  '?region=occitanie',
  '?region=la-reunion',
  '?secteur=jeu',
  '?secteur=mode',
  '?region=bretagne',
  '?region=hauts-de-france,grand-est&secteur=design',
  '?phase=ami-2023',
  '?phase=aap-2025',
  '?region=atlantide',
];

for (const search of searches) {
  test(`${search || 'everything'}: the discs, the list beside them and the list of projects are the same`, async ({
    page,
  }) => {
    const finder = new Finder(page);
    await finder.open(`${search || '?'}&vue=carte`.replace('?&', '?'));
    const map = new MapOnPage(page);
    await map.settle();
    const listed = (await finder.slugs()).sort();
    await expect.poll(() => map.slugs()).toEqual(listed);
    await map.open(`/carte/${search}`);
    await expect(map.count).toHaveText(listed.length === 0 ? /^Aucun projet/ : new RegExp(`^${listed.length} projet`));
    await expect.poll(() => map.slugs()).toEqual(listed);
    const rows = await map.rows
      .locator('th a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2)));
    expect([...new Set(rows)].sort()).toEqual(listed);
  });
}

test('words narrow the map too, and the count is announced', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?vue=carte');
  const map = new MapOnPage(page);
  await map.settle();
  await finder.search('image');
  const listed = (await finder.slugs()).sort();
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.length).toBeLessThan(10);
  await expect.poll(() => map.slugs()).toEqual(listed);
  await expect(finder.status).toHaveText(new RegExp(`^${listed.length} projets? pour`));
});

test('words asked of the map are looked for in the list, with its map', async ({ page }) => {
  await page.goto('/carte/?q=azur&region=provence-alpes-cote-d-azur');
  await expect(page).toHaveURL(/\/projets\/\?q=azur&region=provence-alpes-cote-d-azur&vue=carte$/);
  const map = new MapOnPage(page);
  await map.settle();
  await expect.poll(() => map.slugs()).toEqual(['pole-arlesien']);
});

test('a region that is pressed filters, is told, and its page is one link away; once more and it is free', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const map = new MapOnPage(page);
  await map.open();
  await map.region('occitanie').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/carte\/\?region=occitanie$/);
  await expect(map.count).toHaveText('2 projets sur 10 · Occitanie');
  await expect(page.locator('map-explorer [data-part="status"]')).toHaveText('2 projets sur 10, Occitanie');
  await expect(map.region('occitanie')).toHaveAttribute('aria-current', 'true');
  await expect(map.region('occitanie')).toBeFocused();
  await expect(map.rows).toHaveCount(2);
  await expect(page.getByRole('combobox', { name: 'Région' })).toHaveValue('occitanie');
  await page.getByRole('link', { name: 'La page : Occitanie' }).click();
  await expect(page).toHaveURL(/\/regions\/occitanie\/$/);
  await page.goBack();
  await map.settle();
  await expect(page.getByRole('link', { name: 'La page : Occitanie' })).toBeFocused();
  await map.region('occitanie').press('Enter');
  await expect(page).toHaveURL(/\/carte\/$/);
  await expect(map.count).toHaveText('10 projets');
  expectNoFault();
});

test('an overseas region behaves as the mainland: it filters, its disc opens, it moves', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.disc(/^Pôle des industries créatives de l’Image/).click();
  await expect(map.popup.getByRole('link', { name: /^Pôle des industries/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await map.button('Agrandir').click();
  await map.settle();
  const reunion = page.locator('[data-frame="04"]');
  await expect(reunion).not.toHaveClass(/is-whole/);
  await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
  await map.region('la-reunion').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/region=la-reunion$/);
  await expect.poll(() => map.slugs()).toEqual(['pole-image-et-son-la-reunion']);
  await map.button('Tout afficher').click();
  await expect(page).toHaveURL(/\/carte\/$/);
  await expect(reunion).toHaveClass(/is-whole/);
});

test('list and map mark each other, under the pointer and under the keyboard', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  const langu = map.disc(/^Langu:IA/);
  const row = page.locator('tr', { hasText: 'Langu:IA' });
  await row.hover();
  await expect(langu).toHaveClass(/is-marked/);
  await page.locator('h1').hover();
  await expect(langu).not.toHaveClass(/is-marked/);
  await row.getByRole('link', { name: 'Langu:IA' }).focus();
  await expect(langu).toHaveClass(/is-marked/);
  await langu.focus();
  await expect(row).toHaveClass(/is-marked/);
  await expect(page.locator('tr.is-marked')).toHaveCount(1);
  const finder = new Finder(page);
  await finder.open('?vue=carte');
  await map.settle();
  const card = finder.items.filter({ hasText: 'Langu:IA' }).first();
  await card.getByRole('link').focus();
  await expect(map.disc(/^Langu:IA/)).toHaveClass(/is-marked/);
  await map.disc(/^Langu:IA/).focus();
  await expect(card).toHaveClass(/is-marked/);
});

for (const address of ['/carte/', '/projets/?vue=carte']) {
  test(`${address}: Back, Forward and a reload give the filter, the view of the map and the place again`, async ({
    page,
  }) => {
    const map = new MapOnPage(page);
    await map.open(address);
    await map.region('occitanie').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/region=occitanie/);
    await map.settle();
    await map.button('Agrandir').click();
    await expect.poll(() => page.evaluate(() => history.state?.map?.level > 1.5)).toBe(true);
    await map.settle();
    const [moved, slugs] = [await map.place(), await map.slugs()];
    const top = await page.evaluate(() => scrollY);
    await page.getByRole('link', { name: 'Cité Digitale 2030' }).first().click();
    await expect(page).toHaveURL(/\/projets\/cite-digitale-2030\/$/);
    await page.goBack();
    await map.settle();
    await expect.poll(() => map.place()).toBe(moved);
    await page.reload();
    await map.settle();
    await expect.poll(() => map.place()).toBe(moved);
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(400);
    expect(await map.slugs()).toEqual(slugs);
    await page.goBack();
    await expect(page).not.toHaveURL(/region/);
    await map.settle();
    await expect(page.locator('[data-frame="metropole"]')).toHaveClass(/is-whole/);
    expect(await map.slugs()).toHaveLength(10);
    await page.goForward();
    await map.settle();
    await expect.poll(() => map.place()).toBe(moved);
  });
}
