import { expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { kinds } from '../support/watch.ts';

test.use({ javaScriptEnabled: false });

test('links lead from the home page to a region, a project and its source', async ({ page }) => {
  await page.goto('/');
  await page.locator('svg a[data-region="grand-est"]').click();
  await page.getByRole('link', { name: 'Vox:IA' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vox:IA');
  await page.getByRole('link', { name: 'Source 1' }).first().click();
  await expect(page.locator('#source-1')).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Envoyer par e-mail' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copier le lien' })).toBeHidden();
});

test('the search box leads to the full list, which says why and offers links by region and sector', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('image');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projets\/\?q=image$/);
  await expect(page.getByText('demande JavaScript')).toBeVisible();
  await expect(page.locator('project-finder article')).toHaveCount(projectSlugs.length);
  for (const message of await page.locator('.messages > *').all()) await expect(message).toBeHidden();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'Parcourir les projets' })
    .getByRole('link', { name: 'Occitanie' })
    .click();
  await expect(page).toHaveURL(/\/regions\/occitanie\/$/);
});

test('on a phone the links by region and sector open in the panel', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/projets/');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByRole('link', { name: 'Jeu' }).click();
  await expect(page).toHaveURL(/\/filieres\/jeu\/$/);
});

test('the former address of the search leads to the list', async ({ page }) => {
  await page.goto('/recherche/?q=image');
  await page.getByRole('link', { name: 'Tous les projets' }).click();
  await expect(page).toHaveURL(/\/projets\/$/);
});

test('the map is drawn, with its places in a table and its regions as links', async ({ page }) => {
  await page.goto('/carte/');
  await expect(page.locator('svg a[data-region]')).toHaveCount(18);
  await expect(page.locator('table tbody tr')).toHaveCount(projectSlugs.length);
  await page.locator('svg a[data-region="la-reunion"]').click();
  await expect(page).toHaveURL(/\/regions\/la-reunion\/$/);
});

test('on a phone the menu opens', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Carte' }).click();
  await expect(page).toHaveURL(/\/carte\/$/);
});

test('no page shows a control that cannot work', async ({ page }) => {
  for (const address of kinds) {
    await page.goto(address);
    await expect(page.locator('main button:visible:not([type="submit"])'), address).toHaveCount(0);
  }
});
