import { type Page, expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';

const failures: [name: string, fail: (page: Page) => Promise<unknown>][] = [
  ['aborted', (page) => page.route('**/pagefind/**', (route) => route.abort())],
  ['hanging', (page) => page.route('**/pagefind/**', () => undefined)],
  ['broken', (page) => page.route('**/pagefind/**', (route) => route.fulfill({ status: 200, body: '<html>' }))],
  ['half there', (page) => page.route('**/pagefind/words/**', (route) => route.fulfill({ status: 404 }))],
];

for (const [name, fail] of failures) {
  test(`index ${name}: it is said, the list stays, filters work, the journey ends at a project`, async ({ page }) => {
    await fail(page);
    await page.goto('/projets/?q=azur');
    const finder = new Finder(page);
    await expect(finder.items).toHaveCount(10);
    if (name === 'hanging') await expect(finder.count).toHaveText('Recherche en cours…');
    await expect(page.getByText('La recherche par mots n’est pas disponible')).toBeVisible({ timeout: 10_000 });
    await expect(finder.count).toHaveText('10 projets');
    await finder.facet(/^Provence/).check();
    // Once the index is known not to be there, nothing waits for it.
    await expect(finder.items).toHaveCount(1, { timeout: 2000 });
    await expect(page.getByText('La recherche par mots n’est pas disponible')).toBeVisible();
    await finder.items.first().getByRole('link').click();
    await expect(page).toHaveURL(/\/projets\/pole-arlesien\/$/);
  });
}

test('while the index is awaited, the facets answer', async ({ page }) => {
  await page.route('**/pagefind/**', () => undefined);
  await page.goto('/projets/?q=azur&region=occitanie');
  const finder = new Finder(page);
  await expect(finder.count).toHaveText('Recherche en cours…');
  await expect(finder.items).toHaveCount(2, { timeout: 2000 });
});

test('an index that comes back is used again', async ({ page }) => {
  await page.route('**/pagefind/words/**', (route) => route.abort());
  const finder = new Finder(page);
  await finder.open('?q=azur');
  await expect(page.getByText('La recherche par mots n’est pas disponible')).toBeVisible();
  await page.unroute('**/pagefind/words/**');
  await page.getByRole('button', { name: 'Réessayer la recherche' }).click();
  await expect(finder.items).toHaveCount(1);
  await expect(page.getByText('La recherche par mots n’est pas disponible')).toBeHidden();
});
