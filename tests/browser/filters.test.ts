import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

test('boxes narrow the list, the address follows, Back undoes', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.goto('/projets/');
  const items = page.locator('project-filter li[data-region]:visible');
  const status = page.locator('project-filter [role="status"]');
  await expect(items).toHaveCount(10);
  await expect(status).toHaveText('');
  await page.getByRole('checkbox', { name: /^Occitanie/ }).check();
  await expect(items).toHaveCount(2);
  await expect(page).toHaveURL(/\?region=occitanie$/);
  await expect(status).toHaveText('2 projets affichés sur 10');
  await page.getByRole('checkbox', { name: /^Numérique/ }).check();
  await expect(items).toHaveCount(1);
  await expect(status).toHaveText('1 projet affiché sur 10');
  await page.goBack();
  await expect(items).toHaveCount(2);
  await expect(page.getByRole('checkbox', { name: /^Numérique/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(items).toHaveCount(10);
  await expect(status).toHaveText('10 projets affichés');
  await expect(page).toHaveURL(/\/projets\/$/);
  expectNoFault();
});

test('a shared address shows the same list', async ({ page }) => {
  await page.goto('/projets/?region=corse&region=la-reunion&secteur=jeu');
  await expect(page.locator('project-filter li[data-region]:visible')).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: /^La Réunion/ })).toBeChecked();
  await page.goto('/projets/?secteur=inconnu');
  await expect(page.locator('project-filter [role="status"]')).toHaveText(/Aucun projet/);
});
