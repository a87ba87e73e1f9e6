import { type Server, createServer } from 'node:http';
import { expect } from '@playwright/test';
import { MapOnPage } from '../../support/map.ts';
import { test } from '../../support/other-site.ts';
import { ports } from '../../support/ports.ts';

/** The server of the base map’s tiles, which a test can make fail. */
let tiles: Server;
const tilesHost = `localhost:${ports.tiles}`;
let asked: { path: string; referer: string | undefined }[] = [];
let isBroken = false;

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  tiles = createServer((request, response) => {
    asked.push({ path: request.url ?? '', referer: request.headers.referer });
    response.writeHead(isBroken ? 503 : 200, { 'Content-Type': 'image/svg+xml' });
    response.end(
      isBroken
        ? ''
        : '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect fill="grey" width="100%" height="100%"/></svg>',
    );
  }).listen(ports.tiles);
});

test.beforeEach(() => {
  asked = [];
  isBroken = false;
});

test.afterAll(() => tiles.close());

test('tiles load only after the person agrees, without a referrer, and the choice lasts for that visit only', async ({
  page,
  browser,
  baseURL,
}) => {
  const map = new MapOnPage(page);
  await map.open();
  await map.button('Fond de plan').press('Enter');
  const question = page.getByRole('group', {
    name: new RegExp(`viennent du serveur de ${tilesHost}.*verra l’adresse de votre appareil`),
  });
  await expect(question).toBeVisible();
  await expect(question.getByRole('button', { name: 'Afficher le fond de plan' })).toBeFocused();
  await question.getByRole('button', { name: 'Non merci' }).press('Enter');
  await expect(question).toBeHidden();
  await expect(map.button('Fond de plan')).toBeFocused();
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await map.button('Fond de plan').click();
  await page.getByRole('button', { name: 'Afficher le fond de plan' }).click();
  await expect(page.locator('.mainland .leaflet-tile-loaded').first()).toBeVisible();
  await expect(page.locator('[data-frame="04"] .leaflet-tile-loaded').first()).toBeVisible();
  await expect(page.locator('.map-credit')).toHaveText(new RegExp(`^Fond de plan\\s: ${tilesHost}$`));
  await expect(map.button('Fond de plan')).toHaveAttribute('aria-pressed', 'true');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.every(({ path, referer }) => /^\/\d+\/\d+\/\d+\.png$/.test(path) && referer === undefined)).toBe(true);
  await expect(page.locator('.mainland .interactive-map .fills')).toHaveCSS('fill-opacity', '0.25');
  await page.goto('/projets/?vue=carte');
  await map.settle();
  await expect(page.locator('.mainland .leaflet-tile-loaded').first()).toBeVisible();
  await expect(page.locator('.leaflet-tile:not(.leaflet-tile-loaded)')).toHaveCount(0);
  await map.button('Fond de plan').click();
  await expect(page.locator('.leaflet-tile')).toHaveCount(0);
  asked = [];
  const other = await browser.newPage({ baseURL: baseURL ?? '' });
  await new MapOnPage(other).open();
  expect(asked).toEqual([]);
  await other.close();
});

for (const [name, fail] of [
  ['answers with errors', () => void (isBroken = true)],
  ['is not there', () => void tiles.close().closeAllConnections()],
] as const) {
  test(`when the server ${name}, the outlines remain and a message says why`, async ({ page }) => {
    fail();
    const map = new MapOnPage(page);
    await map.open();
    const discs = await map.discs.count();
    await map.button('Fond de plan').click();
    await page.getByRole('button', { name: 'Afficher le fond de plan' }).click();
    await expect(page.locator('.map-credit')).toHaveText(
      new RegExp(`n’a pas pu être chargé.*${tilesHost} ne répond pas`),
    );
    await expect(page.locator('.leaflet-tile')).toHaveCount(0);
    await expect(map.button('Fond de plan')).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('.mainland .interactive-map .fills')).toHaveCSS('fill-opacity', '1');
    await expect(map.discs).toHaveCount(discs);
  });
}
