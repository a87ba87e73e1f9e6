import { gzipSync } from 'node:zlib';
import { type Page, expect, test } from '@playwright/test';
import { regions } from '#domain/region.ts';
import { MapOnPage } from '../support/map.ts';
import { kinds } from '../support/watch.ts';

const spaces = (text: string) => text.replace(/\s+/gu, ' ');
const titles = [
  'Cité Digitale 2030',
  'Cité du design',
  'Langu:IA',
  'Métiers d’Art Augmentés',
  'Montpellier Interconnections Créatives',
  'Pôle arlésien des industries culturelles et créatives',
  'Pôle des industries créatives de l’Image et du Son',
  'Pôle du Grand Annecy autour de CITIA',
  'Pôle européen de la céramique',
  'XPICC',
];

async function expectToTellAll(page: Page): Promise<void> {
  const tree = spaces(await page.locator('main').ariaSnapshot());
  for (const { name } of regions) {
    const label = spaces(name).replace("'", '’');
    expect(tree, name).toMatch(new RegExp(`link "${label}, (aucun projet documenté|\\d+ projets?)"`));
  }
  for (const title of titles) expect(tree).toContain(`link "${title}"`);
}

test('heard as a tree, the page of the map names every region with its count, and every project', async ({ page }) => {
  await new MapOnPage(page).open();
  await expectToTellAll(page);
  for (const title of titles) {
    await page.goto('/carte/');
    await page.locator('.places').getByRole('link', { name: title }).first().press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it says as much', async ({ page }) => {
    await page.goto('/carte/');
    await expectToTellAll(page);
    await expect(page.locator('.places tbody tr')).toHaveCount(10);
    for (const { slug } of regions)
      await expect(page.locator(`main a[href="/regions/${slug}/"]`).first()).toBeVisible();
  });
});

/** Bytes of all that a page fetches, gzip where it helps, as servers send it. */
async function weigh(page: Page, address: string): Promise<{ paths: string[]; bytes: number }> {
  const paths: string[] = [];
  let bytes = 0;
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    paths.push(new URL(response.url()).pathname);
    bytes += Math.min(body.length, gzipSync(body).length);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { paths, bytes };
}

test('the page of the map fetches 160 kB gzip at most, living map and fonts included', async ({ page }) => {
  const weighing = await weigh(page, '/carte/');
  await new MapOnPage(page).settle();
  await page.waitForLoadState('networkidle');
  expect(weighing.paths.some((path) => /living-map.*js$/.test(path))).toBe(true);
  expect(weighing.paths.filter((path) => path.endsWith('.woff2'))).toHaveLength(2);
  const { bytes } = await weigh(await page.context().newPage(), '/carte/');
  console.log(`/carte/: ${(bytes / 1000).toFixed(1)} kB gzip in all`);
  expect(bytes).toBeLessThanOrEqual(160_000);
});

test('no page without a living map asks for Leaflet or for its data', async ({ page }) => {
  test.setTimeout(60_000);
  const living = /^\/(carte|integrer)\/|vue=carte/;
  for (const address of kinds.filter((address) => !living.test(address))) {
    const { paths } = await weigh(page, address);
    await page.mouse.wheel(0, 4000);
    await page.waitForLoadState('networkidle');
    expect(
      paths.filter((path) => /living-map|leaflet|carte\.json/.test(path)),
      address,
    ).toEqual([]);
  }
});
