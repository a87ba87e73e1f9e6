import { expect, test } from '@playwright/test';
import { Finder } from '../support/finder.ts';
import { watch } from '../support/watch.ts';

test('results come while typing; the index comes with the first focus, not before', async ({ page }) => {
  const expectNoFault = watch(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const finder = new Finder(page);
  await finder.open();
  await expect(finder.status).toHaveText('');
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  await finder.box.focus();
  await expect.poll(() => asked.some((path) => path.includes('wasm.unknown'))).toBe(true);
  await finder.box.pressSequentially('roubaix');
  await expect(finder.count).toHaveText('1 projet pour « roubaix »');
  await expect(finder.status).toHaveText('1 projet pour « roubaix »');
  await expect(page).toHaveURL(/\/projets\/\?q=roubaix$/);
  await expect(page).toHaveTitle(/^roubaix · Les projets lauréats/);
  expectNoFault();
});

test('one letter is no search yet: everything is shown, and the letter stays', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=roubaix');
  await expect(finder.items).toHaveCount(1);
  await finder.box.fill('r');
  await expect(finder.items).toHaveCount(10);
  await expect(finder.count).toHaveText('10 projets');
  await expect(page).toHaveURL(/\/projets\/$/);
  await finder.facet(/^Jeu/).check();
  await expect(finder.items).toHaveCount(2);
  await expect(finder.box).toHaveValue('r');
});

test('what is typed counts for the filter chosen at once', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await finder.box.evaluate((box: HTMLInputElement) => {
    box.value = 'image';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLInputElement>('input[value="occitanie"]')?.click();
  });
  await expect(page).toHaveURL('/projets/?q=image&region=occitanie');
  await expect(finder.box).toHaveValue('image');
});

test('the words found are marked in title, places and summary, and nothing else is', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=metiers+art+nancy');
  const card = finder.items.first();
  await expect(card.locator('.title mark')).toHaveText(['Métiers', 'Art']);
  await expect(card.locator('mark', { hasText: 'Nancy' })).toHaveCount(1);
  await finder.search('cerfav');
  await expect(finder.items.first().locator('.summary mark')).toHaveText(['Cerfav']);
  await expect(finder.items.first().locator('.summary')).toBeVisible();
  await finder.search('');
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(page.locator('.summary:visible')).toHaveCount(0);
});

test('a project found by what its page says elsewhere, or does not say, tells so', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=PACA');
  await expect(finder.items.first()).toContainText('Trouvé par sa filière, un code, un sigle ou un mot voisin.');
  await finder.search('blockchain');
  await expect(finder.items.first()).toContainText(/Trouvé (dans le texte|par)/);
});

test('a typo with one plausible correction is corrected, says so, and can be searched as typed', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=rubaix');
  await expect(finder.items).toHaveCount(1);
  await expect(page.getByText('Rien pour « rubaix ». Résultats pour « Roubaix ».')).toBeVisible();
  await expect(finder.count).toHaveText('1 projet pour « Roubaix »');
  await page.getByRole('link', { name: 'Chercher plutôt « rubaix »' }).click();
  await expect(page).toHaveURL('/projets/?q=%22rubaix%22');
  await expect(finder.box).toHaveValue('"rubaix"');
  await expect(finder.items).toHaveCount(0);
  await expect(finder.count).toBeFocused();
});

test('a correction that finds nothing under the filters is not announced as if it did', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=rubaix&region=occitanie');
  await expect(finder.items).toHaveCount(0);
  await expect(page.getByText('Résultats pour')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Dans toutes les régions : 1 projet' })).toBeVisible();
});

test('a link of a message opens elsewhere when it is asked to', async ({ page, context }) => {
  const finder = new Finder(page);
  await finder.open('?q=rubaix');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Chercher plutôt « rubaix »' }).click({ modifiers: ['Control'] });
  await opened;
  await expect(page).toHaveURL('/projets/?q=rubaix');
});

test('a word that occurs nowhere gives nothing, and a suggestion that leads somewhere', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=toulouse');
  await expect(finder.items).toHaveCount(0);
  await expect(page.getByText('Vouliez-vous dire Toulois ?')).toBeVisible();
  await page.getByRole('link', { name: 'Toulois' }).click();
  await expect(finder.items).toHaveCount(1);
  await expect(page).toHaveURL('/projets/?q=Toulois');
});

test('a query that names a region leads to its page, with or without projects', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=bretagne');
  await expect(finder.items).toHaveCount(0);
  await page.getByText('Voir aussi la page').getByRole('link', { name: 'Bretagne' }).click();
  await expect(page).toHaveURL(/\/regions\/bretagne\/$/);
});

test('words too common are said to be', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=le+la+les');
  await expect(finder.items).toHaveCount(0);
  await expect(page.getByText('Ces mots sont trop courts ou trop courants')).toBeVisible();
});

const hostile: [name: string, query: string][] = [
  ['10 000 signs', 'métiers '.repeat(1250)],
  ['one word of 10 000 signs', 'a'.repeat(10_000)],
  ['stop words', 'le la les des une'],
  ['punctuation', '?!… ;:,.«»"“” ’\' --- (((('],
  ['emoji', '🎭🎨 👩‍🎨'],
  ['right to left', '\u202eשלום العربية'],
  ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['percent', '%00%ff%zz%E0%A4%A'],
  ['regular expression', '(a+)+$ [z-a] \\'],
  ['replacement patterns', '$& $1 {count} {query}'],
  ['object keys', '__proto__ constructor toString hasOwnProperty'],
  ['quotes in quotes', '""""«»"""" "a'],
];

for (const [name, query] of hostile) {
  test(`hostile query: ${name}`, async ({ page }) => {
    const expectNoFault = watch(page);
    await page.setViewportSize({ width: 360, height: 740 });
    const finder = new Finder(page);
    await finder.open();
    await finder.box.fill(query);
    await page.waitForURL(/\?q=/);
    await finder.settle();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.reload();
    await finder.settle();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expect(finder.count).toHaveText(/projet/);
    expect(await page.locator('img[src="x"], main script:not([src])').count()).toBe(0);
    expectNoFault();
  });
}

test('an address with 200 filters, broken escapes and values that nobody knows says what it leaves out', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const finder = new Finder(page);
  const many = Array.from({ length: 200 }, (_, index) => `region=inconnue-${index}`).join('&');
  await finder.open(`?${many}&region=corse&secteur=jeu&tri=hasard&q=%E0%A4%A`);
  const notice = page.locator('[data-part="ignored"]');
  await expect(notice).toContainText('région « inconnue-0 »');
  await expect(notice).toContainText('et 196 autres');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expectNoFault();
});
