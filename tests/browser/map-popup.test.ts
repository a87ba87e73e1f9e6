import { expect, test } from '@playwright/test';
import { readProject } from '../support/built-site.ts';
import { faultsOf } from '../support/faults.ts';
import { MapOnPage } from '../support/map.ts';
import { watch } from '../support/watch.ts';

const echo = 'Chambre d’écho, Poitiers';

test('the focus enters the popup and returns; Escape and « Fermer » close it; Tab continues from its disc', async ({
  page,
}) => {
  const map = new MapOnPage(page);
  await map.open();
  for (const close of ['Escape', 'button']) {
    await map.disc(echo).focus();
    await page.keyboard.press(close === 'button' ? ' ' : 'Enter');
    await expect(map.popup).toHaveAccessibleName(echo);
    await expect(map.popup.getByRole('link', { name: 'Chambre d’écho' })).toBeFocused();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else {
      await page.keyboard.press('Shift+Tab');
      await expect(map.popup.getByRole('button', { name: 'Fermer' })).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(map.popup).toBeHidden();
    await expect(map.disc(echo)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projets\/chambre-d-echo\/$/);
  await page.goBack();
  await map.settle();
  await expect(map.disc(echo)).toBeFocused();
  await page.keyboard.press('Enter');
  const offset = await map.popup.getByRole('link').evaluate((link) => getComputedStyle(link, '::after').outlineOffset);
  expect(Number.parseFloat(offset), 'its ring is whole').toBeLessThan(0);
  await page.keyboard.press('Tab');
  await expect(map.popup).toBeHidden();
  await expect(map.map.locator('.interactive-disc:focus')).toHaveCount(1);
  await expect(map.disc(echo)).not.toBeFocused();
  await map
    .disc(/^Cœur d’images/)
    .first()
    .press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(map.popup).toBeHidden();
  await expect(map.map.locator(':focus')).toHaveCount(1);
});

test('the popup has the motif, the title, the places and what is unconfirmed; a title is never read as HTML', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const map = new MapOnPage(page);
  await map.open('/carte/?secteur=langues-et-ia');
  await map.disc(/^Vox:IA/).click();
  await expect(map.popup.locator('img')).toHaveAttribute('src', '/motifs/vox-ia.svg');
  await expect(map.popup).toContainText('Filature haute, Mulhouse');
  await expect(map.popup).toContainText('statut déduit, non confirmé');
  await page.locator('h1').click();
  await expect(map.popup).toBeHidden();
  await map.open('/carte/?region=bourgogne-franche-comte');
  await map.discs.click();
  await expect(map.popup.getByRole('link')).toHaveText(readProject('signes-hostiles').title);
  expectNoFault();
});

test('projects at the same point share one disc, which never splits and whose popup links to each of them', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const map = new MapOnPage(page);
  await map.open('/carte/?region=grand-est');
  await map.disc(/^2 projets : /).press('Enter');
  await expect(map.popup.getByRole('link')).toHaveText(['Pôle R&D son', 'Vox:IA']);
  await map.popup.getByRole('link', { name: 'Vox:IA' }).click();
  await expect(page).toHaveURL(/\/projets\/vox-ia\/$/);
  expectNoFault();
});

const states: [name: string, address: string, act?: (map: MapOnPage) => Promise<unknown>][] = [
  ['whole', '/carte/'],
  ['popup', '/carte/', (map) => map.disc(echo).click()],
  ['a region', '/carte/?region=grand-est'],
  ['nothing', '/carte/?region=corse'],
  ['view of the list', '/projets/?vue=carte'],
  ['embedded', '/integrer/carte/?region=la-reunion'],
];

test('axe finds no fault in any state of the map, in light or in dark', async ({ page }) => {
  const map = new MapOnPage(page);
  for (const [name, address, act] of states) {
    await test.step(name, async () => {
      await map.open(address);
      await act?.(map);
      await map.settle();
      expect(await faultsOf(page)).toEqual([]);
    });
  }
});
