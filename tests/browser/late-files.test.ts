import { type Page, expect, test } from '@playwright/test';
import { measureShifts, shiftOf } from '../support/layout-shift.ts';

/** Whether only fonts of the site draw the title of the page. */
async function isTitleOurs(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont);
}

test('a character that few pages have is drawn with our font, from a file that other pages do not fetch', async ({
  page,
}) => {
  const files: string[] = [];
  page.on('request', (request) => request.url().endsWith('.woff2') && files.push(request.url()));
  await page.goto('/projets/forge-commune/');
  await page.evaluate(() => document.fonts.ready);
  expect(files).toHaveLength(2);
  for (const word of ['Škoda', '½']) {
    await page.locator('h1').evaluate((title, text) => (title.textContent = text), word);
    await expect.poll(() => isTitleOurs(page)).toBe(true);
  }
});

const paths = [
  '',
  'projets/',
  'projets/forge-commune/',
  'regions/occitanie/',
  'carte/',
  'presse/',
  'contribuer/',
  'contribuer/corriger/?fiche=forge-commune',
  'contribuer/retirer/?fiche=forge-commune',
];

for (const path of paths)
  for (const width of [360, 768, 1320])
    test(`fonts that come after /${path} is drawn move nothing of it, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await measureShifts(page);
      await page.route('**/*.woff2', async (route) => {
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        await route.continue();
      });
      await page.goto(`/${path}`, { waitUntil: 'networkidle' });
      await page.unrouteAll({ behavior: 'wait' });
      await page.evaluate(() => document.fonts.ready);
      expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
    });

test('a script that comes late moves nothing of the list', async ({ page }) => {
  await measureShifts(page);
  await page.route('**/*.js', async (route) => {
    await page.waitForTimeout(1500);
    await route.continue();
  });
  await page.goto('/projets/');
  await expect(page.locator('project-finder:defined')).toBeVisible();
  expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
});
