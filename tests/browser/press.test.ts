import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

test('a text of the press page is copied with its paragraphs', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const expectNoFault = watch(page);
  await page.goto('/presse/');
  await page.getByRole('button', { name: 'Copier : Texte en 300 mots' }).click();
  await expect(page.getByText('Texte copié.')).toBeVisible();
  const paragraphs = await page.locator('#texte-300 p').allInnerTexts();
  expect(paragraphs.length).toBeGreaterThan(3);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paragraphs.join('\n\n'));
  expectNoFault();
});

test('the archive is downloaded as one file', async ({ page }) => {
  await page.goto('/presse/');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: /Tout télécharger/ }).click();
  expect((await saved).suggestedFilename()).toBe('poles-creatifs-presse.zip');
});

test('with the keyboard, each part of the page is reached from the links at its top', async ({ page }) => {
  await page.goto('/presse/');
  const links = page.getByRole('navigation', { name: 'Sur cette page' }).getByRole('link');
  expect(await links.count()).toBeGreaterThan(6);
  for (const link of await links.all()) {
    await link.focus();
    await page.keyboard.press('Enter');
    const id = (await link.getAttribute('href')) ?? '';
    await expect(page.locator(`[id="${id.slice(1)}"]`)).toBeInViewport();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read and downloaded, and no button is shown that would do nothing', async ({ page }) => {
    await page.goto('/presse/');
    await expect(page.getByRole('heading', { name: 'En 300 mots' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Occitanie, PNG' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copier/ })).toHaveCount(0);
  });
});
