import { type Route, expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { Finder } from '../support/finder.ts';

const failures: [name: string, files: string, fail: (route: Route) => unknown][] = [
  ['aborted', '**/pagefind/**', (route) => route.abort()],
  ['hanging', '**/pagefind/**', () => undefined],
  ['broken', '**/pagefind/**', (route) => route.fulfill({ status: 200, body: '<html>' })],
  ['half there', '**/pagefind/words/**', (route) => route.fulfill({ status: 404 })],
];

const missing = ({ messages }: Finder) => messages.getByText('La recherche par mots est indisponible');

test('without its index, the search says so; the list remains, filters work and links lead to projects', async ({
  page,
}) => {
  const finder = new Finder(page);
  for (const [name, files, fail] of failures) {
    await test.step(name, async () => {
      await page.route(files, fail);
      await page.goto('/projets/?q=avignon');
      await expect(missing(finder)).toBeVisible();
      await expect(finder.items).toHaveCount(projectSlugs.length);
      await expect(finder.count).toHaveText(`${projectSlugs.length} projets`);
      await finder.facet(/^Provence/).check();
      await expect(finder.items).toHaveCount(1);
      await expect(missing(finder)).toBeVisible();
      await finder.items.first().getByRole('link').click();
      await expect(page).toHaveURL(/\/projets\/pont-des-livres\/$/);
      await page.unrouteAll();
    });
  }
});

test('while the index loads, the facets work; once it has failed, nothing waits for it', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.route('**/pagefind/**', () => undefined);
  const asked = page.waitForRequest('**/pagefind/words/**');
  const finder = new Finder(page);
  await page.goto('/projets/?q=avignon&region=grand-est');
  await expect(page.locator('project-finder[aria-busy]')).toHaveCount(1);
  await page.clock.runFor(500);
  await expect(finder.count).toHaveText('Recherche en cours…');
  await expect(finder.items).toHaveCount(4);
  await expect(missing(finder)).toBeHidden();
  // The wait begins with the request.
  await asked;
  await page.clock.runFor(10_000);
  await expect(missing(finder)).toBeVisible();
  // From here on, time is paused.
  await finder.facet(/^Bretagne/).check();
  await expect(finder.items).toHaveCount(5);
  await expect(missing(finder)).toBeVisible();
});

test('an index that becomes available again is used', async ({ page }) => {
  await page.route('**/pagefind/words/**', (route) => route.abort());
  const finder = new Finder(page);
  await finder.open('?q=avignon');
  await expect(missing(finder)).toBeVisible();
  await page.unroute('**/pagefind/words/**');
  await page.getByRole('button', { name: 'Réessayer la recherche' }).click();
  await expect(finder.items).toHaveCount(1);
  await expect(missing(finder)).toBeHidden();
});
