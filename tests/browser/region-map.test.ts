import { expect, test } from '@playwright/test';
import { noteRequests } from '../support/requests.ts';
import { watch } from '../support/watch.ts';

test('a neighbouring region can be focused, is highlighted, and can be followed with the keyboard', async ({
  page,
}) => {
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
  const quiet = await fillOf('Centre-Val de Loire');
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    if (
      await map.getByRole('link', { name: 'Centre-Val de Loire' }).evaluate((link) => link === document.activeElement)
    )
      break;
  }
  await expect(map.getByRole('link', { name: 'Centre-Val de Loire, rien trouvé à ce jour' })).toBeFocused();
  expect(await fillOf('Centre-Val de Loire')).not.toBe(quiet);
  expect(await fillOf('Grand Est')).toBe(quiet);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/centre-val-de-loire\/$/);
  expectNoFault();
});

test('a project’s map is a picture with one link to its region, and another link leads to the map', async ({
  page,
}) => {
  const asked = noteRequests(page);
  await page.goto('/projets/ruche/');
  const map = page.getByRole('group', { name: 'Carte des lieux du projet à La Réunion' });
  await map.scrollIntoViewIfNeeded();
  await expect(map.getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Voir sur la carte' })).toHaveAttribute(
    'href',
    '/carte/?region=la-reunion',
  );
  expect((await asked()).filter((path) => /map|leaflet/.test(path))).toEqual([]);
  await map.getByRole('link', { name: 'La Réunion' }).click();
  await expect(page).toHaveURL(/\/regions\/la-reunion\/$/);
});
