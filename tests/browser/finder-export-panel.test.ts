import { type Page, expect, test } from '@playwright/test';
import { faultsOf } from '../support/faults.ts';
import { Finder } from '../support/finder.ts';

const panel = (page: Page) => page.locator('.export details');
const status = (page: Page) => page.locator('.export').getByRole('status');

test('with the keyboard, the panel opens, downloads a file, and closes on Escape or when the focus leaves it', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?region=grand-est');
  const summary = panel(page).locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('link', { name: 'CSV', exact: true })).toBeFocused();
  const arrival = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await arrival).suggestedFilename()).toBe('poles-creatifs-projets-grand-est.csv');
  await expect(summary).toBeFocused();
  await expect(panel(page)).not.toHaveAttribute('open');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(summary).toBeFocused();
  await expect(panel(page)).not.toHaveAttribute('open');
  await page.keyboard.press('Enter');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Tab');
  await expect(panel(page)).not.toHaveAttribute('open');
  await expect(page.locator(':focus')).toBeInViewport();
  await summary.click();
  await page.locator('h1').click();
  await expect(panel(page)).not.toHaveAttribute('open');
});

test('when the panel is left while the data load, the status of the file remains visible and is announced', async ({
  page,
}) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/donnees/projets.json', async (route) => {
    await arrived;
    await route.continue();
  });
  const finder = new Finder(page);
  await finder.open('?region=grand-est');
  await page.getByText('Exporter cette liste').click();
  const arrival = page.waitForEvent('download');
  await panel(page).getByRole('link', { name: 'CSV', exact: true }).click();
  await expect(status(page)).toHaveText('Préparation du fichier…');
  await expect(status(page)).toBeVisible();
  await page.locator('h1').click();
  arrive();
  await arrival;
  await expect(status(page)).toHaveText('Fichier prêt : 4 projets.');
  await expect(status(page)).toBeVisible();
});

test('on a phone, the open panel fits in the window and axe finds no fault', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  const finder = new Finder(page);
  await finder.open('?region=grand-est');
  await page.getByText('Exporter cette liste').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const link of await panel(page).getByRole('link').all()) {
    const { x = -1, width = 0 } = (await link.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
  }
  expect(await faultsOf(page)).toEqual([]);
});
