import { expect, test } from '@playwright/test';
import { readCorpus } from '../support/corpus.ts';
import { Finder } from '../support/finder.ts';
import { watch } from '../support/watch.ts';

/** Share of each group that must have the expected first result; every group that is not named: all. */
const required: Readonly<Record<string, number>> = { typo: 0.95, synonym: 0.95 };

test('the corpus of queries finds what it must', async ({ page }) => {
  test.setTimeout(180_000);
  const corpus = readCorpus();
  expect(corpus.length).toBeGreaterThanOrEqual(120);
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open();
  const scores = new Map<string, { right: number; total: number }>();
  const misses: string[] = [];
  for (const { group, query, expected } of corpus) {
    await finder.search(query);
    const [first = 'none'] = await finder.slugs();
    const score = scores.get(group) ?? { right: 0, total: 0 };
    const isRight = first === expected;
    scores.set(group, { right: score.right + Number(isRight), total: score.total + 1 });
    if (!isRight) misses.push(`${group}: « ${query} » finds ${first}, not ${expected}`);
  }
  const report = Array.from(scores, ([group, { right, total }]) => `${group} ${right}/${total}`);
  console.log([`Search corpus: ${report.join(', ')}`, ...misses].join('\n  '));
  expect([...scores.keys()].sort()).toEqual([
    'absent',
    'accents',
    'code',
    'elision',
    'ligature',
    'phrase',
    'plain',
    'plural',
    'synonym',
    'typo',
  ]);
  for (const [group, { right, total }] of scores)
    expect(right / total, [group, ...misses].join('\n')).toBeGreaterThanOrEqual(required[group] ?? 1);
  expectNoFault();
});
