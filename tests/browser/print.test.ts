import { type Page, expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { projectSlugs } from '../support/built-site.ts';

/** Project pages and their maximum number of sheets: the one that uses every component of a text needs two. */
const projects = projectSlugs.map((slug) => ({
  address: `/projets/${slug}/`,
  most: slug === 'cabinet-des-formes' ? 2 : 1,
}));
const regions = ['grand-est', 'occitanie', 'centre-val-de-loire', 'corse', 'la-reunion', 'ile-de-france'].map(
  (slug) => ({ address: `/regions/${slug}/`, most: 2 }),
);

/** Prints a page and returns its number of sheets and its text, without spaces because lines break inside addresses. */
async function print(page: Page, format: 'A4' | 'Letter' = 'A4') {
  const pdf = await page.pdf({ format, preferCSSPageSize: true, displayHeaderFooter: false });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return { sheets: totalPages, text: packed(text) };
}

/** Removes the spaces of a text, and its pictograms, for which a machine may have no font. */
const packed = (text: string) => text.replace(/[\s\p{Extended_Pictographic}]+/gu, '');

async function expectToPrint(page: Page, { address, most }: { address: string; most: number }): Promise<void> {
  await page.goto(address);
  const { sheets, text } = await print(page);
  expect(sheets, address).toBeLessThanOrEqual(most);
  expect(text).toContain(packed(await page.locator('h1').innerText()));
  expect(text).toContain(await page.locator('link[rel="canonical"]').getAttribute('href'));
  expect(text).toContain('LicenceOuverte2.0');
  for (const address of await page.locator('[id^="source-"] a').evaluateAll(addressesOf))
    expect(text).toContain(address);
  const checked = page.locator('main checked-on > time, main p:has-text("vérifiée le") time');
  for (const day of await checked.allInnerTexts()) expect(text).toMatch(new RegExp(`vérifié(e|s)le${packed(day)}`));
  expect(text).not.toMatch(/Allerau|Àlireaussi|Ficheprécédente|Partagerlapage|Apparence|Mentionslégales/);
}

const addressesOf = (links: Element[]) => links.map((link) => link.getAttribute('href'));

test('a project prints on one A4 page, or two if it has every component, with its sources, date and address, and on at most two US Letter pages', async ({
  page,
}) => {
  for (const project of projects) {
    await expectToPrint(page, project);
    expect((await print(page, 'Letter')).sheets, `${project.address} on Letter`).toBeLessThanOrEqual(2);
  }
});

test('a region prints on at most two A4 pages, with its sources, date and address', async ({ page }) => {
  for (const region of regions) await expectToPrint(page, region);
});

test('pages print the same in light and in dark', async ({ page }) => {
  for (const { address } of [projects[0], regions[0]].filter((one) => one !== undefined)) {
    await page.goto(address);
    const light = await print(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await print(page)).toEqual(light);
  }
});

test('a region without its own text prints its source; a region with projects, their taglines and addresses', async ({
  page,
}) => {
  await page.goto('/regions/corse/');
  expect((await print(page)).text).toContain('https://exemple.org/annonces/trente-poles');
  await page.goto('/regions/occitanie/');
  const { text } = await print(page);
  for (const part of [
    '/projets/pont-des-livres/',
    'Lesrégionsvoisines',
    'Nouvelle-Aquitaine',
    'Villeneuve-lès-Avignon',
  ])
    expect(text).toContain(part);
  for (const gist of await page.locator('.project-card .tagline').allInnerTexts()) expect(text).toContain(packed(gist));
});

test('a longer text prints on two pages, and no part of it is cut', async ({ page }) => {
  await page.goto('/projets/vox-ia/');
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
  expect(text).toMatch(/(Fichevérifiée|Faitsvérifiés)le23novembre2026/);
  expect(text.split('/projets/vox-ia/').length, 'the second page says its address too').toBe(3);
});

test('print is black on white in every theme, and no text is under 8 points except the numbers of sources', async ({
  page,
}) => {
  await page.goto('/projets/vox-ia/');
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
