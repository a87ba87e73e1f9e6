import { type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';
import { measureShifts, shiftOf } from '../support/layout-shift.ts';

const place = (page: Page) => page.evaluate(() => scrollY);

/** Scrolls to the middle of the page, reloads it, and expects the page to be there again without moving. */
async function expectStillReload(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^(?:Recommencer à vide|Revenir à la)/ })).toBeEnabled();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const before = await place(page);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'Vos réponses sont revenues.' })).toBeVisible();
  await expect.poll(() => place(page)).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  // What was said of the answers before the reload may be shorter.
  expect(Math.abs((await place(page)) - before)).toBeLessThan(60);
  expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test.beforeEach(async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await measureShifts(page);
  });

  test('a reload gives back the answers of a new project where one was, and nothing moves', async ({ page }) => {
    const form = new FormOnPage(page);
    await form.open();
    await form.fill();
    await page.getByRole('button', { name: 'Ajouter une source' }).click();
    await page.getByLabel('Titre du document').last().fill('Un autre document');
    await expectStillReload(page);
  });

  test('a reload gives back a correction where one was, and nothing moves', async ({ page }) => {
    const form = new FormOnPage(page);
    await form.correct('signes-hostiles');
    await page.getByLabel('Accroche').fill('Une autre accroche.');
    await expectStillReload(page);
  });

  test('someone who scrolls while the file to correct arrives is not taken elsewhere', async ({ page }) => {
    const form = new FormOnPage(page);
    await form.correct('signes-hostiles');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    let arrive = () => {};
    const wait = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/fiches/signes-hostiles.txt', async (route) => (await wait, route.continue()));
    await page.reload();
    await expect(page.getByText('Chargement de la fiche…')).toBeVisible();
    await page.evaluate(() => scrollTo(0, 50));
    arrive();
    await expect(page.getByText('Vous corrigez la fiche')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await place(page)).toBeLessThan(200);
  });
});
