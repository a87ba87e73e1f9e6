import { gzipSync } from 'node:zlib';
import { type Page, expect, test } from '@playwright/test';
import { regions } from '#model/region.ts';
import { titleWithStatus } from '#text/labels.ts';
import { projectSlugs, readProject } from '../support/built-site.ts';
import { MapOnPage } from '../support/map.ts';

const spaces = (text: string) => text.replace(/\s+/gu, ' ');
const projects = projectSlugs.map(readProject);

async function expectToTellAll(page: Page): Promise<void> {
  const tree = spaces(await page.locator('main').ariaSnapshot());
  for (const { name } of regions) {
    const label = spaces(name).replace("'", '’');
    expect(tree, name).toMatch(
      new RegExp(`link "${label}, (rien trouvé à ce jour|\\d+ projets?)(, région complète)?"`),
    );
  }
  for (const project of projects) expect(tree).toContain(`link ${JSON.stringify(titleWithStatus(project))}`);
}

test('the accessibility tree of the map’s page names every region with its count, and every project', async ({
  page,
}) => {
  await new MapOnPage(page).open();
  await expectToTellAll(page);
  for (const project of projects) {
    const link = page
      .locator('.places')
      .getByRole('link')
      .and(page.locator(`[href="/projets/${project.slug}/"]`));
    await expect(link.first()).toHaveText(titleWithStatus(project));
  }
  await page.locator('.places').getByRole('link', { name: 'Vox:IA' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vox:IA');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the accessibility tree names the same regions and projects', async ({ page }) => {
    await page.goto('/carte/');
    await expectToTellAll(page);
    await expect(page.locator('.places tbody tr')).toHaveCount(projects.length);
    for (const { slug } of regions)
      await expect(page.locator(`main a[href="/regions/${slug}/"]`).first()).toBeVisible();
  });
});

test('the page of the map fetches at most 160 kB gzip, interactive map and fonts included', async ({ page }) => {
  const paths: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    paths.push(new URL(response.url()).pathname);
    sizes.push(response.body().then((body) => Math.min(body.length, gzipSync(body).length)));
  });
  await new MapOnPage(page).open();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  expect(paths.some((path) => /interactive-map.*js$/.test(path))).toBe(true);
  expect(paths.filter((path) => path.endsWith('.woff2'))).toHaveLength(2);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size);
  console.log(`/carte/: ${(bytes / 1000).toFixed(1)} kB gzip in all`);
  expect(bytes).toBeLessThanOrEqual(160_000);
});
