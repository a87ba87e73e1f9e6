import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

const states: Record<string, (form: FormOnPage) => Promise<void>> = {
  errors: async (form) => {
    await form.open();
    await form.check();
    await expect(form.errors).toBeVisible();
  },
  'towns proposed': async (form) => {
    await form.open();
    await form.page.getByRole('combobox', { name: 'Commune' }).fill('Saint-Denis');
    await form.page.getByRole('combobox', { name: 'Commune' }).press('ArrowDown');
    await expect(form.towns.first()).toBeVisible();
  },
  'a file that is ready': async (form) => {
    await form.open();
    await form.fill();
    await form.check();
    await expect(form.file).toBeVisible();
  },
};

const faultsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1320]) {
    test.describe(`the form, ${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      for (const [state, reach] of Object.entries(states)) {
        test(`${state}: axe finds nothing, and nothing scrolls sideways`, async ({ page }) => {
          await reach(new FormOnPage(page));
          expect(await faultsOf(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        });
      }
    });
  }
}
