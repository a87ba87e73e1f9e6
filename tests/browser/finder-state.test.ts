import { expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { Finder } from '../support/finder.ts';
import { watch } from '../support/watch.ts';

const all = projectSlugs.length;

test('Back, Forward, a reload and a new window restore the search, the filters and the list', async ({
  page,
  context,
}) => {
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open();
  await finder.box.pressSequentially('image');
  await expect(page).toHaveURL(/\?q=image$/);
  await finder.settle();
  const searched = await finder.state();
  expect(searched.slugs.length).toBeGreaterThan(2);

  await finder.facet(/^Jeu/).check();
  await expect(page).toHaveURL(/\?q=image&secteur=jeu$/);
  await finder.settle();
  const filtered = await finder.state();
  expect(filtered.slugs.toSorted()).toEqual(['forge-commune', 'lakou-3d']);

  const second = finder.items.nth(1).locator('.title a');
  await second.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 60);
  await second.focus();
  const scroll = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projets\/[a-z]/);

  await page.goBack();
  await finder.settle();
  expect(await finder.state()).toEqual(filtered);
  await expect(second).toBeFocused();
  expect(Math.abs((await page.evaluate(() => scrollY)) - scroll)).toBeLessThanOrEqual(2);

  await page.goBack();
  await finder.settle();
  expect(await finder.state()).toEqual(searched);

  await page.goForward();
  await finder.settle();
  expect(await finder.state()).toEqual(filtered);

  await page.reload();
  await finder.settle();
  expect(await finder.state()).toEqual(filtered);

  const other = await context.newPage();
  const sameElsewhere = new Finder(other);
  await other.goto(page.url());
  await sameElsewhere.settle();
  expect(await sameElsewhere.state()).toEqual(filtered);
  expectNoFault();
});

test('typing replaces the history entry, a filter adds one, and Back restores the focus', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  const length = () => page.evaluate(() => history.length);
  const start = await length();
  await finder.search('av');
  await finder.search('avignon');
  expect(await length()).toBe(start);
  await finder.facet(/^Édition/).check();
  expect(await length()).toBe(start + 1);
  await finder.facet(/^Spectacle vivant/).focus();
  await page.keyboard.press('Space');
  expect(await length()).toBe(start + 2);
  await page.goBack();
  await finder.settle();
  await expect(finder.facet(/^Spectacle vivant/)).not.toBeChecked();
  await expect(finder.facet(/^Spectacle vivant/)).toBeFocused();
});

test('Back returns to each query ended by Enter, and restores the focus to the control that made a change', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open();
  for (const query of ['image', 'avignon', 'mulhouse']) {
    await finder.search(query);
    await finder.box.press('Enter');
    await expect(finder.count).toBeFocused();
    await finder.box.focus();
  }
  await page.goBack();
  await expect(finder.box).toHaveValue('avignon');
  await page.goBack();
  await expect(finder.box).toHaveValue('image');
  await finder.open('?region=grand-est&secteur=design');
  await page.getByRole('button', { name: 'Retirer le filtre Design' }).focus();
  await page.keyboard.press('Enter');
  await expect(finder.items).toHaveCount(4);
  await page.goBack();
  await finder.settle();
  await expect(page.getByRole('button', { name: 'Retirer le filtre Design' })).toBeFocused();
});

test('each value shows its number of results; a value without results shows 0 and is disabled', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await expect(finder.facet('Grand Est 4 projets')).toBeEnabled();
  await expect(finder.facet('Bretagne 1 projet')).toBeEnabled();
  await page.getByText('6 sans projet').click();
  await expect(finder.facet('Corse 0 projet')).toBeDisabled();
  await finder.facet(/^Langues et IA/).check();
  await expect(finder.facet('Grand Est 1 projet')).toBeEnabled();
  await expect(finder.facet('Bretagne 0 projet')).toBeDisabled();
  // Values of the same facet stay enabled, because another sector adds its projects.
  await finder.facet('Patrimoine 4 projets').check();
  await expect(finder.items).toHaveCount(5);
  await expect(finder.count).toHaveText(`5 projets sur ${all}`);
  await expect(finder.status).toHaveText(`5 projets sur ${all}`);
});

test('chips show the active filters, and can be removed one by one or all at once', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?region=grand-est&secteur=design&secteur=edition');
  const chips = page.getByRole('list', { name: 'Filtres actifs' }).getByRole('button');
  await expect(chips).toHaveText([/Grand Est/, /Édition/, /Design/]);
  await chips.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveText([/Grand Est/, /Design/]);
  await expect(page.getByRole('button', { name: 'Retirer le filtre Design' })).toBeFocused();
  await page.getByRole('button', { name: 'Tout effacer' }).first().click();
  await expect(chips).toHaveCount(0);
  await expect(finder.items).toHaveCount(all);
  await expect(page).toHaveURL(/\/projets\/$/);
  await expect(finder.count).toBeFocused();
});

test('an empty list says which filter to remove and how many projects that gives', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=lannion&region=grand-est');
  await expect(finder.items).toHaveCount(0);
  await page.getByRole('button', { name: 'Dans toutes les régions : 1 projet' }).click();
  await expect(finder.items.first()).toContainText('Cœur d’images');
  await page.goBack();
  await page.getByRole('button', { name: 'Sans « lannion » : 4 projets' }).click();
  await expect(finder.items).toHaveCount(4);
});

test('the list has an order, saved in the address', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  const byName = await finder.slugs();
  await page.getByRole('combobox', { name: 'Trier par' }).selectOption({ label: 'Région' });
  await expect(page).toHaveURL(/\?tri=region$/);
  await finder.settle();
  const byRegion = await finder.slugs();
  expect(byRegion).not.toEqual(byName);
  expect(byRegion.slice().sort()).toEqual(byName.slice().sort());
  await page.reload();
  await finder.settle();
  expect(await finder.slugs()).toEqual(byRegion);
});

test('unknown values in the address are ignored and reported', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?region=atlantide&secteur=jeu&utm_source=lettre');
  await expect(finder.messages.getByText('Inconnu du site, et laissé de côté : région « atlantide ».')).toBeVisible();
  await expect(finder.facet(/^Jeu/)).toBeChecked();
  await expect(finder.items).toHaveCount(4);
});

test('the former address of the search keeps its query', async ({ page }) => {
  await page.goto('/recherche/?q=m%C3%A9tiers+d%E2%80%99art');
  await expect(page).toHaveURL(/\/projets\/\?q=/);
  const finder = new Finder(page);
  await finder.settle();
  await expect(finder.box).toHaveValue('métiers d’art');
  await expect(finder.items.first()).toContainText('Métiers d’art');
});
