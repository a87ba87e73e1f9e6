import { type Page, expect, test } from '@playwright/test';
import { faultsOf } from '../support/faults.ts';
import { Finder } from '../support/finder.ts';

const phone = { width: 360, height: 740 };

const states: [name: string, search: string, act?: (page: Page) => Promise<void>][] = [
  ['empty', ''],
  ['results', '?q=image&region=bretagne'],
  ['no result', '?q=strasbourg&region=bretagne'],
  ['suggestion', '?q=thierry'],
  ['correction', '?q=mulouse'],
  ['nothing left', '?q=lannion&region=grand-est'],
  ['answer of a place', '?q=lyon', (page) => expect(new Finder(page).answer).toBeVisible()],
  ['answer to a question', '?q=combien+d’argent', (page) => expect(new Finder(page).answer).toBeVisible()],
  [
    'filters open',
    '?region=grand-est',
    async (page) => {
      await page.setViewportSize(phone);
      await page.getByRole('button', { name: /^Filtrer/ }).click();
      await expect(page.locator('#filtres')).toBeVisible();
    },
  ],
];

test('axe finds no fault in any state of the list, in light or in dark', async ({ page }) => {
  const finder = new Finder(page);
  for (const [name, search, act] of states) {
    await test.step(name, async () => {
      await finder.open(search);
      await act?.(page);
      expect(await faultsOf(page)).toEqual([]);
    });
  }
});

test('the keyboard alone reaches the search, the results, a filter and a project', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await page.keyboard.press('/');
  await expect(finder.box).toBeFocused();
  await page.keyboard.type('image');
  await page.keyboard.press('Enter');
  await expect(finder.count).toBeFocused();
  await expect(finder.count).toHaveText(/projets pour «\simage\s»/);
  const before = await finder.items.count();
  const isFocused = (element: Element) => element === document.activeElement;
  // The filters are before the results; Space checks the focused box.
  for (let step = 0; step < 40 && !(await finder.facet(/^Jeu/).evaluate(isFocused)); step++)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(finder.facet(/^Jeu/)).toBeFocused();
  await expect(finder.items).toHaveCount(2);
  expect(before).toBeGreaterThan(2);
  const first = finder.items.first().locator('.title a');
  for (let step = 0; step < 60 && !(await first.evaluate(isFocused)); step++) await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projets\/[a-z-]+/);
});

test('the results are a list of headings with links; the search field has a visible label and a description', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?q=animation');
  const list = page.getByRole('region', { name: /projets pour « animation »/ }).getByRole('list');
  const headings = list.getByRole('listitem').getByRole('heading', { level: 3 });
  const count = await finder.items.count();
  expect(count).toBeGreaterThan(1);
  await expect(headings).toHaveCount(count);
  await expect(headings.getByRole('link')).toHaveCount(count);
  await expect(page.getByText('Chercher un projet')).toBeVisible();
  await expect(finder.box).toHaveAccessibleDescription(/Pour une\sexpression exacte, mettez des\sguillemets/);
});

test('counts are announced once, after a pause, with their explanation, and nothing is announced before use', async ({
  page,
}) => {
  await page.clock.install();
  const finder = new Finder(page);
  await finder.open();
  await page.clock.runFor(5000);
  await expect(finder.status).toHaveText('');
  await finder.search('avignon');
  await expect(finder.status).toHaveText(/pour «\savignon\s»/);
  const said: string[] = [];
  await page.exposeFunction('say', (text: string) => said.push(text));
  await finder.status.evaluate((status) =>
    new MutationObserver(() =>
      (globalThis as unknown as { say: (text: string) => void }).say(status.textContent),
    ).observe(status, { childList: true }),
  );
  // From here on, only the test advances time.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  for (const query of ['a', 'av', 'avi', 'avig']) {
    await finder.box.fill(query);
    await page.clock.runFor(100);
    await expect(page).toHaveURL(query === 'a' ? '/projets/' : `/projets/?q=${query}`);
    await finder.settle();
  }
  await expect(finder.count).toHaveText(/pour «\savig\s»/);
  expect(said).toEqual([]);
  await page.clock.runFor(1000);
  await expect(finder.status).toHaveText(/pour «\savig\s»/);
  expect(said).toHaveLength(1);
  await page.clock.resume();
  await finder.search('mulouse');
  await expect(finder.status).toHaveText(/^2 projets pour « Mulhouse »\. Rien pour « mulouse »\./);
  await finder.search('fylaturs');
  await expect(finder.status).toHaveText(/^Aucun projet connu pour « fylaturs »\. Vouliez-vous dire Filature/);
  await finder.search('le la');
  await expect(finder.status).toHaveText(/courts ou courants/);
});

test('a focused box keeps the focus when unchecking it leaves it without results', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=nevers&region=grand-est');
  await finder.facet(/^Grand Est/).focus();
  await page.keyboard.press('Space');
  await finder.settle();
  await expect(finder.items).toHaveCount(1);
  await expect(finder.facet(/^Grand Est/)).toBeFocused();
});

test('« Rechercher » and the key / lead to the search field, where / types a slash; the key can be turned off', async ({
  page,
}) => {
  const finder = new Finder(page);
  const link = page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Rechercher' });
  await page.goto('/dispositif/');
  await link.click();
  await expect(finder.box).toBeFocused();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(finder.box).not.toBeFocused();
  await link.click();
  await expect(finder.box).toBeFocused();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(finder.box).toBeFocused();
  await page.keyboard.press('/');
  await expect(finder.box).toHaveValue('/');
  await page.getByRole('checkbox', { name: 'Touche / pour revenir à la recherche' }).uncheck();
  await page.reload();
  await finder.settle();
  await expect(page.getByRole('checkbox', { name: 'Touche / pour revenir à la recherche' })).not.toBeChecked();
  await page.locator('main').focus();
  await page.keyboard.press('/');
  await expect(finder.box).not.toBeFocused();
});
