import { type Page, expect, test } from '@playwright/test';
import { kinds, settle } from '../support/watch.ts';

/** How many widths are laid out with the fluid sizes of the widest: the largest differs by a quarter of a pixel. */
const span = 8;

/** « 320–340, 512 »: widths in a row as ranges. */
function ranges(widths: readonly number[]): string {
  const groups: number[][] = [];
  for (const width of widths) {
    const last = groups.at(-1);
    if (last?.at(-1) === width - 1) last.push(width);
    else groups.push([width]);
  }
  return groups.map((group) => (group.length > 1 ? `${group[0]}–${group.at(-1)}` : `${group[0]}`)).join(', ');
}

test.describe('never scrolls sideways, from 320 to 1440 px', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => void (page = await browser.newPage()));
  test.afterAll(() => page.close());

  for (const address of kinds) {
    test(address, async () => {
      await page.goto('/robots.txt');
      // A frame is laid out again in a few milliseconds, where a window takes a tenth of a second.
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
      const { wide, count } = await frame.evaluate((frame, span) => {
        const { CSSStyleSheet, document } = frame.contentWindow as typeof window;
        const root = document.documentElement;
        const sheet = new CSSStyleSheet();
        document.adoptedStyleSheets.push(sheet);
        // Balancing lines takes most of the time of a layout and changes no width.
        const plain = '* { text-wrap: wrap !important }';
        // Sizes that follow the width have all the text shaped again for each pixel.
        const fluid = [...root.computedStyleMap()]
          .map(([name, [value]]) => [name, String(value)] as const)
          .filter(([name, value]) => name.startsWith('--') && /\dvw/.test(value));
        const sizesAt = (width: number) =>
          fluid.map(([name, value]) => `${name}: ${value.replace(/([\d.]+)vw/g, `calc($1 * ${width / 100}px)`)}`);
        const isWide = (width: number) => root.scrollWidth > width;
        const wide: number[] = [];
        let count = 0;
        for (let width = 1440; width >= 320; width--) {
          frame.style.width = `${width}px`;
          if (width % span === 0) sheet.replaceSync(`${plain} :root { ${sizesAt(width).join(';')} }`);
          if (root.clientWidth === width) count++;
          if (!isWide(width)) continue;
          sheet.replaceSync(plain);
          if (isWide(width)) wide.unshift(width);
        }
        return { wide, count };
      }, span);
      expect(count).toBe(1121);
      expect(ranges(wide)).toBe('');
    });
  }
});
