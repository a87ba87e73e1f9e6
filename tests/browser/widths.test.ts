import { type Page, expect, test } from '@playwright/test';
import { kinds, settle } from '../support/watch.ts';

/** Pixels between two tested widths: testing all of them takes minutes (`npm run test:deep`). */
const step = Number(process.env['WIDTH_STEP'] ?? 16);

/** Widths in pixels as text, with consecutive ones as ranges: « 320–340, 512 ». */
function ranges(widths: readonly number[]): string {
  const groups: number[][] = [];
  for (const width of widths) {
    const last = groups.at(-1);
    if (last?.at(-1) === width - step) last.push(width);
    else groups.push([width]);
  }
  return groups.map((group) => (group.length > 1 ? `${group[0]}–${group.at(-1)}` : `${group[0]}`)).join(', ');
}

test.describe('no page scrolls sideways, from 320 to 1440 px', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => void (page = await browser.newPage()));
  test.afterAll(() => page.close());

  for (const address of kinds) {
    test(address, async () => {
      await page.goto('/robots.txt');
      // Resizing a frame takes a few milliseconds, where a window takes a tenth of a second.
      const frame = await page.evaluateHandle(async (src) => {
        const frame = document.createElement('iframe');
        Object.assign(frame.style, { border: '0', height: '800px', width: '1440px' });
        frame.src = src;
        document.body.replaceChildren(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        await frame.contentDocument?.fonts.ready;
        return frame;
      }, address);
      await settle(page);
      const { wide, count } = await frame.evaluate((frame, step) => {
        const { CSSStyleSheet, document } = frame.contentWindow as typeof window;
        const root = document.documentElement;
        // Disable the balancing of lines, which takes most of the time of a layout and changes no width.
        const plain = new CSSStyleSheet();
        plain.replaceSync('* { text-wrap: wrap !important }');
        document.adoptedStyleSheets.push(plain);
        const wide: number[] = [];
        let count = 0;
        for (let width = 1440; width >= 320; width -= step) {
          frame.style.width = `${width}px`;
          if (root.clientWidth === width) count++;
          if (root.scrollWidth > width) wide.unshift(width);
        }
        return { wide, count };
      }, step);
      expect(count).toBe(1 + 1120 / step);
      expect(ranges(wide)).toBe('');
    });
  }
});

test('the name of the site and the navigation are at the same place on every page', async ({ page }) => {
  for (const width of [1024, 1320, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const places = new Set<string>();
    for (const address of ['/', '/carte/', '/projets/pole-rd-son/', '/accessibilite/', '/filieres/']) {
      await page.goto(address);
      const brand = (await page.locator('.brand').boundingBox())!;
      const menu = (await page.locator('#menu').boundingBox())!;
      places.add([brand.x, brand.y, menu.x, menu.y].join(' '));
    }
    expect([...places], `${width} px`).toHaveLength(1);
  }
});
