import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { projectFile } from '../support/built-site.ts';
import { FormOnPage } from '../support/contribution.ts';

test('an item that is added and left empty asks for nothing more', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  const progress = page.locator('[data-part="progress"]').last();
  await expect(progress).toHaveText(/^(\d+)\ssur\s\1\sréponses$/);
  const before = await progress.textContent();
  await page.getByRole('button', { name: 'Ajouter un résultat' }).click();
  await page.getByLabel('Titre du projet').fill('Un autre titre');
  await form.check();
  await expect(form.ready).toBeVisible();
  await expect(progress).toHaveText(before ?? '');
});

test('the amount of a correction is shown with its spaces, and its file stays as it was', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('chambre-d-echo');
  await expect(page.getByLabel('Montant, en euros').last()).toHaveValue(/^2\s400\s000$/);
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});

test('an amount that is no number is one error, and a change that asks for its source has one colon', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await page.getByLabel('Montant, en euros').fill('deux');
  await form.check();
  await expect(form.errors.getByRole('link')).toHaveText([/^Résultat 1\s: Montant, en euros\s: Il faut un nombre/]);
  await page.getByLabel('Montant, en euros').fill('90 000');
  await form.check();
  await expect(form.errors.getByRole('link')).toHaveText([/^Montant\s: [^:]+ → 90\s000\s€[^:]*\. Cochez la\ssource/]);
});

test('signs that nobody sees are counted neither under a field nor in its error', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  const tagline = page.getByLabel('Accroche');
  await tagline.fill(`${'é\u00ad'.normalize('NFD').repeat(120)}fin`);
  await expect(tagline).toHaveAccessibleDescription(/123\ssignes sur\s140/);
  await tagline.fill(`${'a\u00ad'.repeat(140)}b`);
  await expect(tagline).toHaveAccessibleDescription(/1\sde\strop\s: 140\ssignes au\splus/);
  await form.check();
  await expect(form.errors.getByRole('link', { name: /^Accroche\s: 140 signes au plus \(141 reçus\)/ })).toBeVisible();
});

test('the sign that begins an item of a list leaves a name with the focus, alone or among several', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.open();
  const lead = page.locator('[name="porteur.nom"]');
  await lead.fill(' – Communauté inventée');
  await lead.blur();
  await expect(lead).toHaveValue('Communauté inventée');
  await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
  const names = page.locator('[data-list="partenaires"]').getByLabel('Nom de l’organisme');
  await names.fill('• École inventée ; 2. Musée inventé');
  await names.blur();
  await expect(names).toHaveCount(2);
  await expect(names.first()).toHaveValue('École inventée');
  await expect(names.last()).toHaveValue('Musée inventé');
});

test('a name of the corrected file that is not edited keeps its sign', async ({ page }) => {
  const form = new FormOnPage(page);
  const original = readFileSync(projectFile('ruche'), 'utf8');
  const marked = original.replace(/(porteur:\n\s+nom: )(.+)/, '$1"– $2"');
  expect(marked).not.toBe(original);
  await page.route('**/fiches/ruche.txt', (route) => route.fulfill({ body: marked }));
  await form.correct('ruche');
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});

test('the error of the sectors leads to their group', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.check();
  const link = form.errors.getByRole('link', { name: 'Choisissez au moins une filière.' });
  await expect(link).toHaveAttribute('href', '#secteurs');
  await expect(page.locator('fieldset#secteurs')).toBeVisible();
  await link.click();
  await expect(page.getByRole('checkbox', { name: 'Audiovisuel' })).toBeFocused();
});

test('an amount typed as a ceiling is advised to be called one, at the choice that says so', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByLabel('Montant, en euros').fill('jusqu’à 75 k€');
  await form.check();
  const advice = page
    .locator('[data-part="advice"]')
    .getByRole('link', { name: /^«\sjusqu’à 75 k€\s» semble un plafond/ });
  await advice.click();
  const nature = page.locator('[name="phases.0.montant_nature"]');
  await expect(nature).toBeFocused();
  await nature.selectOption('plafond-possible');
  await expect(advice).toHaveCount(0);
  await expect(form.file).toHaveValue(/montant: 75000\n\s+montant_nature: plafond-possible\n/);
});

test('what is left of the example, and a place given twice, are told in the form', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.locator('[name="porteur.nom"]').fill('Communauté d’exemple');
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await page.getByRole('combobox', { name: 'Commune' }).last().fill('59512');
  await form.communes.first().click();
  await form.check();
  const advice = page.locator('[data-part="advice"]');
  await expect(advice.getByRole('link', { name: /Les lieux 1\set\s2 sont le\smême/ })).toBeVisible();
  await advice.getByRole('link', { name: /fiche d’exemple/ }).click();
  await expect(page.locator('[name="porteur.nom"]')).toBeFocused();
});
