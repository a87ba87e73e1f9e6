import { expect, test } from '@playwright/test';
import { watch } from '../support/watch.ts';

test('a neighbour is reached by keyboard, seen when it is, and followed', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.goto('/regions/ile-de-france/');
  const map = page.getByRole('group', { name: 'Carte : Île-de-France et les régions voisines' });
  const neighbours = map.getByRole('link');
  await expect(neighbours).toHaveCount(5);
  const fillOf = (name: string) =>
    map
      .getByRole('link', { name })
      .locator('path')
      .evaluate((path) => getComputedStyle(path).fill);
  const quiet = await fillOf('Normandie');
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    if (await map.getByRole('link', { name: 'Normandie' }).evaluate((link) => link === document.activeElement)) break;
  }
  await expect(map.getByRole('link', { name: 'Normandie, aucun projet documenté' })).toBeFocused();
  expect(await fillOf('Normandie')).not.toBe(quiet);
  expect(await fillOf('Grand Est')).toBe(quiet);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/normandie\/$/);
  expectNoFault();
});

test('a project’s map is a picture with one link, to its region, and one to the map', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/projets/pole-image-et-son-la-reunion/', { waitUntil: 'networkidle' });
  const map = page.getByRole('group', { name: 'Carte des lieux du projet à La Réunion' });
  await map.scrollIntoViewIfNeeded();
  await expect(map.getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Voir sur la carte' })).toHaveAttribute(
    'href',
    '/carte/?region=la-reunion',
  );
  expect(requests.filter((url) => /map|leaflet/.test(url))).toEqual([]);
  await map.getByRole('link', { name: 'La Réunion' }).click();
  await expect(page).toHaveURL(/\/regions\/la-reunion\/$/);
});
