import { type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

const said = (page: Page) => page.locator('.commune [role="status"]');
const open = async (page: Page) => {
  const form = new FormOnPage(page);
  await form.open();
  return { form, commune: page.getByRole('combobox', { name: 'Commune' }) };
};

test('with the keyboard, the list opens on its first commune, Escape closes it, and Tab skips it', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('saint-martin-d');
  await expect(said(page)).toHaveText(/^Les 8 premières communes\s; continuez d’écrire\.$/);
  await commune.press('Escape');
  await expect(said(page)).toBeEmpty();
  await expect(commune).not.toHaveAttribute('aria-activedescendant');
  await commune.press('ArrowDown');
  await expect(form.communes.first()).toHaveAttribute('aria-selected', 'true');
  await expect(commune).toHaveAttribute('aria-activedescendant', 'lieux.0.communes.0');
  await commune.press('Tab');
  await expect(page.getByLabel('Nom du lieu')).toBeFocused();
});

test('old browsers, without Object.groupBy and Map.groupBy, propose communes and check the file too', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const one of [Object, Map]) Reflect.deleteProperty(one, 'groupBy');
  });
  const { form } = await open(page);
  expect(await page.evaluate(() => 'groupBy' in Object)).toBe(false);
  await form.fill();
  await form.check();
  await expect(form.ready).toBeVisible();
});

test('Enter on a full name chooses the commune; on the beginning of a name it opens the list', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('lille');
  await expect(form.communes.first()).toBeVisible();
  await commune.press('Enter');
  await expect(commune).toHaveValue('Lille, Nord (59)');
  await expect(form.communes).toHaveCount(0);
  await commune.fill('roub');
  await commune.press('Escape');
  await commune.press('Enter');
  await expect(form.communes.first()).toHaveText('Roubaix, Nord (59)');
});

test('letters that match no commune have a message, and too few letters ask for more', async ({ page }) => {
  const { commune } = await open(page);
  await commune.fill('zzzz');
  await expect(said(page)).toHaveText('Aucune commune ne correspond.');
  await commune.fill('saint-d');
  await expect(said(page)).toHaveText('Continuez d’écrire.');
});

test('after « Saint », three letters are enough to choose from', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('Saint-Naz');
  await expect(form.communes.first()).toHaveText('Saint-Nazaire, Loire-Atlantique (44)');
  await commune.fill('sainte-mar');
  await expect(said(page)).toHaveText(/^Les 8 premières communes/);
  await commune.fill('Saint-Zzz');
  await expect(said(page)).toHaveText('Aucune commune ne correspond.');
});

for (const [width, height] of [
  [360, 640],
  [1320, 500],
] as const)
  test(`the list of a field low on a screen of ${width} × ${height} opens in sight, with its field`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const { form, commune } = await open(page);
    await commune.evaluate((field) => field.scrollIntoView({ block: 'end' }));
    await commune.fill('saint-martin');
    await expect(form.communes.first()).toBeVisible();
    await expect(page.getByRole('listbox', { name: 'Communes' })).toBeInViewport({ ratio: 0.95 });
    await expect(commune).toBeInViewport({ ratio: 0.95 });
  });

test('a slow search is announced', async ({ page }) => {
  await page.route('**/lieux/noms-*.json', () => undefined);
  const { commune } = await open(page);
  await commune.fill('roub');
  await expect(said(page)).toHaveText('Recherche…');
});

const code = (page: Page) => page.getByLabel('Code INSEE');

test('a postal code proposes its communes, and the chosen one has its code and its point', async ({ page }) => {
  const { form, commune } = await open(page);
  await commune.fill('591');
  await expect(said(page)).toHaveText('Continuez d’écrire.');
  await commune.fill('59100');
  await expect(form.communes).toHaveText(['Roubaix, Nord (59)']);
  await expect(said(page)).toHaveText('1 commune proposée.');
  await form.communes.first().click();
  await expect(commune).toHaveValue('Roubaix, Nord (59)');
  await expect(code(page)).toHaveValue('59512');
  await expect(page.getByLabel('Latitude')).toHaveValue(/^50\.6/);
  await expect(page.getByLabel('Longitude')).toHaveValue(/^3\.1/);
  await commune.fill('74150');
  await expect(said(page)).toHaveText(/^\d\d communes proposées\.$/);
  await expect(form.communes.last()).toHaveText(/\(74\)$/);
  await commune.fill('12345');
  await expect(said(page)).toHaveText('Aucune commune ne correspond.');
});

