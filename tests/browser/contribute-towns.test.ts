import { type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

const said = (page: Page) => page.locator('.town [role="status"]');
const open = async (page: Page) => {
  const form = new FormOnPage(page);
  await form.open();
  return { form, town: page.getByRole('combobox', { name: 'Commune' }) };
};

test('the keyboard opens the list on its first town, leaves it by Escape, and never stops in it', async ({ page }) => {
  const { form, town } = await open(page);
  await town.fill('saint-de');
  await expect(said(page)).toHaveText(/^Les 8 premières communes\s; continuez d’écrire\.$/);
  await town.press('Escape');
  await expect(said(page)).toBeEmpty();
  await expect(town).not.toHaveAttribute('aria-activedescendant');
  await town.press('ArrowDown');
  await expect(form.towns.first()).toHaveAttribute('aria-selected', 'true');
  await expect(town).toHaveAttribute('aria-activedescendant', 'lieux.0.communes.0');
  await town.press('Tab');
  await expect(page.getByLabel('Nom du lieu')).toBeFocused();
});

test('Enter on a whole name chooses it; on the beginning of one it proposes', async ({ page }) => {
  const { form, town } = await open(page);
  await town.fill('lille');
  await town.press('Enter');
  await expect(town).toHaveValue('Lille, Nord (59)');
  await expect(form.towns).toHaveCount(0);
  await town.fill('roub');
  await town.press('Escape');
  await town.press('Enter');
  await expect(form.towns.first()).toHaveText('Roubaix, Nord (59)');
});

test('letters that begin no name are told so, and those that do not suffice ask for more', async ({ page }) => {
  const { town } = await open(page);
  await town.fill('zz');
  await expect(said(page)).toHaveText('Aucune commune d’aujourd’hui ne commence ainsi.');
  await town.fill('saint-d');
  await expect(said(page)).toHaveText('Continuez d’écrire.');
});

test('a search that lasts is said', async ({ page }) => {
  await page.route('**/contribuer/communes/ro.json', () => undefined);
  const { town } = await open(page);
  await town.fill('ro');
  await expect(said(page)).toHaveText('Recherche…');
});

test('a postal code is answered by what to write', async ({ page }) => {
  const { form, town } = await open(page);
  await town.fill('59100');
  await expect(said(page)).toHaveText(/^Écrivez le nom de la commune\s:/);
  await expect(form.towns).toHaveCount(0);
});
