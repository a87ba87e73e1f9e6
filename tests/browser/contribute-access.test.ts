import { expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';
import { faultsOf } from '../support/faults.ts';

const states: Record<string, (form: FormOnPage) => Promise<void>> = {
  errors: async (form) => {
    await form.open();
    await form.check();
    await expect(form.errors).toBeVisible();
  },
  'communes proposed': async (form) => {
    await form.open();
    await form.page.getByRole('combobox', { name: 'Commune' }).fill('Saint-Denis');
    await form.page.getByRole('combobox', { name: 'Commune' }).press('ArrowDown');
    await expect(form.communes.first()).toBeVisible();
  },
  'a file that is ready': async (form) => {
    await form.open();
    await form.fill();
    await form.check();
    await expect(form.ready).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(states)) {
  test(`the form, ${state}: axe finds no fault in light or in dark, and nothing scrolls sideways`, async ({ page }) => {
    await reach(new FormOnPage(page));
    for (const width of [360, 1320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
