import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The rules that depend on the colours of a page. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Puts axe in each page that a page goes to, faster than once it is there. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axe.source });

/** What axe finds wrong in a page and in its frames, a text for each rule; `rules`: those to apply, all unless said. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) };
  return page.evaluate(async (asked) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations, incomplete } = await run(document, asked);
    // Only what is wrong is told: all that axe finds right takes longer to bring back than to find.
    return [...violations, ...incomplete.filter(({ id }) => id === 'frame-tested')].map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`,
    );
  }, options);
}
