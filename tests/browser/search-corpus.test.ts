import { expect, test } from '@playwright/test';
import { outcomeOf, readCorpus, scoreCorpus } from '../../scripts/bench/corpus.ts';
import { Finder } from '../support/finder.ts';
import { watch } from '../support/watch.ts';

/**
 * Share of the queries of a group that must have the expected first result, from 0 to 1; 1 for the groups not listed.
 */
const required: Readonly<Record<string, number>> = { typo: 0.95, synonym: 0.95 };

test('enough queries of the corpus have the expected first result', async ({ page }) => {
  const corpus = readCorpus('tests/search/corpus.csv');
  expect(corpus.length).toBeGreaterThanOrEqual(120);
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open();
  const { groups, misses } = await scoreCorpus(corpus, async (query) => {
    await finder.search(query);
    return outcomeOf(page);
  });
  const report = Array.from(groups, ([group, { right, total }]) => `${group} ${right}/${total}`);
  console.log([`Search corpus: ${report.join(', ')}`, ...misses].join('\n  '));
  expect([...groups.keys()]).toEqual([
    'absent',
    'accents',
    'code',
    'elision',
    'ligature',
    'page',
    'phrase',
    'place',
    'plain',
    'plural',
    'postal',
    'question',
    'signs',
    'synonym',
    'trade',
    'typo',
  ]);
  for (const [group, { right, total }] of groups)
    expect(right / total, [group, ...misses].join('\n')).toBeGreaterThanOrEqual(required[group] ?? 1);
  expectNoFault();
});
