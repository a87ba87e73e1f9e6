import { type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

const said = (page: Page) => page.locator('.commune [role="status"]');
const open = async (page: Page) => {
  const form = new FormOnPage(page);
  await form.open();
  return { form, commune: page.getByRole('combobox', { name: 'Commune' }) };
};

test('the keyboard opens the list on its first commune, leaves it by Escape, and never stops in it', async ({
  page,
}) => {
  const { form, commune } = await open(page);
  await commune.fill('saint-de');
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

test('Enter on a whole name chooses it; on the beginning of one it proposes', async ({ page }) => {
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

test('letters that begin no name have a message, and those that do not suffice ask for more', async ({ page }) => {
  const { commune } = await open(page);
  await commune.fill('zz');
  await expect(said(page)).toHaveText('Aucune commune d’aujourd’hui ne commence ainsi.');
  await commune.fill('saint-d');
  await expect(said(page)).toHaveText('Continuez d’écrire.');
});

test('a search that lasts is said', async ({ page }) => {
  await page.route('**/contribuer/communes/ro.json', () => undefined);
  const { commune } = await open(page);
  await commune.fill('ro');
  await expect(said(page)).toHaveText('Recherche…');
});

test('a postal code is answered by what to write', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('59100');
  await expect(said(page)).toHaveText(/^Écrivez le nom de la commune\s:/);
  await expect(form.communes).toHaveCount(0);
});
