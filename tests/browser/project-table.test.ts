import { type Page, expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { bringAxe, faultsOf } from '../support/faults.ts';
import { Finder } from '../support/finder.ts';
import { watch } from '../support/watch.ts';

const address = '/projets/tableau/';
const all = projectSlugs.length;

const rows = (page: Page) => page.locator('tbody tr:visible');
const status = (page: Page) => page.locator('project-table').getByRole('status').first();
const heading = (page: Page, name: string) => page.getByRole('columnheader', { name });

/** Opens the table, and waits until it shows what its address asks for. */
async function open(page: Page, search = ''): Promise<void> {
  await page.goto(address + search);
  await settled(page);
}

const settled = (page: Page) => expect(page.locator('project-table:defined:not([aria-busy])')).toHaveCount(1);

/** Slugs of the rows shown, in order. */
const slugsOf = (page: Page) =>
  rows(page)
    .locator('th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));

/** Text of a column of the rows shown, in order. */
const column = async (page: Page, index: number) =>
  (await rows(page).locator(`> :nth-child(${index})`).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

test('a column sorts with the keyboard in both directions, says so, and leaves unknown amounts last', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  await open(page);
  await expect(heading(page, 'Projet')).toHaveAttribute('aria-sort', 'ascending');
  await heading(page, 'Montant').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`${all} projets, triés par montant croissant, les inconnus à la fin.`);
  await expect(heading(page, 'Montant')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  expect((await slugsOf(page)).slice(0, 4)).toEqual(['pole-rd-son', 'ruche', 'coeur-d-images', 'chambre-d-echo']);
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveText(`${all} projets, triés par montant décroissant, les inconnus à la fin.`);
  await expect(heading(page, 'Montant')).toHaveAttribute('aria-sort', 'descending');
  expect((await slugsOf(page)).slice(0, 4)).toEqual(['chambre-d-echo', 'coeur-d-images', 'ruche', 'pole-rd-son']);
  expect(new Set((await column(page, 5)).slice(4))).toEqual(new Set(['inconnu']));
  await expect(heading(page, 'Montant').getByRole('button')).toBeFocused();
  expectNoFault();
});

test('every column sorts, and puts the rows back in the order of names', async ({ page }) => {
  await open(page);
  const served = await slugsOf(page);
  for (const button of await page.locator('thead').getByRole('button').all()) {
    await button.click();
    await expect(page.locator('th[aria-sort]').getByRole('button')).toHaveText((await button.textContent()) ?? '');
    expect((await slugsOf(page)).toSorted()).toEqual(served.toSorted());
  }
  const counts = await rows(page)
    .locator('> :last-child')
    .evaluateAll((cells) => cells.map((cell) => cell.querySelectorAll('li').length));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  await heading(page, 'Projet').getByRole('button').click();
  expect(await slugsOf(page)).toEqual(served);
  await expect(page).toHaveURL(address);
});

test('Back, Forward, a reload and a shared link give the same rows in the same order', async ({ page, context }) => {
  await open(page, '?region=grand-est');
  const byName = await slugsOf(page);
  await heading(page, 'Communes').getByRole('button').click();
  await heading(page, 'Communes').getByRole('button').click();
  await expect(page).toHaveURL(/\?region=grand-est&tri=communes&ordre=decroissant$/);
  const byCommune = await slugsOf(page);
  expect(byCommune).not.toEqual(byName);
  expect(byCommune.toSorted()).toEqual(byName.toSorted());
  await page.reload();
  await settled(page);
  expect(await slugsOf(page)).toEqual(byCommune);
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  expect(await slugsOf(other)).toEqual(byCommune);
  await page.goBack();
  await page.goBack();
  await expect(heading(page, 'Projet')).toHaveAttribute('aria-sort', 'ascending');
  expect(await slugsOf(page)).toEqual(byName);
  await page.goForward();
  await expect(heading(page, 'Communes')).toHaveAttribute('aria-sort', 'ascending');
});

test('« Copier le tableau » copies the rows shown, in their order, with amounts as numbers and nothing that runs', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async () => {
    await page.getByRole('button', { name: 'Copier le tableau (TSV)' }).click();
    await expect(page.getByText('Tableau copié')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    return text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
  };
  await open(page, '?tri=montant&ordre=decroissant');
  const [headings = [], ...lines] = await copied();
  expect(headings.join(', ')).toBe(
    'Projet, Région, Communes, Porteur, Aide connue, en euros, Nature du montant, Statut, Filières, Sources, Fiche',
  );
  expect(lines.map((cells) => cells.at(-1)?.split('/').at(-2))).toEqual(await slugsOf(page));
  const amounts = lines.map((cells) => [cells[4], cells[5]]);
  expect(amounts.slice(0, 5)).toEqual([
    ['2450000', 'nature non précisée'],
    ['100000', 'montant annoncé'],
    ['80000', 'plafond possible'],
    ['48250,5', 'nature non précisée'],
    ['', 'inconnu'],
  ]);
  for (const cells of lines) {
    expect(cells).toHaveLength(headings.length);
    for (const cell of cells) expect(cell).not.toMatch(/^"?[=+\-@]/);
  }
  await open(page, '?secteur=langues-et-ia');
  expect((await copied()).slice(1).map(([title]) => title)).toEqual(await rows(page).locator('th').allInnerTexts());
});

test('from the list, « Tableau » keeps the criteria, and the table shows the same projects, with a way back', async ({
  page,
}) => {
  const finder = new Finder(page);
  for (const search of [
    '?q=image&secteur=jeu',
    '?region=grand-est&secteur=design',
    '?q=imgae',
    '?q=de',
    '?region=corse',
  ]) {
    await finder.open(search);
    const found = await finder.slugs();
    await page.getByRole('link', { name: 'Tableau', exact: true }).click();
    await expect(page).toHaveURL(address + search);
    await settled(page);
    expect((await slugsOf(page)).toSorted(), search).toEqual(found.toSorted());
    await page.getByRole('link', { name: 'Modifier les filtres' }).click();
    await expect(page).toHaveURL(`/projets/${search}`);
    await finder.settle();
    expect(await finder.slugs(), search).toEqual(found);
  }
});

test('the table says what narrows it, and what of the address is unknown', async ({ page }) => {
  await open(page, '?q=image&secteur=jeu&region=atlantide');
  await expect(page.getByText('Filtres : « image », Jeu.')).toBeVisible();
  await expect(page.getByText('Inconnu du site, et laissé de côté : atlantide.')).toBeVisible();
  await expect(status(page)).toHaveText(`2 projets sur ${all}, triés par nom, de A à Z.`);
  await page.getByRole('link', { name: 'Tout le tableau' }).click();
  await settled(page);
  await expect(rows(page)).toHaveCount(all);
  await expect(page.getByText('Filtres :')).toBeHidden();
  await open(page, '?region=corse');
  await expect(status(page)).toHaveText(`Aucun projet sur ${all}.`);
});

test('the addresses of the table as a view, and of the list that it replaced, lead to it with their criteria', async ({
  page,
}) => {
  for (const view of ['tableau', 'liste']) {
    await page.goto(`/projets/?q=image&secteur=jeu&vue=${view}`);
    await expect(page).toHaveURL(`${address}?q=image&secteur=jeu`);
    await page.goto(`/projets/?vue=${view}`);
    await expect(page).toHaveURL(address);
  }
});

test('without the search index, the table says that words excluded nothing, and the facets still apply', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page, '?q=image&region=grand-est');
  await expect(page.getByText('La recherche par mots est indisponible')).toBeVisible();
  await expect(page.getByText('Filtres : Grand Est.')).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
});

test('on a phone, only the table scrolls sideways, with the keyboard too, and its first column stays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  const region = page.getByRole('region', { name: 'Les projets, leurs lieux' });
  await region.focus();
  const first = page.locator('tbody th').first();
  const left = (await first.boundingBox())?.x;
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect((await first.boundingBox())?.x).toBe(left);
});

test('axe finds no fault in a sorted and filtered table', async ({ page }) => {
  await bringAxe(page);
  await open(page, '?q=image&region=atlantide&tri=montant&ordre=decroissant');
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is whole, without a control that needs it, and the list leads to it', async ({ page }) => {
    await page.goto('/projets/');
    await page.getByRole('link', { name: 'Tableau', exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect(rows(page)).toHaveCount(all);
    await expect(page.locator('main button:visible')).toHaveCount(0);
    await expect(page.getByText(`${all} projets, triés par nom, de A à Z.`)).toBeVisible();
  });
});
