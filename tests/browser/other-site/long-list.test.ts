import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { Finder } from '../../support/finder.ts';
import { noteRequests } from '../../support/requests.ts';
import { projectCount, test } from '../../support/other-site.ts';
import { watch } from '../../support/watch.ts';

const more = { name: 'Afficher 12 projets de plus' };

test('a long list loads in parts, each on demand, and Back restores the loaded parts', async ({ page }) => {
  const expectNoFault = watch(page);
  const asked = noteRequests(page);
  const finder = new Finder(page);
  await finder.open();
  await expect(finder.items).toHaveCount(30);
  await expect(finder.count).toHaveText(`${projectCount} projets`);
  expect((await asked()).filter((path) => /facettes|cartes|pagefind/.test(path))).toEqual([]);
  for (const count of [42, 54, 66, projectCount]) {
    await page.getByRole('button', more).click();
    await expect(finder.items).toHaveCount(count);
    await expect(finder.items.nth(count === projectCount ? 66 : count - 12).getByRole('link')).toBeFocused();
  }
  await expect(page.getByRole('button', more)).toBeHidden();
  expect(new Set(await finder.slugs()).size).toBe(projectCount);
  const far = finder.items.nth(60).getByRole('link');
  const address = await far.getAttribute('href');
  await far.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.goBack();
  await finder.settle();
  await expect(finder.items).toHaveCount(projectCount);
  await expect(page.locator(`main a[href="${address}"]`)).toBeFocused();
  await expect(page.locator(`main a[href="${address}"]`)).toBeInViewport();
  expectNoFault();
});

test('search and facets find projects beyond the first part; Back restores them; missing cards are reported', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open();
  expect(await finder.slugs()).not.toContain('vox-ia');
  await finder.search('vox');
  expect((await finder.slugs())[0]).toBe('vox-ia');
  await expect(finder.items.first().locator('.title mark')).toHaveText('Vox');
  const found = await finder.state();
  await finder.items.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/projets\/vox-ia\/$/);
  await page.goBack();
  await finder.settle();
  expect(await finder.state()).toEqual(found);
  await finder.open('?secteur=langues-et-ia');
  expect(await finder.slugs()).toContain('vox-ia');
  expectNoFault();
  await page.route('**/cartes/**', (route) => route.abort());
  await finder.open('?q=vox');
  await expect(finder.messages.getByText('La recherche par mots est indisponible')).toBeVisible();
  await expect(finder.items.first()).toBeVisible();
});

test('an export has all the matches, not only the displayed ones', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?tri=region');
  await expect(finder.items).toHaveCount(12);
  await page.getByText('Exporter cette liste').click();
  const arrival = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const text = readFileSync(await (await arrival).path(), 'utf8');
  const slugs = (parse(text, { columns: true }) as { slug: string }[]).map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(projectCount);
  expect(slugs.slice(0, 12)).toEqual(await finder.slugs());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages of the list lead to every project', async ({ page }) => {
    await page.goto('/projets/');
    await expect(page.getByRole('button', more)).toBeHidden();
    await page.getByRole('navigation', { name: 'Pages de la liste' }).getByRole('link', { name: 'Page 3' }).click();
    await expect(page).toHaveURL(/\/projets\/page\/3\/$/);
    await page.getByRole('link', { name: 'Vox:IA' }).click();
    await expect(page).toHaveURL(/\/projets\/vox-ia\/$/);
  });
});
