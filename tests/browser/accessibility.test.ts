import { expect, test } from '@playwright/test';

test('the first Tab reaches a link to the content', async ({ page }) => {
  await page.goto('/projets/forge-commune/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('each keyboard stop on the home page is visible', async ({ page }) => {
  await page.goto('/');
  const seen = new Set<string>();
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const box = element.getBoundingClientRect();
      return {
        name: element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '',
        isVisible: box.width > 0 && box.height > 0,
      };
    });
    if (!stop) break;
    expect(stop.isVisible, stop.name).toBe(true);
    seen.add(stop.name);
  }
  expect(seen.size).toBeGreaterThan(40);
});

test('on a phone, the menu closes when the focus leaves it, and is reachable in a short window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('navigation', { name: 'Navigation principale' });
  const last = menu.getByRole('link').last();
  await last.focus();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(menu).toBeHidden();
  await expect(page.locator(':focus')).toBeInViewport();
});

test('on a phone, in text twice as large, the header fits, and its open menu leaves the button in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await page.goto('/');
  const header = page.locator('.site-header');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await header.evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden();
});
