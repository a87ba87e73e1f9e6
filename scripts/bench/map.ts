import type { Page } from '@playwright/test';
import { kilobytes, benchOrigin, weigh, withSite } from './site.ts';

/** Interactions with the map, in order: a name and an action. */
const acts: [name: string, act: (page: Page) => Promise<unknown>][] = [
  ['disc', (page) => page.locator('.mainland .interactive-disc').nth(3).click()],
  ['zoom', (page) => page.getByRole('button', { name: 'Agrandir', exact: true }).click()],
  ['zoom', (page) => page.getByRole('button', { name: 'Agrandir', exact: true }).click()],
  ['pan', (page) => page.getByRole('button', { name: 'Vers le sud', exact: true }).click()],
  ['pan', (page) => page.getByRole('button', { name: 'Vers l’est', exact: true }).click()],
  ['key', (page) => page.getByRole('region', { name: 'Régions de métropole' }).press('ArrowLeft')],
  ['zoom', (page) => page.getByRole('button', { name: 'Réduire', exact: true }).click()],
  ['all', (page) => page.getByRole('button', { name: 'Tout afficher', exact: true }).click()],
  ['row', (page) => page.locator('tr[data-rank] a').first().focus()],
  ['region', (page) => page.locator('.mainland .interactive-map a[data-region="bretagne"]').press('Enter')],
  ['region', (page) => page.locator('.mainland .interactive-map a[data-region="bretagne"]').press('Enter')],
  ['sector', (page) => page.getByRole('combobox', { name: 'Filière' }).selectOption('jeu')],
];

/** Measures the map of a folder’s built site in Chromium: bytes, time to the first interaction, slowest frame. */
export function measureMap(folder: string): Promise<Record<string, string>> {
  return withSite(folder, async (browser) => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    const { sum } = weigh(page);
    await page.addInitScript(watchMap);
    await page.goto(`${benchOrigin}/carte/`);
    await page.locator('project-map.is-alive').waitFor();
    await page.waitForLoadState('networkidle');
    const [all, file, html] = [sum(/./), sum(/carte\.json$/), sum(/\/carte\/$/)];
    const first = await page.evaluate(() => (globalThis as unknown as MapWatch).firstInteraction());
    const times: { name: string; time: number }[] = [];
    for (const [name, act] of acts) {
      await page.evaluate(() => (globalThis as unknown as MapWatch).reset());
      await act(page);
      await page.waitForTimeout(700);
      times.push({ name, time: await page.evaluate(() => (globalThis as unknown as MapWatch).slowest()) });
    }
    const worst = times.reduce((slow, one) => (one.time > slow.time ? one : slow));
    return {
      'map: all that /carte/ fetches': kilobytes(all),
      'map: HTML of /carte/': kilobytes(html),
      'map: file of the projects': kilobytes(file),
      'map: from the file to the first interaction': `${Math.round(first)} ms`,
      'map: slowest frame of an interaction': `${Math.round(worst.time)} ms (${worst.name})`,
    };
  });
}

interface MapWatch {
  firstInteraction: () => number;
  reset: () => void;
  slowest: () => number;
}

/** Runs in the page: records when the map becomes usable, and the longest time between two frames. */
function watchMap(): void {
  const scope = globalThis as unknown as MapWatch;
  let [ready, slowest, last] = [0, 0, performance.now()];
  addEventListener('map-ready', () => requestAnimationFrame(() => setTimeout(() => (ready = performance.now()))), true);
  // A late frame means that an interaction waited, be it a click, a key or a move of the map.
  const tick = (now: number) => {
    slowest = Math.max(slowest, now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  scope.firstInteraction = () => {
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return ready - (files.find(({ name }) => name.endsWith('carte.json'))?.responseEnd ?? 0);
  };
  scope.reset = () => {
    slowest = 0;
  };
  scope.slowest = () => slowest;
}
