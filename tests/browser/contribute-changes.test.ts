import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { projectFile } from '../support/built-site.ts';
import { FormOnPage } from '../support/contribution.ts';

test('a corrected amount is shown before and after, and asks which source says so', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await page.getByLabel('Montant, en euros').fill('90 000');
  await form.check();
  await expect(form.changes).toHaveText([/^Montant\s: 80\s000\s€ \(plafond possible\) → 90\s000\s€/]);
  await expect(form.errors.getByRole('link')).toHaveText([/Cochez\sla\ssource\squi\sdit\sce\schangement/]);
  await form.errors.getByRole('link').click();
  const question = page.getByRole('group', { name: /^Montant/ });
  await expect(question.getByRole('checkbox').first()).toBeFocused();
  await question.getByRole('checkbox', { name: /^Source 2/ }).press('Space');
  await expect(form.errors).toBeHidden();
  await expect(form.states('le montant de l’aide', 2)).toBeChecked();
  await expect(form.states('le montant de l’aide', 1)).not.toBeChecked();
  await form.check();
  const { text } = await form.download();
  const original = readFileSync(projectFile('ruche'), 'utf8');
  const added = text.split('\n').filter((line) => !original.split('\n').includes(line));
  expect(added).toHaveLength(2);
  expect(added[0]).toMatch(/^ {2}montant: \[[\w-]+\]$/);
  expect(added[1]).toBe('    montant: 90000');
});

test('a correction tells where its texts still have what it replaces, until they are corrected', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await page.getByLabel('Résumé').fill('Elle reçoit 80 k€.');
  await page.getByLabel('Montant, en euros').fill('90 000');
  await page
    .getByRole('group', { name: /^Montant/ })
    .getByRole('checkbox')
    .first()
    .check();
  await form.check();
  const told = page.getByText(/«\s80\sk€\s» y est encore, que votre correction remplace/);
  await expect(told).toHaveText(/^Résumé/);
  await page.getByLabel('Résumé').fill('Elle reçoit 90 k€.');
  await expect(told).toBeHidden();
});

test('a figure keeps its source when its value is typed over, and is told when it loses it', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  const field = await form.richText();
  await field.getByRole('button', { name: /Chiffre/ }).click();
  await page.keyboard.type('90 000 €');
  await expect(form.text).toHaveValue(/<Chiffre valeur="90 000 €" libelle="[^"]*" source="\w+" \/>/);
  await form.check();
  const told = page.getByText(/le\schiffre «\s80\s000\s€\s» n’y est plus, ni\sl’appel de\ssa\ssource/);
  await expect(form.ready).toBeVisible();
  await expect(told).toBeHidden();
  await form.write((await form.text.inputValue()).replace(/<Chiffre.*>/, '90 000 € au plus'));
  await form.check();
  await expect(told).toHaveText(/^Texte/);
});

test('a correction lists what it empties, and the sources of facts that it does not change', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await page.getByLabel('Accroche').fill('');
  await page.getByLabel('Montant, en euros').fill('90 000');
  await form.states('où le projet agit', 1).check();
  await expect(form.changes.filter({ hasText: /^Accroche\s: «.+» → rien$/ })).toBeVisible();
  await expect(form.changes.filter({ hasText: /^Sources\sdes\sfaits\smodifiées$/ })).toBeVisible();
  await expect(form.changes.filter({ hasText: /^Montant/ })).toBeVisible();
});

test('a correction warns that the text still says that the fact is unknown', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByLabel('Montant, en euros').fill('50 000');
  await page.getByLabel('Ce que vos sources ne disent pas').fill('Le montant de l’aide');
  await form.check();
  await expect(form.ready).toBeVisible();
  await expect(page.getByText('Le montant n’a pas de source')).toBeVisible();
  await expect(page.getByText(/«\sLe\smontant de l’aide\s»\. Or la\sfiche donne ce fait/)).toBeVisible();
  await form.states('le montant de l’aide').check();
  await page.getByLabel('Ce que vos sources ne disent pas').fill('');
  await expect(page.getByText('Or la fiche donne ce fait')).toBeHidden();
  await expect(page.getByText('Le montant n’a pas de source')).toBeHidden();
});

test('each source shows what it is said to state, and the form how many answers it still needs', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await page.getByLabel('Titre du projet').fill('Pôle d’essai');
  await expect(page.getByText(/^1 sur \d+\sréponses$/).last()).toBeVisible();
  await form.fill();
  await expect(form.states('où le projet agit Roubaix')).toBeVisible();
  const progress = page.locator('[data-part="progress"]').first();
  await expect(progress).toHaveText(/^(\d+) sur \1\sréponses$/);
  const count = /\d+/.exec((await progress.textContent()) ?? '')?.[0];
  await expect(page.getByRole('link', { name: /Le\sprojet \(complet\)$/ })).toBeVisible();
  await form.write('');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  await form.richText();
  await expect(page.getByText(new RegExp(`^${Number(count) - 1} sur ${count}`)).last()).toBeVisible();
});
