import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { writeProjects } from '../../scripts/bench/projects.ts';
import { Finder } from '../support/finder.ts';
import { serveOtherSite } from '../support/other-site.ts';
import { watch } from '../support/watch.ts';

/** A site with more projects than its list shows at once: 70, three pages. */
const port = 4397;
let stop = () => {};

test.use({ baseURL: `http://localhost:${port}` });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stop = await serveOtherSite({ port, prepare: (folder) => writeProjects(folder, 70) });
});

test.afterAll(() => stop());

test('a long list comes in parts; nothing more is fetched before it is asked', async ({ page }) => {
  const expectNoFault = watch(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const finder = new Finder(page);
  await finder.open();
  await expect(finder.items).toHaveCount(30);
  await expect(finder.count).toHaveText('70 projets');
  expect(asked.filter((path) => /facettes|cartes|pagefind/.test(path))).toEqual([]);
  for (const count of [42, 54, 66, 70]) {
    await page.getByRole('button', { name: 'Afficher 12 projets de plus' }).click();
    await expect(finder.items).toHaveCount(count);
    await expect(finder.items.nth(count === 70 ? 66 : count - 12).getByRole('link')).toBeFocused();
  }
  await expect(page.getByRole('button', { name: 'Afficher 12 projets de plus' })).toBeHidden();
  expect(new Set(await finder.slugs()).size).toBe(70);
  expectNoFault();
});

test('words and facets find what the first part does not hold; Back gives it again', async ({ page }) => {
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open();
  expect(await finder.slugs()).not.toContain('xpicc');
  await finder.search('xpicc');
  expect((await finder.slugs())[0]).toBe('xpicc');
  await expect(finder.items.first().locator('.title mark')).toHaveText('XPICC');
  const found = await finder.state();
  await finder.items.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/projets\/xpicc\/$/);
  await page.goBack();
  await finder.settle();
  expect(await finder.state()).toEqual(found);
  await finder.open('?secteur=langues-et-ia');
  expect(await finder.slugs()).toContain('langu-ia');
  expectNoFault();
});

test('a list that was drawn out is so again on Back', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await page.getByRole('button', { name: 'Afficher 12 projets de plus' }).click();
  await expect(finder.items).toHaveCount(42);
  const far = finder.items.nth(40).getByRole('link');
  const address = await far.getAttribute('href');
  await far.click();
  await page.goBack();
  await finder.settle();
  await expect(finder.items).toHaveCount(42);
  await expect(page.locator(`main a[href="${address}"]`)).toBeFocused();
  await expect(page.locator(`main a[href="${address}"]`)).toBeInViewport();
});

test('an export holds all that matches, not only what is drawn', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?phase=ami-2023&tri=region');
  await expect(finder.items).toHaveCount(12);
  await page.getByText('Exporter cette liste').click();
  const arrival = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const text = readFileSync(await (await arrival).path(), 'utf8');
  const slugs = (parse(text, { columns: true }) as { slug: string }[]).map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(70);
  expect(slugs.slice(0, 12)).toEqual(await finder.slugs());
});

test('without what it fetches, it says so and keeps what it has', async ({ page }) => {
  await page.route('**/cartes/**', (route) => route.abort());
  const finder = new Finder(page);
  await finder.open('?q=xpicc');
  await expect(page.getByText('n’est pas disponible pour le moment')).toBeVisible();
  await expect(finder.items.first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages of the list lead to every project', async ({ page }) => {
    await page.goto('/projets/');
    await expect(page.getByRole('button', { name: 'Afficher 12 projets de plus' })).toBeHidden();
    await page.getByRole('navigation', { name: 'Pages de la liste' }).getByRole('link', { name: 'Page 3' }).click();
    await expect(page).toHaveURL(/\/projets\/page\/3\/$/);
    await page.getByRole('link', { name: 'XPICC' }).click();
    await expect(page).toHaveURL(/\/projets\/xpicc\/$/);
  });
});
