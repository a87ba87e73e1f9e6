import { expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('upright or sideways, the answer to a query and its count are in the first screen', async ({ page }) => {
    const finder = new Finder(page);
    for (const [width, height] of [
      [360, 740],
      [740, 360],
    ] as const) {
      await page.setViewportSize({ width, height });
      await finder.open('?q=lyon');
      await expect(finder.answer).toBeInViewport({ ratio: 1 });
      await expect(finder.count).toBeInViewport({ ratio: 1 });
    }
  });

  test('the panel of filters closes on its button, Escape or a click outside, and returns the focus', async ({
    page,
  }) => {
    const finder = new Finder(page);
    await finder.open();
    const open = page.getByRole('button', { name: /^Filtrer/ });
    const panel = page.locator('#filtres');
    await expect(panel).toBeHidden();
    await open.click();
    await finder.facet(/^Grand Est/).check();
    await expect(panel).toBeVisible();
    await page.getByRole('button', { name: 'Voir 4 projets' }).click();
    await expect(panel).toBeHidden();
    await expect(open).toBeFocused();
    await expect(open).toHaveText(/Filtrer \(1\)/);
    await expect(finder.items).toHaveCount(4);
    await open.click();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(open).toBeFocused();
    await open.click();
    await expect(panel.getByRole('heading', { name: 'Filtrer les projets' })).toBeFocused();
    await page.mouse.click(180, 20);
    await expect(panel).toBeHidden();
    await open.click();
    await page.setViewportSize({ width: 1180, height: 820 });
    await expect(page.locator('#filtres:popover-open')).toHaveCount(0);
    await expect(page.getByRole('group', { name: 'Région' })).toBeVisible();
  });

  test('the keyboard never moves from the panel to content that it covers', async ({ page }) => {
    const finder = new Finder(page);
    await finder.open();
    await page.getByRole('button', { name: /^Filtrer/ }).press('Enter');
    const panel = page.locator('#filtres');
    const where = () =>
      page.evaluate(() => {
        const panel = document.querySelector('#filtres:popover-open');
        if (!panel) return 'closed';
        const isInside = document.activeElement === document.body || panel.contains(document.activeElement);
        return isInside ? 'inside' : 'covered';
      });
    await expect(panel.getByRole('heading', { name: 'Filtrer les projets' })).toBeFocused();
    let place = await where();
    for (let step = 0; step < 60 && place === 'inside'; step++) {
      await page.keyboard.press('Tab');
      place = await where();
    }
    expect(place).toBe('closed');
    await expect(panel).toBeHidden();
  });
});
