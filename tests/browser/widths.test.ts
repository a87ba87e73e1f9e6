import { expect, test } from '@playwright/test';
import { kinds } from '../support/watch.ts';

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

for (const address of kinds) {
  test(`${address} never scrolls sideways, from 320 to 1440 px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/robots.txt');
    // A frame is laid out again in a few milliseconds, where a window takes a tenth of a second.
    const { wide, count } = await page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      Object.assign(frame.style, { border: '0', height: '800px', width: '1440px' });
      frame.src = src;
      document.body.replaceChildren(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      await frame.contentDocument?.fonts.ready;
      // Balancing lines takes most of the time of a layout and changes no width.
      const plain = new (frame.contentWindow as typeof window).CSSStyleSheet();
      plain.replaceSync('* { text-wrap: wrap !important }');
      frame.contentDocument?.adoptedStyleSheets.push(plain);
      const wide: number[] = [];
      let count = 0;
      for (let width = 1440; width >= 320; width--) {
        frame.style.width = `${width}px`;
        const root = frame.contentDocument?.documentElement;
        if (root?.clientWidth === width) count++;
        if (root && root.scrollWidth > width) wide.unshift(width);
      }
      return { wide, count };
    }, address);
    expect(count).toBe(1121);
    expect(ranges(wide)).toBe('');
  });
}
