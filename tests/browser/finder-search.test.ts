import { type Page, expect, test } from '@playwright/test';
import { projectSlugs } from '../support/built-site.ts';
import { Finder } from '../support/finder.ts';
import { noteRequests } from '../support/requests.ts';
import { watch } from '../support/watch.ts';

const all = projectSlugs.length;

test('results appear while typing, from an index that loads on first focus; one letter is not a query', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const asked = noteRequests(page);
  const finder = new Finder(page);
  await finder.open();
  await expect(finder.status).toHaveText('');
  expect((await asked()).filter((path) => path.includes('pagefind'))).toEqual([]);
  await finder.box.focus();
  await expect.poll(async () => (await asked()).some((path) => path.includes('wasm.unknown'))).toBe(true);
  await finder.box.pressSequentially('babillage');
  await expect(finder.count).toHaveText('1 projet pour « babillage »');
  await expect(finder.status).toHaveText('1 projet pour « babillage »');
  await expect(page).toHaveURL(/\/projets\/\?q=babillage$/);
  await expect(page).toHaveTitle(/^babillage · Les\sprojets lauréats/);
  await finder.box.fill('b');
  await expect(finder.items).toHaveCount(all);
  await expect(finder.count).toHaveText(`${all} projets`);
  await expect(page).toHaveURL(/\/projets\/$/);
  await finder.facet(/^Jeu/).check();
  await expect(finder.items).toHaveCount(4);
  await expect(finder.box).toHaveValue('b');
  expectNoFault();
});

test('a filter chosen right after typing applies with the typed query', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await finder.box.evaluate((box: HTMLInputElement) => {
    box.value = 'image';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLInputElement>('input[value="bretagne"]')?.click();
  });
  await expect(page).toHaveURL('/projets/?q=image&region=bretagne');
  await expect(finder.box).toHaveValue('image');
});

test('matching words are marked in title, places and summary only; a match elsewhere is explained', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?q=cabinet+formes+havre');
  const card = finder.items.first();
  await expect(card.locator('.title mark')).toHaveText(['Cabinet', 'formes']);
  await expect(card.locator('.muted mark')).toHaveText('Havre');
  await finder.search('babillage');
  await expect(card.locator('.summary mark')).toHaveText(['Babillage']);
  await expect(card.locator('.summary')).toBeVisible();
  await finder.search('');
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(page.locator('.summary:visible')).toHaveCount(0);
  await finder.search('chatbot');
  await expect(card).toContainText('Trouvé par sa filière, un code, un sigle ou un mot voisin.');
  await finder.search('massicot');
  await expect(card).toContainText('Trouvé dans le texte');
});

test('a typo with one plausible correction is corrected with a message, and is searched as typed in quotes', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?q=mulouse&region=bretagne');
  await expect(finder.items).toHaveCount(0);
  await expect(finder.messages.getByText('Résultats pour')).toBeHidden();
  await page.getByRole('button', { name: 'Dans toutes les régions : 2 projets' }).click();
  await expect(finder.items).toHaveCount(2);
  await expect(finder.messages.getByText('Rien pour « mulouse ». Résultats pour « Mulhouse ».')).toBeVisible();
  await expect(finder.count).toHaveText('2 projets pour « Mulhouse »');
  await finder.search('"mulouse"');
  await expect(finder.items).toHaveCount(0);
  await expect(finder.messages.getByText('Résultats pour')).toBeHidden();
});

test('a search without results suggests a similar word or a region’s page; words too common are reported', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?q=fylaturs');
  await expect(finder.items).toHaveCount(0);
  await expect(finder.messages.getByText('Vouliez-vous dire Filature ?')).toBeVisible();
  await page.getByRole('link', { name: 'Filature' }).click();
  await expect(finder.items).toHaveCount(1);
  await expect(page).toHaveURL('/projets/?q=Filature');
  await finder.search('le la les');
  await expect(finder.items).toHaveCount(0);
  await expect(finder.messages.getByText('Mots trop courts ou courants')).toBeVisible();
  await finder.search('grand est');
  await expect(finder.items).toHaveCount(4);
  await expect(finder.answer.getByRole('link')).toHaveAttribute('href', '/regions/grand-est/');
  await finder.search('corse');
  await expect(finder.items).toHaveCount(0);
  await finder.answer.getByRole('link', { name: 'en Corse' }).click();
  await expect(page).toHaveURL(/\/regions\/corse\/$/);
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

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('no query breaks the page or its address', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const expectNoFault = watch(page);
  const finder = new Finder(page);
  await finder.open();
  for (const [name, query] of hostile) {
    await test.step(name, async () => {
      const before = page.url();
      await finder.box.fill(query);
      await page.waitForURL((url) => url.href !== before);
      await finder.settle();
      expect(await widthOf(page)).toBeLessThanOrEqual(360);
      await page.reload();
      await finder.settle();
      expect(await widthOf(page)).toBeLessThanOrEqual(360);
      await expect(finder.count).toHaveText(/projet/);
      expect(await page.locator('img[src="x"], main script:not([src])').count()).toBe(0);
      expectNoFault();
    });
  }
});

test('an address with 200 filters, broken escapes and unknown values lists what is ignored', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const finder = new Finder(page);
  const many = Array.from({ length: 200 }, (_, index) => `region=inconnue-${index}`).join('&');
  await finder.open(`?${many}&region=corse&secteur=jeu&tri=hasard&q=%E0%A4%A`);
  const notice = page.locator('[data-part="ignored"]');
  await expect(notice).toContainText('région « inconnue-0 »');
  await expect(notice).toContainText('et 196 autres');
  expect(await widthOf(page)).toBeLessThanOrEqual(360);
  expectNoFault();
});