test('a commune is found with its postal code, before or after its name, in an address, or with its département', async ({
  page,
}) => {
  const { form, commune } = await open(page);
  for (const [typed, shown] of [
    ['Ajaccio 20000', 'Ajaccio, Corse-du-Sud (2A)'],
    ['20200 Bastia', 'Bastia, Haute-Corse (2B)'],
    ['2a004', 'Ajaccio, Corse-du-Sud (2A)'],
    ['Roubaix, Nord (59)', 'Roubaix, Nord (59)'],
    ['à Roubaix', 'Roubaix, Nord (59)'],
    ['12 rue des Fleurs 35000 Rennes', 'Rennes, Ille-et-Vilaine (35)'],
    ['Saint-Denis de La Réunion', 'Saint-Denis, La Réunion (974)'],
    ['Fort de France Martinique', 'Fort-de-France, Martinique (972)'],
  ] as const) {
    await commune.fill(typed);
    await expect(form.communes).toHaveText([shown]);
  }
});

test('a commune that has merged proposes today’s, by its name or its code', async ({ page }) => {
  const { form, commune } = await open(page);
  for (const typed of ['93059', 'Pierrefitte-sur-Seine (93)']) {
    await commune.fill(typed);
    await expect(form.communes).toHaveText([
      /^Saint-Denis, Seine-Saint-Denis \(93\), dont Pierrefitte-sur-Seine fait\spartie$/,
    ]);
  }
  await commune.fill('seynod');
  await expect(form.communes).toHaveText([/^Annecy, Haute-Savoie \(74\), dont Seynod fait\spartie$/]);
  await commune.press('Enter');
  await expect(commune).toHaveValue('Annecy, Haute-Savoie (74)');
  await expect(said(page)).toHaveText(/dont Seynod fait\spartie$/);
  await expect(code(page)).toHaveValue('74010');
  await expect(page.getByLabel('Latitude')).toHaveValue(/^45\.9|^45\.8/);
});

test('a commune of an overseas collectivity is said to be outside the regions', async ({ page }) => {
  const { form, commune } = await open(page);
  for (const [typed, named] of [
    ['Nouméa', 'Nouméa'],
    ['Saint-Martin (978)', 'Saint-Martin'],
    ['Saint-Martin 97150', 'Saint-Martin'],
    ['98818', '98818'],
  ] as const) {
    await commune.fill(typed);
    await expect(said(page)).toHaveText(new RegExp(`^${named} est hors des\\s+dix-huit régions`));
    await expect(form.communes).toHaveCount(0);
  }
});

test('what is typed before the script of the field comes is searched when it does', async ({ page }) => {
  const { promise: wait, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route('**/commune-choice*.js', async (route) => {
    await wait;
    await route.continue();
  });
  const { form, commune } = await open(page);
  await commune.fill('roub');
  letThrough();
  await expect(form.communes.first()).toHaveText('Roubaix, Nord (59)');
});

test('without the script of the field, the field says so', async ({ page }) => {
  await page.route('**/commune-choice*.js', (route) => route.abort());
  const { commune } = await open(page);
  await commune.fill('roub');
  await expect(said(page)).toHaveText(/n’a pas pu être chargée/);
});

test('in a browser of 2023, communes are proposed, the preview is drawn and the file is checked', async ({ page }) => {
  await page.addInitScript(() => {
    for (const [holder, name] of [
      [Map, 'groupBy'],
      [Object, 'groupBy'],
      [URL, 'canParse'],
    ] as const)
      Reflect.deleteProperty(holder, name);
  });
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  await expect(form.file).toHaveValue(/commune: "59512"/);
  await expect(page.locator('contribution-preview svg').first()).toBeAttached();
});
