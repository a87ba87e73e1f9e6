import type { Browser, Page } from '@playwright/test';
import { kilobytes, benchOrigin, weigh, withSite } from './site.ts';

/** Queries typed key by key: words that many pages have, that one has, that none has; a code, a phrase, a typo. */
const queries = [
  'image',
  'montpellier',
  'céramique',
  '59',
  'réalité virtuelle',
  'rubaix',
  'avion',
  '"langue française"',
  'essai',
];

/**
 * Measures the search of a folder’s built site in Chromium: bytes to the first results, time from key to paint, memory.
 */
export function measureSearch(folder: string): Promise<Record<string, string>> {
  return withSite(folder, async (browser) => ({ ...(await measureBytes(browser)), ...(await measureKeys(browser)) }));
}

async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${benchOrigin}/projets/`, { waitUntil: 'networkidle' });
  return page;
}

/** Gzipped bytes of the scripts that the page loads, then of everything that a first search fetches. */
async function measureBytes(browser: Browser): Promise<Record<string, string>> {
  const page = await browser.newPage();
  const { sum, forget } = weigh(page);
  await page.goto(`${benchOrigin}/projets/`, { waitUntil: 'networkidle' });
  const scripts = sum(/\.js$/);
  const html = sum(/\/projets\/$/);
  forget();
  await page.getByRole('searchbox').fill('montpellier');
  await page.locator('mark').first().waitFor();
  await page.waitForLoadState('networkidle');
  // Motifs are images of the cards, not part of the search; they load as they approach the viewport.
  return {
    'HTML of the list': kilobytes(html),
    'scripts before a search': kilobytes(scripts),
    'first search': kilobytes(sum(/^(?!.*\.svg$)/)),
    'of which engine': kilobytes(sum(/pagefind\.js|wasm/)),
    'of which index': kilobytes(sum(/entry|pf_meta|pf_index|order/)),
    'of which words': kilobytes(sum(/\/words\//)),
    'of which facets and cards': kilobytes(sum(/facettes|\/cartes\//)),
  };
}

/** Milliseconds from a key to the paint of its results, over every key of the queries, once the index is loaded. */
async function measureKeys(browser: Browser): Promise<Record<string, string>> {
  const page = await open(browser);
  const before = await memoryOf(page);
  const box = page.getByRole('searchbox');
  await box.fill('xpicc');
  await page.locator('mark').first().waitFor();
  await page.evaluate(watchPaints);
  const times: number[] = [];
  for (const query of queries) {
    await box.fill('');
    await settle(page);
    for (const [index, key] of [...query].entries()) {
      await page.keyboard.insertText(key);
      if (index > 0)
        await settle(page).catch((error: Error) => {
          throw new Error(`« ${query} », sign ${index}: ${error.message}`);
        });
    }
  }
  times.push(...(await page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints)));
  times.sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)} ms`;
  const after = await memoryOf(page);
  await page.close();
  return {
    'key to paint, median': at(0.5),
    'key to paint, 95 %': at(0.95),
    'key to paint, worst': at(1),
    'memory before, after': `${before}, ${after}`,
  };
}

const settle = (page: Page) =>
  page.waitForFunction(() => (globalThis as unknown as { isSettled: () => boolean }).isSettled());

/** Runs in the page: records the time from each input to the frame after its results. */
function watchPaints(): void {
  const scope = globalThis as unknown as { paints: number[]; isSettled: () => boolean };
  const finder = document.querySelector('project-finder') as HTMLElement;
  let start: number | undefined;
  scope.paints = [];
  scope.isSettled = () => start === undefined;
  finder.addEventListener('input', (event) => {
    const { value } = event.target as HTMLInputElement;
    start = value.length === 1 ? undefined : event.timeStamp;
  });
  new MutationObserver(() => {
    const began = start;
    if (began === undefined || finder.ariaBusy === 'true') return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (start !== began) return;
        scope.paints.push(performance.now() - began);
        start = undefined;
      }),
    );
  }).observe(finder, { attributes: true, attributeFilter: ['aria-busy'] });
}

/** Memory of the page’s scripts and buffers after garbage collection, without the engine’s own heap. */
async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return `${((usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6).toFixed(1)} MB`;
}
