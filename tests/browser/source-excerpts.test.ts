import { type Page, expect, test } from '@playwright/test';
import { faultsOf } from '../support/faults.ts';
import { reportRefusals, watch } from '../support/watch.ts';

const address = '/projets/coeur-d-images/';
const popover = (page: Page) => page.getByRole('tooltip');
const calls = (page: Page) => page.locator('sup a[href^="#source-"]');
/** A call of the text, by the publisher of its source. */
async function callOf(page: Page, publisher: string) {
  const note = page.locator('.source-list li', { hasText: publisher }).first();
  return page.locator(`.prose sup a[href="#${await note.getAttribute('id')}"]`).first();
}
/** Focuses an element as the keyboard does. */
async function reach(page: Page, call: Awaited<ReturnType<typeof callOf>>) {
  await page.keyboard.press('Tab');
  await call.focus();
}
const quoted = '« Trois phares, un seul film. »La Gazette des grèves, décembre 2023';

test('a focused call shows the words of its source, whom and when they are from; Escape closes without moving', async ({
  page,
}) => {
  await reportRefusals(page);
  const expectNoFault = watch(page);
  await page.goto(address);
  const call = await callOf(page, 'La Gazette des grèves');
  await reach(page, call);
  await expect(popover(page)).toHaveText(quoted);
  await expect(popover(page).getByRole('blockquote')).toHaveText(/^«\s/);
  await expect(call).toHaveAccessibleDescription(
    /^«\sTrois phares, un\sseul film\.\s» La\sGazette des\sgrèves, décembre\s2023$/,
  );
  await expect(popover(page)).toBeInViewport({ ratio: 1 });
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(popover(page)).toBeHidden();
  await expect(call).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(call).not.toHaveAttribute('aria-describedby');
  await page.keyboard.press('Shift+Tab');
  await expect(popover(page)).toHaveText(quoted);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#source-\d$/);
  await expect(popover(page)).toBeHidden();
  await expect(page.locator('.source-list li:target')).toBeInViewport();
  expectNoFault();
});

test('a source read in part says so; one without an excerpt shows its title', async ({ page }) => {
  await page.goto(address);
  await reach(page, await callOf(page, 'Cap Pellicule'));
  await expect(popover(page)).toHaveText(
    '« le studio, l’école et la cinémathèque […] signent pour trois ans »Cap Pellicule, 2024, lu en partie le 23 novembre 2026',
  );
  await reach(page, await callOf(page, 'Service des annonces'));
  await expect(popover(page)).toHaveText('Service des annonces, « Trente pôles retenus : la liste », 9 novembre 2023');
});

test('the mouse opens it after a while, may go into it, and closes it when it leaves or with Escape', async ({
  page,
}) => {
  await page.goto(address);
  const call = await callOf(page, 'La Gazette des grèves');
  await call.hover();
  await expect(popover(page)).toHaveText(quoted);
  const box = (await popover(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 10 });
  await page.waitForTimeout(600);
  await expect(popover(page)).toBeVisible();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(popover(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(popover(page)).toBeHidden();
  await call.hover();
  await expect(popover(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popover(page)).toBeHidden();
  await page.getByRole('heading', { level: 1 }).hover();
  await call.hover();
  await call.click();
  await expect(page).toHaveURL(/#source-\d$/);
  await page.waitForTimeout(600);
  await expect(popover(page)).toBeHidden();
});

test('a call that has the focus keeps its popover while the mouse passes elsewhere', async ({ page }) => {
  await page.goto(address);
  await reach(page, await callOf(page, 'La Gazette des grèves'));
  await page.getByRole('heading', { level: 1 }).hover();
  await page.waitForTimeout(600);
  await expect(popover(page)).toHaveText(quoted);
});

for (const width of [320, 360, 768])
  test(`${width} px wide, every call shows a popover that fits in the window, close to it, even after a scroll`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(address);
    for (const call of await calls(page).all()) {
      await reach(page, call);
      await expect(popover(page)).toBeInViewport({ ratio: 1 });
      const [at, box] = [(await call.boundingBox())!, (await popover(page).boundingBox())!];
      const gap = Math.max(box.y - at.y - at.height, at.y - box.y - box.height);
      expect(gap).toBeGreaterThanOrEqual(-1);
      expect(gap).toBeLessThan(16);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const last = calls(page).last();
    const before = (await popover(page).boundingBox())!.y - (await last.boundingBox())!.y;
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(300);
    expect((await popover(page).boundingBox())!.y - (await last.boundingBox())!.y).toBeCloseTo(before, 0);
  });

test('on paper, there is no popover', async ({ page }) => {
  await page.goto(address);
  await reach(page, await callOf(page, 'La Gazette des grèves'));
  await expect(popover(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(popover(page)).toBeHidden();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });
  test('a call leads to its source at once', async ({ page }) => {
    await page.goto(address);
    await (await callOf(page, 'La Gazette des grèves')).tap();
    await expect(page.locator('.source-list li:target')).toBeInViewport();
    await page.waitForTimeout(600);
    await expect(popover(page)).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list of sources has the words quoted, and the archived copies', async ({ page }) => {
    await page.goto(address);
    await (await callOf(page, 'Cap Pellicule')).click();
    const note = page.locator('.source-list li:target');
    await expect(note).toBeInViewport();
    await expect(note.getByRole('blockquote')).toHaveText(/^«\s*le\sstudio, l’école et la\scinémathèque \[…\]/);
    await expect(note).toContainText('lu en partie le');
    await expect(note.getByRole('link', { name: /^copie archivée de «\s*Rapport d’activité\s*»$/ })).toHaveAttribute(
      'href',
      'https://exemple.org/archives/2026/cap-pellicule-rapport',
    );
    await expect(popover(page)).toBeHidden();
  });
});
