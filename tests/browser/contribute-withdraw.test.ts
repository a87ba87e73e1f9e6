import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { projectFile } from '../support/built-site.ts';
import { issuesAfter } from '../support/checked-content.ts';
import { FormOnPage } from '../support/contribution.ts';
import { faultsOf } from '../support/faults.ts';
import { watch } from '../support/watch.ts';

const removed = (page: Page) => page.getByLabel('Fiche à retirer');
const kept = (page: Page) => page.getByLabel('Fiche qui reste');
const reason = (page: Page) => page.getByLabel('Raison', { exact: true });
const twoFiles = (page: Page) => page.getByRole('radio', { name: 'Le même projet a deux fiches' });
const prepare = (page: Page) => page.getByRole('button', { name: 'Préparer la proposition' }).click();
const ready = (page: Page) => page.getByRole('heading', { name: 'La proposition est prête' });

test('a project with two files keeps one, which answers for the addresses of the other, and the check accepts it', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const form = new FormOnPage(page);
  await form.correct('theatre-d-ombres');
  await page.getByText('Changer l’adresse de la page').click();
  await page.getByRole('link', { name: 'Retirer cette fiche' }).click();
  await expect(page).toHaveURL(/\/contribuer\/retirer\/\?fiche=theatre-d-ombres$/);
  await expect(removed(page)).toHaveValue('theatre-d-ombres');
  await twoFiles(page).check();
  await kept(page).selectOption('ruche');
  await reason(page).fill('Les deux viennent du même appel : https://exemple.org/appel');
  await prepare(page);
  await expect(ready(page)).toBeFocused();
  await expect(page.getByText('Envoyez avec lui le texte de la proposition')).toBeVisible();
  await expect(page.getByLabel('Texte de la proposition')).toHaveValue(
    /^« Théâtre d’ombres » \(\/projets\/theatre-d-ombres\/\) et « RUCHE .+ » \(\/projets\/ruche\/\) décrivent le même projet .+\n\nLes deux viennent /,
  );
  const written = await form.download();
  const original = readFileSync(projectFile('ruche'), 'utf8');
  const former = 'anciens: [marionnettes-du-tissage, ombres-et-mouchoirs, theatre-d-ombres]';
  expect(written).toEqual({ name: 'ruche.mdx', text: original.replace('\n---\n\n', `\n${former}\n---\n\n`) });
  expect(issuesAfter(written, 'theatre-d-ombres.mdx')).toEqual([]);
  expectNoFault();
});

test('what is missing is said at its field, and the keyboard alone is enough', async ({ page }) => {
  await page.goto('/contribuer/retirer/');
  await removed(page).focus();
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  const errors = page.getByRole('group', { name: /^Il y a \d erreurs?$/ });
  await expect(errors).toBeFocused();
  await expect(errors.getByRole('link')).toHaveText(['Choisissez la fiche à retirer.', 'Dites pourquoi la retirer.']);
  await expect(removed(page)).toHaveAccessibleDescription(/Choisissez la fiche à retirer/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(removed(page)).toBeFocused();
  await removed(page).selectOption('ruche');
  await expect(errors.getByRole('link')).toHaveText(['Dites pourquoi la retirer.']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(twoFiles(page)).toBeChecked();
  await expect(errors).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(kept(page)).toBeFocused();
  await expect(kept(page).locator('[value="ruche"]')).toBeDisabled();
  await kept(page).selectOption('vox-ia');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Un seul projet.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(ready(page)).toBeFocused();
  await removed(page).selectOption('forge-commune');
  await expect(ready(page)).toBeHidden();
});

test('a false page is corrected, at what the project obtained', async ({ page }) => {
  await page.goto('/contribuer/retirer/?fiche=ruche');
  await page.getByRole('radio', { name: 'Le projet n’est pas lauréat' }).check();
  await expect(page.getByRole('button', { name: 'Préparer' })).toBeHidden();
  await expect(kept(page)).toBeHidden();
  await page.getByRole('radio', { name: 'Le projet n’est pas lauréat' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Corriger la fiche' })).toBeFocused();
  await expect(page.getByRole('group', { name: /erreur/ })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Écrire à l’éditeur du site' })).toBeVisible();
  await page.getByRole('link', { name: 'Corriger la fiche' }).click();
  await expect(page).toHaveURL(/\/contribuer\/corriger\/\?fiche=ruche#phases\.0\.obtenu$/);
  await expect(new FormOnPage(page).result).toBeFocused();
});

test('a page said false before it is chosen is to be found in the list', async ({ page }) => {
  await page.goto('/contribuer/retirer/');
  await page.getByRole('radio', { name: 'Le projet n’est pas lauréat' }).check();
  await expect(page.getByRole('link', { name: 'Corriger la fiche' })).toHaveAttribute('href', '/projets/');
});

test('without the files, the page says so and keeps the answers', async ({ page }) => {
  await page.route('**/fiches/vox-ia.txt', (route) => route.abort());
  await page.goto('/contribuer/retirer/?fiche=ruche');
  await twoFiles(page).check();
  await kept(page).selectOption('vox-ia');
  await reason(page).fill('Un seul projet.');
  await prepare(page);
  await expect(page.getByRole('status').filter({ hasText: 'n’ont pas pu être chargées' })).toBeVisible();
  await expect(reason(page)).toHaveValue('Un seul projet.');
});

test('an unknown file in the address asks for the file to remove', async ({ page }) => {
  await page.goto('/contribuer/retirer/?fiche=%22%5D%20*');
  await expect(removed(page)).toHaveValue('');
});

test('axe finds no fault in what is ready, in light or in dark, and nothing scrolls sideways', async ({ page }) => {
  await page.goto('/contribuer/retirer/?fiche=ruche');
  await twoFiles(page).check();
  await prepare(page);
  await kept(page).selectOption('vox-ia');
  expect(await faultsOf(page)).toEqual([]);
  await reason(page).fill('Un seul projet.');
  await prepare(page);
  await expect(ready(page)).toBeVisible();
  for (const width of [360, 1320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what becomes of a page, and how to write', async ({ page }) => {
    await page.goto('/contribuer/retirer/');
    await expect(page.getByText('Une page ne se supprime pas')).toBeVisible();
    await expect(page.locator('form[aria-label="Retrait d’une fiche"]')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Sans le formulaire' })).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'à l’éditeur du site' })).toBeVisible();
  });
});
