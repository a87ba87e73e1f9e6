import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { projectFile } from '../support/built-site.ts';
import { FormOnPage } from '../support/contribution.ts';

const box = (page: Page) => page.getByRole('checkbox', { name: 'Garder un brouillon' });
const keptTitle = (page: Page) =>
  page.evaluate(() => {
    const [draft = 'null'] = Object.values(localStorage) as string[];
    return (JSON.parse(draft) as { values: { titre: string } } | null)?.values.titre;
  });

/** Saves a draft of a new project. */
async function saveDraft(form: FormOnPage): Promise<void> {
  form.page.on('dialog', (dialog) => void dialog.accept());
  await form.open();
  await form.fill();
  await box(form.page).check();
  await expect(form.page.getByText('Brouillon enregistré')).toBeVisible();
}

test('a draft is restored in the form that it was written in, and overwrites no other file', async ({ page }) => {
  const form = new FormOnPage(page);
  await saveDraft(form);
  await form.correct('signes-hostiles');
  await expect(page.getByText(/le\sbrouillon de «\sPôle d’essai\s», du /)).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
  await expect(page).toHaveURL(/\/contribuer\/$/);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toBeChecked();
  await expect(box(page)).toHaveAccessibleDescription(/^Brouillon repris/);
  await expect(page.getByText('Vous corrigez la fiche')).toBeHidden();
  await form.check();
  expect((await form.download()).name).toBe('pole-d-essai.mdx');
});

test('a draft that is offered is not replaced until the person resumes or erases it', async ({ context }) => {
  await saveDraft(new FormOnPage(await context.newPage()));
  const page = await context.newPage();
  await page.clock.install();
  await new FormOnPage(page).open();
  await expect(box(page)).toBeHidden();
  await page.getByLabel('Titre du projet').fill('Un autre');
  await page.clock.runFor(10_000);
  expect(await keptTitle(page)).toBe('Pôle d’essai');
  await page.getByRole('button', { name: 'L’effacer' }).first().click();
  await expect(box(page)).toBeFocused();
  expect(await keptTitle(page)).toBeUndefined();
  await box(page).check();
  expect(await keptTitle(page)).toBe('Un autre');
});

test('leaving answers saved in a draft needs no confirmation; after the download, the draft can be erased', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => (asked.push(dialog.type()), void dialog.accept()));
  await form.correct('signes-hostiles');
  await page.getByLabel('Accroche').fill('Une autre accroche.');
  await box(page).check();
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();
  await form.open('corriger/?fiche=signes-hostiles');
  expect(asked).toEqual([]);
  await expect(box(page)).toBeChecked();
  await form.check();
  const original = readFileSync(projectFile('signes-hostiles'), 'utf8');
  expect((await form.download()).text).toBe(original.replace(/^accroche: .*$/m, 'accroche: Une autre accroche.'));
  await page.getByRole('button', { name: 'L’effacer' }).last().click();
  await expect(page.getByText('Brouillon effacé de cet appareil.').last()).toBeVisible();
  expect(await keptTitle(page)).toBeUndefined();
  await page.getByLabel('Accroche').fill('Encore une autre.');
  await form.open();
  expect(asked).toEqual(['beforeunload']);
});

test('nothing can be typed until the file to correct has loaded, and the page says so', async ({ page }) => {
  let arrive = () => {};
  const wait = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/fiches/pont-des-livres.txt', async (route) => (await wait, route.continue()));
  await page.goto('/contribuer/corriger/?fiche=pont-des-livres');
  const status = page.getByRole('status').filter({ hasText: 'Chargement de la fiche…' });
  await expect(status).toBeVisible();
  await expect(page.locator('[data-part="answers"]')).toHaveAttribute('aria-busy', 'true');
  await page.locator('#titre').focus();
  await expect(page.locator('#titre')).not.toBeFocused();
  arrive();
  await expect(page.getByLabel('Titre du projet')).toHaveValue('Le Pont des livres');
  await expect(page.getByRole('status').filter({ hasText: 'Vous corrigez la fiche' })).toBeVisible();
  await expect(page).toHaveTitle(/^Corriger «\sLe Pont des livres\s» · /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corriger une fiche');
  await expect(page.getByLabel('Date du document').nth(1)).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
  await page.getByLabel('Titre du projet').focus();
  await expect(page.getByLabel('Titre du projet')).toBeFocused();
});
