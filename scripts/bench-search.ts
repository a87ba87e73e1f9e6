// Runs every query of `scripts/bench/search-corpus.csv`, written for the real content, on the search of the built site
// and prints how many have the expected first result. A report to quote when the search changes: it never fails.
import { outcomeOf, readCorpus, scoreCorpus } from './bench/corpus.ts';
import { benchOrigin, withSite } from './bench/site.ts';
import { printTable } from './bench/table.ts';

const corpus = readCorpus('scripts/bench/search-corpus.csv');
const { groups, misses } = await withSite('.', async (browser) => {
  const page = await browser.newPage();
  await page.goto(`${benchOrigin}/projets/`);
  return scoreCorpus(corpus, async (query) => {
    await page.getByRole('searchbox').fill(query);
    await page.waitForURL((url) => (url.searchParams.get('q') ?? '') === query.trim());
    await page.locator('project-finder:defined:not([aria-busy])').waitFor();
    return outcomeOf(page);
  });
});

const all = [...groups.values()];
const sum = (name: 'right' | 'total') => all.reduce((total, score) => total + score[name], 0);
const ofAll = { right: sum('right'), total: sum('total') };
const lines = [...groups, ['all', ofAll] as const];
printTable(lines.map(([group, { right, total }]) => ({ group, 'expected first': `${right} of ${total}` })));
for (const miss of misses) console.log(`  ${miss}`);
