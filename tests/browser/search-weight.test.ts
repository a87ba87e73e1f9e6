import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';

const compressed = /\.(?:js|json)$/;

for (const query of [
  'brest',
  'guimaëc',
  '29000',
  'céramique',
  'qui a gagné',
  'jeu vidéo à saint-malo',
  'quimprr',
  'mont-saint-michel',
  'bouzonvile',
  'ceramiqe',
  'villers coterets',
])
  test(`a first search for « ${query} » transfers 110 kB gzip at most, scripts, engine, index and places included`, async ({
    page,
  }) => {
    const finder = new Finder(page);
    await finder.open();
    await page.waitForLoadState('networkidle');
    const transfers: Promise<[path: string, bytes: number]>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const weigh = (body: Buffer) => (compressed.test(pathname) ? gzipSync(body) : body).length;
      transfers.push(response.body().then((body) => [pathname, weigh(body)]));
    });
    await finder.search(query);
    await page.waitForLoadState('networkidle');
    const files = await Promise.all(transfers);
    const report = files.map(([path, bytes]) => `${path} ${bytes}`).join('\n');
    expect(report).toMatch(/pagefind\.js \d+\n[^]*wasm/);
    expect(
      files.reduce((sum, [, bytes]) => sum + bytes, 0),
      report,
    ).toBeLessThanOrEqual(110_000);
  });
