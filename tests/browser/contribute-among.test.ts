import { expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

test('the form refuses conflicts with existing projects, as validation does', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByLabel('Titre du projet').fill('VOX:IA');
  await form.check();
  await expect(form.errors).toContainText('Une fiche porte déjà ce nom');
  await page.getByLabel('Nom du projet dans l’adresse').fill('autre-voix');
  await form.write('Un texte.\n\nVoir [là](/projets/inconnu/) et [ici](/projets/vox-ia/).');
  await form.check();
  await expect(form.errors).toContainText('Une fiche porte déjà ce titre');
  await expect(form.errors).toContainText('Reçu : « /projets/inconnu/ »');
  await expect(form.errors).not.toContainText('/projets/vox-ia/ »');
  await page.getByLabel('Titre du projet').fill('Pôle d’essai');
  await form.write('Un texte.\n\nVoir [ici](/projets/vox-ia/).');
  await form.check();
  await expect(form.ready).toBeVisible();
});

test('a correction may keep its own title and address', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('vox-ia');
  await page.getByLabel('Accroche').fill('Une autre phrase.');
  await form.check();
  await expect(form.ready).toBeVisible();
});

test('without the facts about other projects, the form still validates the rest', async ({ page }) => {
  await page.route('**/contribuer/faits.json', (route) => route.abort());
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  await expect(form.ready).toBeVisible();
});
