import { type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

const said = (page: Page) => page.locator('.commune [role="status"]');
const open = async (page: Page) => {
  const form = new FormOnPage(page);
  await form.open();
  return { form, commune: page.getByRole('combobox', { name: 'Commune' }) };
};

test('with the keyboard, the list opens on its first commune, Escape closes it, and Tab skips it', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('saint-martin-d');
  await expect(said(page)).toHaveText(/^Les 8 premières communes\s; continuez d’écrire\.$/);
  await commune.press('Escape');
  await expect(said(page)).toBeEmpty();
  await expect(commune).not.toHaveAttribute('aria-activedescendant');
  await commune.press('ArrowDown');
  await expect(form.communes.first()).toHaveAttribute('aria-selected', 'true');
  await expect(commune).toHaveAttribute('aria-activedescendant', 'lieux.0.communes.0');
  await commune.press('Tab');
  await expect(page.getByLabel('Nom du lieu')).toBeFocused();
});

test('Enter on a full name chooses the commune; on the beginning of a name it opens the list', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('lille');
  await commune.press('Enter');
  await expect(commune).toHaveValue('Lille, Nord (59)');
  await expect(form.communes).toHaveCount(0);
  await commune.fill('roub');
  await commune.press('Escape');
  await commune.press('Enter');
  await expect(form.communes.first()).toHaveText('Roubaix, Nord (59)');
});

test('letters that match no commune have a message, and too few letters ask for more', async ({ page }) => {
  const { commune } = await open(page);
  await commune.fill('zzzz');
  await expect(said(page)).toHaveText('Aucune commune d’aujourd’hui ne commence ainsi.');
  await commune.fill('saint-d');
  await expect(said(page)).toHaveText('Continuez d’écrire.');
});

test('a slow search is announced', async ({ page }) => {
  await page.route('**/lieux/noms-*.json', () => undefined);
  const { commune } = await open(page);
  await commune.fill('roub');
  await expect(said(page)).toHaveText('Recherche…');
});

test('a postal code is answered with what to write instead', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('59100');
  await expect(said(page)).toHaveText(/^Écrivez le\snom de la\scommune\s:/);
  await expect(form.communes).toHaveCount(0);
});
