import type { Page } from '@playwright/test';

/** What a browser reports of a layout shift that the page makes by itself, or after an input. */
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Measures, of each page that is opened from now on, what moves by itself. */
export async function measureShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      for (const { value, hadRecentInput } of list.getEntries() as Shift[])
        if (!hadRecentInput) dataset['moved'] = String(Number(dataset['moved'] ?? 0) + value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum of the layout shifts of the page, as browsers score them: 0 where nothing moved. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['moved'] ?? 0));
