import { type Page, expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { projectSlugs } from '../support/built-site.ts';

const regions = ['hauts-de-france', 'occitanie', 'auvergne-rhone-alpes', 'corse', 'la-reunion', 'ile-de-france'];
const addresses = [
  ...projectSlugs.map((slug) => ({ address: `/projets/${slug}/`, most: 1 })),
  ...regions.map((slug) => ({ address: `/regions/${slug}/`, most: 2 })),
];

/** A page as it is printed: how many sheets, and its text without a space, since lines break anywhere in addresses. */
async function print(page: Page, format: 'A4' | 'Letter' = 'A4') {
  const pdf = await page.pdf({ format, preferCSSPageSize: true, displayHeaderFooter: false });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return { sheets: totalPages, text: packed(text) };
}

const packed = (text: string) => text.replace(/\s+/gu, '');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on A4, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const { address, most } of addresses) {
      test(`${address} keeps to ${most === 1 ? 'one page' : 'two pages'}, with its sources, date and address`, async ({
        page,
      }) => {
        await page.goto(address);
        const { sheets, text } = await print(page);
        expect(sheets).toBeLessThanOrEqual(most);
        expect(text).toContain(packed(await page.locator('h1').innerText()));
        expect(text).toContain(await page.locator('link[rel="canonical"]').getAttribute('href'));
        expect(text).toContain('LicenceOuverte2.0');
        for (const source of await page.locator('[id^="source-"] a').all())
          expect(text).toContain(await source.getAttribute('href'));
        const checked = page.locator('main time').filter({ hasText: '23 novembre 2026' });
        if ((await checked.count()) > 0) expect(text).toMatch(/vérifiéele23novembre2026/);
        expect(text).not.toMatch(/Allerau|Àlireaussi|Ficheprécédente|Partagerlapage|Apparence|Mentionslégales/);
      });
    }
  });
}

test('on US Letter a project takes two pages at most', async ({ page }) => {
  for (const slug of projectSlugs) {
    await page.goto(`/projets/${slug}/`);
    expect((await print(page, 'Letter')).sheets, slug).toBeLessThanOrEqual(2);
  }
});

test('a region without a text of its own prints the source of what it says; one with projects, their gist and addresses', async ({
  page,
}) => {
  await page.goto('/regions/corse/');
  expect((await print(page)).text).toContain(
    'https://www.gouvernement.fr/actualite/france-2030-annonce-des-25-laureats',
  );
  await page.goto('/regions/occitanie/');
  const { text } = await print(page);
  for (const part of ['/projets/cite-digitale-2030/', 'Lesrégionsvoisines', 'Nouvelle-Aquitaine', 'LeSoler'])
    expect(text).toContain(part);
  for (const gist of await page.locator('.project-card .tagline').allInnerTexts()) expect(text).toContain(packed(gist));
});

test('a longer text takes two pages, and nothing of it is cut', async ({ page }) => {
  await page.goto('/projets/langu-ia/');
  const words = await page.locator('.prose').evaluate((prose) =>
    Array.from({ length: 14 }, (_, index) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${'Un texte plus long que tous ceux du jour. '.repeat(8)}Fin${index}.`;
      prose.append(paragraph);
      return `Fin${index}.`;
    }),
  );
  const { sheets, text } = await print(page);
  expect(sheets).toBe(2);
  for (const word of words) expect(text).toContain(word);
  expect(text).toContain('Fichevérifiéele23novembre2026');
  expect(text.split('/projets/langu-ia/').length, 'the second page says its address too').toBe(3);
});

test('it is ink on white whatever the theme, and no text is under 8 points, calls to sources apart', async ({
  page,
}) => {
  await page.goto('/projets/langu-ia/');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'sombre'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const read = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) =>
        one.checkVisibility() &&
        !one.closest('sup, svg, .visually-hidden') &&
        [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const { color } = getComputedStyle(document.body);
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const sizeOf = (one: HTMLElement) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75;
    return { color, backgroundColor, small: texts.filter((one) => sizeOf(one) < 7.99).map((one) => one.outerHTML) };
  });
  expect(read).toEqual({ color: 'rgb(23, 22, 26)', backgroundColor: 'rgba(0, 0, 0, 0)', small: [] });
});
