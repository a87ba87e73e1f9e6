import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readContentFile } from '#validation/content-file.ts';
import { projectFile } from '../support/built-site.ts';
import { FormOnPage } from '../support/contribution.ts';
import { hostileTitles } from '../support/hostile-texts.ts';
import { watch } from '../support/watch.ts';

test('a hostile title is either refused or written unchanged to a valid file', async ({ page }) => {
  const expectNoFault = watch(page);
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByText('Adresse de la page').click();
  await page.getByLabel('Nom du projet dans l’adresse').fill('essai-hostile');
  await form.check();
  await expect(form.ready).toBeVisible();
  const verdicts = { right: 0, wrong: 0 };
  for (const title of [
    ...hostileTitles,
    '---\nlayout: x',
    '{{ x }}',
    '*alias',
    '!!js/function x',
    '~',
    'a: b #c',
    'Un\u202epiège',
  ]) {
    await page.getByLabel('Titre du projet').fill(title);
    await form.check();
    if (await form.errors.isVisible()) {
      verdicts.wrong++;
      continue;
    }
    verdicts.right++;
    const text = await form.file.inputValue();
    const { issues, values } = readContentFile('projets', 'content/projets/essai-hostile.mdx', text);
    expect(issues, title).toEqual([]);
    // The browser removes line ends from a single-line field.
    const typed = (await page.getByLabel('Titre du projet').inputValue()).trim();
    expect((values as { titre: string }).titre, title).toBe(typed);
  }
  expect(verdicts.right).toBeGreaterThan(15);
  expect(verdicts.wrong).toBeGreaterThan(0);
  await expect(page.locator('script:not([src])', { hasText: 'alert(1)' })).toHaveCount(0);
  expectNoFault();
});

test('communes of the same name are distinguished, and a unique name need not be chosen in the list', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.open();
  const commune = page.getByRole('combobox', { name: 'Commune' });
  await commune.fill('Saint-Denis (974)');
  await expect(form.communes).toHaveText(['Saint-Denis, La Réunion (974)']);
  await commune.fill('Saint-Denis');
  await expect(form.communes.first()).toBeVisible();
  expect(await form.communes.count()).toBeGreaterThan(2);
  await commune.press('Escape');
  await expect(form.communes).toHaveCount(0);
  await commune.blur();
  await expect(page.getByLabel('Code INSEE')).toHaveValue('');
  await commune.fill('roubaix');
  await expect(form.communes.first()).toBeVisible();
  await commune.blur();
  await expect(page.getByLabel('Code INSEE')).toHaveValue('59512');
  await expect(page.getByLabel('Latitude')).not.toHaveValue('');
});

test('without the index of communes, the field says so and an INSEE code is enough', async ({ page }) => {
  await page.route('**/lieux/*', (route) => route.abort());
  const form = new FormOnPage(page);
  await form.open();
  await page.getByRole('combobox', { name: 'Commune' }).fill('Roubaix');
  await expect(page.getByText('La liste des communes n’a pas pu être chargée')).toBeVisible();
  await page.getByText(/Préciser\s: code INSEE/).click();
  await page.getByLabel('Code INSEE').fill('59512');
  await page.getByLabel('Latitude').fill('50,69');
  await page.getByLabel('Longitude').fill('3.182');
  await form.check();
  await expect(form.errors).toBeVisible();
  await expect(form.errors.getByRole('link', { name: /^Lieu/ })).toHaveCount(0);
});

test('without the validation script, the form says so and the answers remain', async ({ page }) => {
  await page.route('**/validate*.js', (route) => route.abort());
  const form = new FormOnPage(page);
  await form.open();
  await page.getByLabel('Titre du projet').fill('Essai');
  await form.check();
  await expect(page.getByText('vos réponses sont toujours là')).toBeVisible();
  await expect(page.getByLabel('Titre du projet')).toHaveValue('Essai');
});

test('a correction of no project, or of one that does not exist, says how to choose one', async ({ page }) => {
  await page.goto('/contribuer/corriger/?fiche=inconnue');
  await expect(page.getByText('La fiche « inconnue » n’a pas pu être chargée')).toBeVisible();
  await expect(page.getByLabel('Titre du projet')).toBeHidden();
  await page.goto('/contribuer/corriger/');
  await expect(page.getByText('Ouvrez d’abord la fiche à corriger')).toBeVisible();
  await page.getByRole('link', { name: 'Choisir un projet dans la liste' }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/projets\/$/);
});

test('the former address of a correction leads to it, at the same field', async ({ page }) => {
  await page.goto('/contribuer/?fiche=ruche#resume');
  await expect(page).toHaveURL(/\/contribuer\/corriger\/\?fiche=ruche#resume$/);
  await expect(page.getByLabel('Résumé')).toBeFocused();
});

test('a draft is saved only on request, offered on return, and erased', async ({ page }) => {
  const form = new FormOnPage(page);
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  await page.clock.install();
  page.on('dialog', (dialog) => void dialog.accept());
  await form.correct('signes-hostiles');
  await page.getByLabel('Accroche').fill('Une autre accroche.');
  await page.clock.runFor(10_000);
  expect(await kept()).toEqual([]);
  await page.getByRole('checkbox', { name: 'Garder un brouillon' }).check();
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();
  await form.open();
  await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
  await expect(page.getByText('Vous corrigez la fiche')).toBeVisible();
  await form.check();
  const original = readFileSync(projectFile('signes-hostiles'), 'utf8');
  await expect(form.file).toHaveValue(original.replace(/^accroche: .*$/m, 'accroche: Une autre accroche.'));
  await page.getByRole('checkbox', { name: 'Garder un brouillon' }).uncheck();
  expect(await kept()).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the form is hidden and the other ways to contribute are shown', async ({ page }) => {
    await page.goto('/contribuer/');
    await expect(page.locator('contribution-form')).toBeHidden();
    await expect(page.getByText('demande JavaScript')).toBeVisible();
    await expect(page.getByText('npm run check:content')).toBeVisible();
  });
});
