import { type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

const title = (page: Page) => page.getByLabel('Titre du projet');
const returned = (page: Page) => page.getByRole('status').filter({ hasText: 'Vos réponses sont revenues.' });
const restart = (page: Page) => page.getByRole('button', { name: 'Recommencer à vide' });

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
});

test('a reload gives back all the answers, which make the same file', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByRole('button', { name: 'Ajouter une source' }).click();
  await page.getByLabel('Titre du document').last().fill('Un autre document');
  await page.getByLabel('Éditeur').last().fill('Un autre éditeur');
  await page.getByLabel('Adresse du document').last().fill('https://exemple.org/autre');
  await form.check();
  const text = await form.file.inputValue();
  await page.reload();
  await expect(returned(page)).toBeVisible();
  await expect(page.getByLabel('Titre du document').last()).toHaveValue('Un autre document');
  await form.check();
  await expect(form.file).toHaveValue(text);
});

test('what was typed just before leaving comes back with the Back button', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await title(page).fill('Un');
  await expect(restart(page)).toBeEnabled();
  await title(page).press('End');
  await title(page).pressSequentially(' titre');
  await page.goto('/projets/');
  await page.goBack();
  await expect(title(page)).toHaveValue('Un titre');
});

test('each form of the tab has its own answers, and no other tab has them', async ({ page, context }) => {
  const form = new FormOnPage(page);
  await form.open();
  await title(page).fill('Un projet neuf');
  await expect(restart(page)).toBeEnabled();
  await form.correct('signes-hostiles');
  const before = await title(page).inputValue();
  await title(page).fill('Un titre corrigé');
  await page.getByLabel('J’ai relu les sources').check();
  await expect(page.getByRole('button', { name: 'Revenir à la fiche publiée' })).toBeEnabled();
  await form.open();
  await expect(title(page)).toHaveValue('Un projet neuf');
  await form.correct('signes-hostiles');
  await expect(title(page)).toHaveValue('Un titre corrigé');
  await expect(page.getByLabel('J’ai relu les sources')).toBeChecked();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  const other = new FormOnPage(await context.newPage());
  await other.correct('signes-hostiles');
  await expect(title(other.page)).toHaveValue(before);
});

test('starting again empties the form, can be undone, and leaves nothing in the tab', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await expect(restart(page)).toBeDisabled();
  await form.fill();
  await restart(page).click();
  await expect(title(page)).toHaveValue('');
  const undo = page.getByRole('button', { name: 'Annuler' });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(returned(page)).toBeVisible();
  await expect(title(page)).toHaveValue('Pôle d’essai');
  await expect(restart(page)).toBeFocused();
  await form.check();
  expect((await form.download()).name).toBe('pole-d-essai.mdx');
  await restart(page).click();
  await page.reload();
  await expect(title(page)).toHaveValue('');
  await expect(returned(page)).toBeHidden();
});

test('starting a correction again shows the published file', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('signes-hostiles');
  const before = await title(page).inputValue();
  await title(page).fill('Un titre corrigé');
  await page.getByRole('button', { name: 'Revenir à la fiche publiée' }).click();
  await expect(title(page)).toHaveValue(before);
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});

test('starting again leaves the draft that the person asked for on the device, and offers it', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  const box = page.getByRole('checkbox', { name: 'Garder un brouillon' });
  await box.check();
  await restart(page).click();
  await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
  await expect(title(page)).toHaveValue('Pôle d’essai');
  await expect(box).toBeChecked();
});

test('once the file is taken, coming again finds an empty form, but going back finds the answers', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  await form.download();
  await page.reload();
  await expect(title(page)).toHaveValue('Pôle d’essai');
  await page.goto('/projets/');
  await page.goBack();
  await expect(title(page)).toHaveValue('Pôle d’essai');
  await page.goto('/projets/');
  await form.open();
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await expect(title(page)).toHaveValue('');
});

test('where the browser keeps nothing, the page says so and leaving asks for confirmation', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No', 'QuotaExceededError');
    };
  });
  const form = new FormOnPage(page);
  await form.open();
  await title(page).fill('Un titre');
  await expect(page.getByRole('status').filter({ hasText: 'Vos réponses ne sont pas gardées' })).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await form.open();
  expect((await asked).type()).toBe('beforeunload');
});

test('where nothing is configured, the file is downloaded first, with whom to send it to', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  const result = page.locator('[data-part="result"]');
  await expect(result.locator('.strong')).toHaveText(['Télécharger le fichier']);
  await expect(result.getByRole('link', { name: 'à l’éditeur du site' })).toHaveAttribute('href', /#contact$/);
  await result.getByText('Voir le fichier').click();
  await expect(form.file).toBeVisible();
});

test('a place whose commune is typed but not chosen is kept by a reload, and refused by name', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  const communes = page.getByRole('combobox', { name: 'Commune' });
  await communes.last().fill('Quimp');
  await form.check();
  const error = form.errors.getByRole('link', { name: /«\sQuimp\s» n’est pas choisie dans la liste/ });
  await expect(error).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue('Pôle d’essai');
  await expect(communes.first()).toHaveValue(/^Roubaix/);
  await expect(communes.last()).toHaveValue('Quimp');
});
