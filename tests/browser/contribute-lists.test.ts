import { expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

test('a removed source can be restored, with everything that cited it', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('coeur-d-images');
  const chosen = await page.locator('[name="phases.0.source"]').inputValue();
  const text = await form.text.inputValue();
  const rank = await page
    .locator('[name="phases.0.source"]')
    .locator('option')
    .evaluateAll(
      (options, value) => options.findIndex((option) => (option as HTMLOptionElement).value === value),
      chosen,
    );
  const remove = page.getByRole('button', { name: `Retirer source ${rank}` });
  expect((await remove.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await remove.click();
  await expect(page.locator(':focus')).toHaveText('Annuler');
  await expect(page.locator(':focus')).toBeInViewport();
  await expect(page.getByRole('status').filter({ hasText: `Source ${rank}` })).toHaveText(
    / que le\stexte ou un\srésultat citait/,
  );
  await expect(page.locator('[name="phases.0.source"]')).toHaveValue('');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.locator('legend:focus')).toHaveText(`Source ${rank}`);
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeHidden();
  await expect(page.locator('[name="phases.0.source"]')).toHaveValue(chosen);
  await expect(form.text).toHaveValue(text);
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});

test('the citations of a removed source do not move to another source of the same publisher', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByRole('button', { name: 'Ajouter une source' }).click();
  await page.getByLabel('Titre du document').last().fill('Un autre document');
  await page.getByLabel('Éditeur').last().fill('Service des annonces');
  await page.getByLabel('Adresse du document').last().fill('https://exemple.org/annonces/autre');
  await form.write('Un fait.<Source id="service-des-annonces" />');
  await page.getByRole('button', { name: 'Retirer source 1' }).click();
  await form.check();
  await expect(form.errors.getByRole('link', { name: /cite une source qui n’est plus là/ })).toBeVisible();
});

test('what is typed after an item is added goes in its first field, whatever the list', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  for (const [noun, add, field] of [
    ['Résultat 2', 'Ajouter un résultat', 'Ce que le projet a obtenu'],
    ['Partenaire 1', 'Ajouter un partenaire', 'Nom de l’organisme'],
    ['Lieu 2', 'Ajouter un lieu', 'Commune'],
    ['Source 2', 'Ajouter une source', 'Adresse du document'],
  ] as const) {
    await page.getByRole('button', { name: add }).click();
    await expect(page.getByRole('group', { name: noun, exact: true }).getByLabel(field).first()).toBeFocused();
  }
});
