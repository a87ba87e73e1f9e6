import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { MapOnPage } from '../support/map.ts';

const langu = 'Langu:IA, Cité internationale de la langue française, Villers-Cotterêts';

test('the focus goes into the popup and comes back; Escape and « Fermer » close it', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  for (const close of ['Escape', 'button']) {
    await map.disc(langu).focus();
    await page.keyboard.press(close === 'button' ? ' ' : 'Enter');
    await expect(map.popup).toHaveAccessibleName(langu);
    await expect(map.popup.getByRole('link', { name: 'Langu:IA' })).toBeFocused();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else {
      await page.keyboard.press('Shift+Tab');
      await expect(map.popup.getByRole('button', { name: 'Fermer' })).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(map.popup).toBeHidden();
    await expect(map.disc(langu)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projets\/langu-ia\/$/);
  await page.goBack();
  await map.settle();
  await expect(map.disc(langu)).toBeFocused();
});

test('Tab goes on from the disc of a popup, which closes; its ring is whole', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.disc(/^Métiers d’Art/).press('Enter');
  const offset = await map.popup.getByRole('link').evaluate((link) => getComputedStyle(link, '::after').outlineOffset);
  expect(Number.parseFloat(offset)).toBeLessThan(0);
  await page.keyboard.press('Tab');
  await expect(map.popup).toBeHidden();
  await expect(map.map.locator('.living-disc:focus')).toHaveCount(1);
  await expect(map.disc(/^Métiers d’Art/)).not.toBeFocused();
  await map
    .disc(/^XPICC/)
    .first()
    .press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(map.popup).toBeHidden();
  await expect(map.map.locator(':focus')).toHaveCount(1);
});

test('the popup has the motif, the title, the places, and what is not confirmed', async ({ page }) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.disc(/^Pôle européen de la céramique/).click();
  await expect(map.popup.locator('img')).toHaveAttribute('src', '/motifs/pole-europeen-de-la-ceramique.svg');
  await expect(map.popup).toContainText('Limoges');
  await expect(map.popup).toContainText('statut déduit, non confirmé');
  await page.locator('h1').click();
  await expect(map.popup).toBeHidden();
});

const states: [name: string, address: string, act?: (map: MapOnPage) => Promise<unknown>][] = [
  ['whole', '/carte/'],
  ['a region', '/carte/?region=occitanie'],
  ['nothing', '/carte/?region=bretagne'],
  ['popup', '/carte/', (map) => map.disc(langu).click()],
  ['view of the list', '/projets/?vue=carte'],
  ['embedded', '/integrer/carte/?region=la-reunion'],
];
for (const [name, address, act] of states) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const map = new MapOnPage(page);
      await map.open(address);
      await act?.(map);
      await map.settle();
      expect(await faultsOf(page)).toEqual([]);
    });
  }
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`));
}
