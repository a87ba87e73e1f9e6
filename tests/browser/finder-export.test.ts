import { readFileSync } from 'node:fs';
import { type Page, type Route, expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { projectSlugs } from '../support/built-site.ts';
import { Finder } from '../support/finder.ts';
import { noteRequests } from '../support/requests.ts';
import { watch } from '../support/watch.ts';

const labels = { csv: 'CSV', excelCsv: 'CSV pour Excel', json: 'JSON', geojson: 'GeoJSON' } as const;
const published = { csv: 'csv', excelCsv: 'excel.csv', json: 'json', geojson: 'geojson' } as const;
const formats = Object.keys(labels) as (keyof typeof labels)[];

const all = projectSlugs.length;

const panel = (page: Page) => page.locator('.export details');
const status = (page: Page) => page.locator('.export').getByRole('status');

/** Opens the panel if it is closed, downloads a file and returns its name and its text. */
async function take(page: Page, format: keyof typeof labels) {
  if ((await panel(page).getAttribute('open')) === null) await page.getByText('Exporter cette liste').click();
  const arrival = page.waitForEvent('download');
  await panel(page).getByRole('link', { name: labels[format], exact: true }).click();
  const download = await arrival;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const publishedText = async (page: Page, format: keyof typeof published) =>
  (await page.request.get(`/donnees/projets.${published[format]}`)).text();
const slugsOf = (csv: string, delimiter = ',') =>
  (parse(csv, { columns: true, bom: true, delimiter }) as { slug: string }[]).map(({ slug }) => slug);

test('without criteria, each file is the published one, byte for byte, even in another view', async ({ page }) => {
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open('?vue=carte');
  for (const format of formats) {
    const { name, text } = await take(page, format);
    expect(name).toBe(`poles-creatifs-projets.${published[format]}`);
    expect(text).toBe(await publishedText(page, format));
  }
  expectNoFault();
});

test('with a filter that excludes nothing, the CSV made in the browser has the bytes of the published one', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open('?phase=ami-2023,aap-2025');
  await expect(finder.items).toHaveCount(all);
  for (const format of ['csv', 'excelCsv'] as const) {
    const { name, text } = await take(page, format);
    expect(name).toBe(`poles-creatifs-projets-ami-2023-aap-2025.${published[format]}`);
    expect(text).toBe(await publishedText(page, format));
  }
  await expect(status(page)).toHaveText(`Fichier prêt : ${all} projets.`);
  expectNoFault();
});

test('files have exactly the projects of the list, in its order; JSON and GeoJSON describe the selection', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  for (const search of ['?region=grand-est', '?q=image', '?secteur=design&tri=region', '?tri=region&vue=carte']) {
    await finder.open(search);
    const shown = await finder.slugs();
    expect(shown.length).toBeGreaterThan(1);
    expect(slugsOf((await take(page, 'csv')).text)).toEqual(shown);
    expect(slugsOf((await take(page, 'excelCsv')).text, ';')).toEqual(shown);
    const json = JSON.parse((await take(page, 'json')).text);
    expect(json.projets.map(({ slug }: { slug: string }) => slug)).toEqual(shown);
    const geojson = JSON.parse((await take(page, 'geojson')).text);
    const placed = geojson.features.map(({ properties }: { properties: { slug: string } }) => properties.slug);
    expect([...new Set(placed)]).toEqual(shown);
    expect(json.selection).toMatchObject({ nombre: shown.length, sur: all });
    expect(geojson.selection).toEqual(json.selection);
    await page.goto(json.selection.url);
    await finder.settle();
    expect(await finder.slugs()).toEqual(shown);
  }
  expectNoFault();
});

test('beside the map, the list filtered by a region is exported; an empty list has no export', async ({ page }) => {
  const asked = noteRequests(page);
  const finder = new Finder(page);
  await finder.open('?vue=carte&region=la-reunion');
  await page.getByText('Exporter cette liste').click();
  expect((await asked()).filter((path) => /donnees|view/.test(path))).toEqual([]);
  const { name, text } = await take(page, 'csv');
  expect(slugsOf(text)).toEqual(['ruche']);
  expect(name).toBe('poles-creatifs-projets-la-reunion.csv');
  await expect(status(page)).toHaveText('Fichier prêt : 1 projet.');
  await finder.open('?region=corse');
  await expect(panel(page)).toBeHidden();
  await page.getByRole('button', { name: 'Retirer le filtre Corse' }).click();
  await expect(panel(page)).toBeVisible();
});

/** Data of another build: as many projects, with other slugs. */
const other = { projets: Array.from({ length: all }, (_, rank) => ({ slug: `autre-${rank}` })) };

test('without its data, or with those of another build, the export gives a message and no file until they load', async ({
  page,
}) => {
  const data = '**/donnees/projets.json';
  const failures: [name: string, fail: (route: Route) => unknown][] = [
    ['aborted', (route) => route.abort()],
    ['hanging', () => undefined],
    ['of another build', (route) => route.fulfill({ json: other })],
  ];
  await page.clock.install();
  const finder = new Finder(page);
  let downloads = 0;
  page.on('download', () => downloads++);
  for (const [index, [name, fail]] of failures.entries()) {
    await test.step(name, async () => {
      await page.route(data, fail);
      await finder.open('?region=grand-est');
      await page.getByText('Exporter cette liste').click();
      const asked = page.waitForRequest(data);
      await panel(page).getByRole('link', { name: 'CSV', exact: true }).click();
      await asked;
      if (name === 'hanging') await page.clock.fastForward(10_000);
      await expect(status(page)).toContainText('n’a pas pu être préparé');
      expect(downloads).toBe(index);
      await page.unroute(data);
      expect(slugsOf((await take(page, 'csv')).text)).toEqual(await finder.slugs());
    });
  }
});

test('a query that could not be searched is not among the criteria of the export', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  const finder = new Finder(page);
  await finder.open('?q=image&region=grand-est');
  await expect(finder.messages.getByText('La recherche par mots est indisponible')).toBeVisible();
  const { name, text } = await take(page, 'json');
  expect(name).toBe('poles-creatifs-projets-grand-est.json');
  expect(JSON.parse(text).selection.url).toMatch(/\/projets\/\?region=grand-est$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the links lead to the published files', async ({ page }) => {
    await page.goto('/projets/');
    await page.getByText('Exporter cette liste').click();
    for (const format of formats) {
      const link = panel(page).getByRole('link', { name: labels[format], exact: true });
      await expect(link).toHaveAttribute('href', `/donnees/projets.${published[format]}`);
    }
    const { name, text } = await take(page, 'csv');
    expect(name).toBe('poles-creatifs-projets.csv');
    expect(text).toBe(await publishedText(page, 'csv'));
  });
});
