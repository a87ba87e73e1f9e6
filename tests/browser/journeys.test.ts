import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

test('links lead from the home page to a region, a project and its source', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Grand Est, 4 projets' }).first().click();
  await expect(page).toHaveURL(/\/regions\/grand-est\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grand Est');
  await page.getByRole('link', { name: 'Vox:IA' }).first().click();
  await expect(page).toHaveURL(/\/projets\/vox-ia\/$/);
  await page.getByRole('link', { name: 'Source 1' }).first().click();
  await expect(page).toHaveURL(/#source-1$/);
  const source = page.locator('#source-1');
  await expect(source).toBeInViewport();
  await expect(source.getByRole('link')).toHaveAttribute('href', /^https:\/\/exemple\.(com|org)\//);
  expectNoFault();
});

test('the address of a page can be copied, or sent by e-mail', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/projets/pole-rd-son/');
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(page.locator('share-page [role="status"]')).toHaveText('Adresse copiée.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('http://localhost:4321/projets/pole-rd-son/');
  await expect(page.getByRole('link', { name: 'Envoyer par e-mail' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=P%C3%B4le%20R%26D%20son&body=http/,
  );
});

test('the share sheet of the device is used where it exists', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => Promise.resolve(void (document.title = `shared ${data.url}`)),
    });
  });
  await page.goto('/projets/ruche/');
  await page.getByRole('button', { name: 'Partager…' }).click();
  await expect(page).toHaveTitle('shared http://localhost:4321/projets/ruche/');
});

test('a project links to the previous one, the next one and related ones', async ({ page }) => {
  await page.goto('/projets/pole-rd-son/');
  await page.getByRole('link', { name: /^Fiche suivante/ }).click();
  await expect(page).not.toHaveURL(/pole-rd-son/);
  await page.getByRole('link', { name: /^Fiche précédente/ }).click();
  await expect(page).toHaveURL(/pole-rd-son/);
  await expect(page.getByText('Aussi dans le Grand Est').first()).toBeVisible();
  await page.locator('[aria-labelledby="voisins"]').getByRole('link', { name: 'Vox:IA' }).click();
  await expect(page).toHaveURL(/vox-ia/);
});

test('the chosen colour scheme is saved, and nothing is saved before a choice', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('radio', { name: 'Sombre' }).check();
  expect(await paper()).not.toBe(light);
  await page.goto('/dispositif/');
  await expect(page.getByRole('radio', { name: 'Sombre' })).toBeChecked();
  expect(await paper()).not.toBe(light);
  await page.getByRole('radio', { name: 'Système' }).check();
  expect(await paper()).toBe(light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('an address that does not exist shows the 404 page, with a search', async ({ page }) => {
  const response = await page.goto('/projets/inconnu/');
  expect(response?.status()).toBe(404);
  await page.getByRole('searchbox').fill('image');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page).toHaveURL(/\/projets\/\?q=image$/);
});
