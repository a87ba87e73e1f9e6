import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong in a page as it is, in light and in dark: the rule, and the elements. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The newer mode opens a window for each report, only for frames of other sites; and nobody reads what passes.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      faults.push(`${colorScheme}, ${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
}
