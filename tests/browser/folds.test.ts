import { type Page, expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

const folds = (page: Page) => page.locator('details.fold');
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const addresses = ['/presse/', '/donnees/'];

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const address of addresses) {
    test(`${address} starts with its contents, and is at most seven screens long`, async ({ page }) => {
      await page.goto(address);
      const contents = page.getByRole('navigation', { name: 'Sur cette page' });
      await expect(contents.getByRole('link').last()).toBeInViewport({ ratio: 1 });
      expect(await heightOf(page)).toBeLessThanOrEqual(7 * 740);
      expect(await folds(page).count()).toBeGreaterThan(2);
    });
  }

  test('a folded text is copied whole', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/presse/');
    await expect(page.locator('#texte-300')).not.toBeVisible();
    await page.getByRole('button', { name: 'Copier : Texte en 300 mots' }).click();
    await expect(page.getByText('Texte copié.')).toBeVisible();
    const paragraphs = await page.locator('#texte-300 p').allTextContents();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paragraphs.join('\n\n'));
  });

  test('a link to a folded heading shows it', async ({ page }) => {
    await page.goto('/presse/#comment-citer');
    await expect(page.getByRole('heading', { name: 'Comment citer' })).toBeInViewport();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('every fold opens with the keyboard', async ({ page }) => {
      for (const address of addresses) {
        await page.goto(address);
        expect(await folds(page).count()).toBeGreaterThan(2);
        for (const fold of await folds(page).all()) {
          const content = fold.locator('> :not(summary)').first();
          await expect(content).not.toBeVisible();
          await fold.locator('summary').focus();
          await page.keyboard.press('Enter');
          await expect(content).toBeVisible();
        }
      }
    });
  });
});

test('where there is room nothing is folded, and no line to open it is left', async ({ page }) => {
  for (const address of addresses) {
    await page.goto(address);
    expect(await folds(page).count()).toBeGreaterThan(2);
    for (const fold of await folds(page).all()) {
      await expect(fold.locator('> :not(summary)').first()).toBeVisible();
      await expect(fold.locator('summary')).not.toBeVisible();
    }
  }
});

test('what is folded is printed whole', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of addresses) {
    await page.goto(address);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    // Letters and digits: the fonts of a sheet lack emoji.
    const packed = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLocaleLowerCase('fr');
    const parts = await page
      .locator('details:is(.fold, .read-data *) :is(p, li, td, pre):not(:has(.visually-hidden))')
      .allTextContents();
    expect(parts.length).toBeGreaterThan(20);
    for (const part of parts) {
      // A text may run over two sheets: its beginning and its end are enough.
      expect(packed(text)).toContain(packed(part).slice(0, 12));
      expect(packed(text)).toContain(packed(part).slice(-12));
    }
  }
});
