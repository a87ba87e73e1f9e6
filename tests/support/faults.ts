import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The rules that judge colours: the others have the same to say in light and in dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Puts axe in each page that comes: sooner done than in one that is there. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axe.source });

/** What axe finds wrong in a page as it is and in its frames, in light and in dark: the rule, and the elements. */
export async function faultsOf(page: Page): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, { runOnly: colourRules });
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark.map((fault) => `dark, ${fault}`)];
}

/** Only what is wrong comes back: all that passes takes longer to bring than to find. */
const run = (page: Page, options: RunOptions) =>
  page.evaluate(
    async (asked) => {
      const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(asked);
      // A frame that axe could not enter is not without fault.
      const untested = incomplete.filter(({ id }) => id === 'frame-tested');
      return [...violations, ...untested].map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`,
      );
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
