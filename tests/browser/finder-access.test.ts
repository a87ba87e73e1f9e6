import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';

const phone = { width: 360, height: 740 };

const states: [name: string, search: string, act?: (page: Page) => Promise<void>][] = [
  ['empty', ''],
  ['results', '?q=image&region=occitanie'],
  ['no result', '?q=avion&region=occitanie'],
  ['suggestion', '?q=toulouse'],
  ['correction', '?q=rubaix'],
  ['nothing left', '?q=ceramique&region=occitanie'],
  [
    'filters open',
    '?region=occitanie',
    async (page) => {
      await page.setViewportSize(phone);
      await page.getByRole('button', { name: /^Filtrer/ }).click();
      await expect(page.locator('#filtres')).toBeVisible();
    },
  ],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [name, search, act] of states) {
      test(name, async ({ page }) => {
        await new Finder(page).open(search);
        await act?.(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`),
        ).toEqual([]);
      });
    }
  });
}

test('by keyboard alone: search, results, a filter, a project', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await page.keyboard.press('/');
  await expect(finder.box).toBeFocused();
  await page.keyboard.type('image');
  await page.keyboard.press('Enter');
  await expect(finder.count).toBeFocused();
  await expect(finder.count).toHaveText(/projets pour «\simage\s»/);
  const before = await finder.items.count();
  // Backwards from the results are the filters; the box that has the focus is checked with Space.
  for (
    let step = 0;
    step < 40 && !(await finder.facet(/^Occitanie/).evaluate((box) => box === document.activeElement));
    step++
  )
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(finder.facet(/^Occitanie/)).toBeFocused();
  await expect(finder.items).toHaveCount(2);
  expect(before).toBeGreaterThan(2);
  const first = finder.items.first().locator('.title a');
  for (let step = 0; step < 60 && !(await first.evaluate((link) => link === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projets\/[a-z-]+/);
});

test('the results are a list of headings with links; the box has a visible label and a help', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=animation');
  const items = page
    .getByRole('region', { name: /projets pour « animation »/ })
    .getByRole('list')
    .last()
    .getByRole('listitem');
  expect(await items.count()).toBeGreaterThan(0);
  for (const heading of await finder.items.getByRole('heading', { level: 3 }).all())
    await expect(heading.getByRole('link')).toHaveCount(1);
  await expect(page.getByText('Chercher un projet')).toBeVisible();
  await expect(finder.box).toHaveAccessibleDescription(/Pour une expression exacte, mettez des guillemets/);
});

test('counts are announced after a pause, once, and nothing is before use', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await page.waitForTimeout(1000);
  await expect(finder.status).toHaveText('');
  const said: string[] = [];
  await page.exposeFunction('say', (text: string) => said.push(text));
  await finder.status.evaluate((status) =>
    new MutationObserver(() =>
      (globalThis as unknown as { say: (text: string) => void }).say(status.textContent),
    ).observe(status, { childList: true }),
  );
  await finder.box.pressSequentially('arles', { delay: 150 });
  await finder.settle();
  await expect(finder.count).toHaveText(/pour «\sarles\s»/);
  await expect(finder.status).toHaveText('');
  await expect(finder.status).toHaveText(/pour «\sarles\s»/);
  expect(said).toHaveLength(1);
});

test('what explains a result is announced with its count', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=rubaix');
  await expect(finder.status).toHaveText(/^1 projet pour « Roubaix »\. Rien pour « rubaix »\./);
  await finder.search('toulouse');
  await expect(finder.status).toHaveText(/^Aucun projet pour « toulouse »\. Vouliez-vous dire Toulois/);
  await finder.search('le la');
  await expect(finder.status).toHaveText(/trop courants/);
});

test('a box that has the focus keeps it when nothing is left to check', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=roubaix&region=occitanie');
  await finder.facet(/^Occitanie/).focus();
  await page.keyboard.press('Space');
  await finder.settle();
  await expect(finder.items).toHaveCount(1);
  await expect(finder.facet(/^Occitanie/)).toBeFocused();
});

test('« Rechercher » in the menu leads to the field, from any page and from its own', async ({ page }) => {
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
});

test('/ leads to the search, is a slash where one types, and can be turned off for good', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
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
