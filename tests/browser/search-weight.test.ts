import { gzipSync } from 'node:zlib';
import { type Request, expect, test } from '@playwright/test';
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
    const files: [path: string, bytes: number][] = [];
    const asked = new Set<Request>();
    page.on('request', (request) => asked.add(request));
    page.on('requestfailed', (request) => asked.delete(request));
    page.on('requestfinished', async (request) => {
      const { pathname } = new URL(request.url());
      const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
      files.push([pathname, (compressed.test(pathname) ? gzipSync(body) : body).length]);
      asked.delete(request);
    });
    await finder.search(query);
    // The search goes on by itself: it has all its files when it asked for none in a while.
    await expect(async () => {
      const count = files.length;
      await page.waitForTimeout(500);
      expect([asked.size, files.length]).toEqual([0, count]);
    }).toPass();
    const report = files.map(([path, bytes]) => `${path} ${bytes}`).join('\n');
    expect(report).toMatch(/pagefind\.js \d+\n[^]*wasm/);
    expect(
      files.reduce((sum, [, bytes]) => sum + bytes, 0),
      report,
    ).toBeLessThanOrEqual(110_000);
  });
