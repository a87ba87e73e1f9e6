import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The axe rules on colours: the others give the same results in light and in dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Injects axe into every page when it loads, which is faster than into a loaded page. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axe.source });

/**
 * Faults that axe finds in the current state of a page and in its frames, in light and in dark: each rule with its
 * elements.
 */
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

/** Returns violations only, because transferring the passed checks takes longer than running them. */
const run = (page: Page, options: RunOptions) =>
  page.evaluate(
    async (asked) => {
      const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(asked);
      // Report a frame that axe could not enter, since it may have faults.
      const untested = incomplete.filter(({ id }) => id === 'frame-tested');
      return [...violations, ...untested].map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`,
      );
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
