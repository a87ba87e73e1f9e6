import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

/** Query → title of the first project found, or `null` when none may be. */
const expected: [query: string, first: RegExp | null][] = [
  ['azur', /Pôle arlésien/],
  ['escaut', /XPICC/],
  ['l’Escaut', /XPICC/],
  ['Villers Cotterets', /Langu:IA/],
  ['villers-cotterêts', /Langu:IA/],
  ['langu ia', /Langu:IA/],
  ['metiers', /Métiers d’Art Augmentés|Pôle européen de la céramique/],
  ['saint paul', /Image et du Son/],
  ['idem', /Cité Digitale/],
  ['avion', null],
  ['le la les', null],
  ['<b>', null],
];

for (const [query, first] of expected) {
  test(`« ${query} » finds ${first ?? 'nothing'}`, async ({ page }) => {
    const expectNoFault = watch(page);
    await page.goto(`/recherche/?q=${encodeURIComponent(query)}`);
    const status = page.locator('site-search [role="status"]');
    if (first) {
      await expect(status).toHaveText(new RegExp(`projets? pour «\\s${query}\\s»`));
      await expect(page.locator('.results li').first().getByRole('heading')).toHaveText(first);
    } else {
      await expect(status).toHaveText(`Aucun projet pour «\u00a0${query}\u00a0»`);
      await expect(page.locator('.results li')).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Tous les projets' })).toBeVisible();
    }
    expectNoFault();
  });
}

test('œuvre and oeuvre find the same projects', async ({ page }) => {
  const titles = async (query: string) => {
    await page.goto(`/recherche/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('site-search [role="status"]')).toHaveText(/pour «/);
    return page.locator('.results li').getByRole('heading').allTextContents();
  };
  const found = await titles('œuvre');
  expect(found.length).toBeGreaterThan(0);
  expect(await titles('oeuvre')).toEqual(found);
});

test('the box of the home page leads to results with title, region, places, pitch', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Rechercher un projet' }).fill('azur');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/recherche\/\?q=azur$/);
  const result = page.locator('.results li').first();
  await expect(result).toContainText('Provence-Alpes-Côte d’Azur');
  await expect(result).toContainText('Arles');
  await expect(result.getByRole('link')).toHaveAttribute('href', '/projets/pole-arlesien/');
  await expect(page.locator('.results li p').first()).not.toBeEmpty();
});

test('results come while typing; Back and a reload show what was there', async ({ page }) => {
  await page.goto('/recherche/');
  const status = page.locator('site-search [role="status"]');
  await expect(status).toHaveText('');
  const box = page.getByRole('searchbox');
  await box.pressSequentially('roubaix');
  await expect(status).toHaveText('1 projet pour «\u00a0roubaix\u00a0»');
  await expect(page).toHaveURL(/\?q=roubaix$/);
  await expect(page).toHaveTitle('roubaix · Rechercher · Pôles créatifs');
  await page.reload();
  await expect(box).toHaveValue('roubaix');
  await expect(status).toHaveText('1 projet pour «\u00a0roubaix\u00a0»');
  await box.fill('arles');
  await box.press('Enter');
  await expect(status).toHaveText('1 projet pour «\u00a0arles\u00a0»');
  await page.goBack();
  await expect(box).toHaveValue(/roubaix|arles/);
});

test('without its index the page says so and keeps every project', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/recherche/?q=azur');
  await expect(page.locator('site-search [role="status"]')).toHaveText(/n’est pas disponible/);
  await expect(page.locator('.all li')).toHaveCount(10);
  await expect(page.locator('.all li').first()).toBeVisible();
});

test('an index that never comes does not leave the page waiting', async ({ page }) => {
  await page.route('**/pagefind/**', () => undefined);
  await page.goto('/recherche/?q=azur');
  await expect(page.locator('site-search [role="status"]')).toHaveText('Recherche en cours…');
  await expect(page.locator('site-search [role="status"]')).toHaveText(/n’est pas disponible/, { timeout: 12_000 });
  await expect(page.locator('.all')).toBeVisible();
});
