import { type Page, expect, test } from '@playwright/test';
import type { PreviewedProject } from '#form/preview.ts';
import { projectSlugs, readPage, readProject } from '../support/built-site.ts';
import { watch } from '../support/watch.ts';

const projects = projectSlugs.map(readProject);

const open = async (page: Page) => {
  await page.goto('/contribuer/');
  await page.waitForFunction(() => customElements.get('contribution-preview'));
  return page.locator('contribution-preview');
};
const show = (page: Page, project: PreviewedProject) =>
  page.evaluate((shown) => document.querySelector('contribution-preview')?.show(shown), project);

/** Texts of the visible elements that match, in order, trimmed but with their inner spaces unchanged. */
const textsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((one) => !(one as HTMLElement).hidden)
      .map(({ textContent }) => textContent?.trim())
      .filter(Boolean),
  );

/** The same texts in a built page, for each selector. */
const publishedTexts = (address: string, selectors: readonly string[]) => {
  const { document } = readPage(`${address}index.html`);
  return selectors.map((selector) =>
    document
      .querySelectorAll(selector)
      .filter((one) => !one.hasAttribute('hidden'))
      .map(({ text }) => text.trim())
      .filter(Boolean),
  );
};

test('the preview of each project has the published card, header and motif', async ({ page }) => {
  const expectNoFault = watch(page);
  // A lower window leaves out the motif of the header.
  await page.setViewportSize({ width: 1280, height: 1100 });
  const preview = await open(page);
  const parts = ['.kicker', '.title, h1, h4', '.tagline', '.text .muted', '.doubt', '.sector-tags li'];
  for (const project of projects) {
    const { slug, sectors } = project;
    const tops = parts.slice(0, 3).map((part) => `article > header > :is(${part})`);
    const cards = parts.map((part) => `.project-card:has(a[href="/projets/${slug}/"]) :is(${part})`);
    const published = [publishedTexts(`projets/${slug}/`, tops), publishedTexts(`filieres/${sectors[0]}/`, cards)];
    await show(page, project);
    const motif = await (await page.request.get(`/motifs/${slug}.svg`)).text();
    for (const image of await preview.locator('.motif img').all()) {
      await expect(image, slug).toHaveAttribute('src', `data:image/svg+xml,${encodeURIComponent(motif)}`);
      await expect(image).toBeVisible();
    }
    const own = 'contribution-preview';
    const top = await Promise.all(parts.slice(0, 3).map((part) => textsOf(page, `${own} header > :is(${part})`)));
    const card = await Promise.all(parts.map((part) => textsOf(page, `${own} .project-card :is(${part})`)));
    expect([top, card], slug).toEqual(published);
    await expect(preview.locator('.places li')).toHaveCount(project.places.length);
    await expect(preview.locator('.maps .sector')).toHaveCount(project.places.length);
    const regions = new Set(project.places.map(({ commune }) => commune.regionCode)).size;
    await expect(preview.locator('.maps .here')).toHaveCount(regions);
  }
  expectNoFault();
});

test('missing and incomplete answers have placeholders and cause no error', async ({ page }) => {
  const expectNoFault = watch(page);
  const preview = await open(page);
  const commune = { code: '59512', name: 'Roubaix', departement: { code: '59', name: 'Nord' }, regionCode: '32' };
  const unfinished: PreviewedProject[] = [
    { title: '  ', phases: [{}], places: [{}, { latitude: 48 }] },
    { phases: [{ phase: 'ami-2023', status: 'laureat', date: '2023-1' }] },
    { places: [{ commune }, { commune, latitude: 4, longitude: 200 }, { commune: { ...commune, regionCode: '' } }] },
    {},
  ];
  for (const project of unfinished) await show(page, project);
  await expect(preview.getByRole('heading', { name: 'Titre du projet' })).toHaveCount(2);
  await expect(preview.getByText('Aucun lieu pour l’instant.')).toBeVisible();
  await expect(preview.locator('.motif img:visible')).toHaveCount(0);
  await show(page, unfinished[1] ?? {});
  await expect(preview.getByText('Lauréat de l’appel à manifestation d’intérêt', { exact: true })).toBeVisible();
  await show(page, unfinished[2] ?? {});
  await expect(preview.locator('.places li')).toHaveText(['Roubaix, Hauts-de-France', 'Roubaix, Hauts-de-France']);
  await expect(preview.locator('.maps circle')).toHaveCount(0);
  await show(page, { title: '<img src=x onerror=alert(1)>', sectors: ['jeu'], tagline: "L'été !" });
  await expect(preview.locator('.title')).toHaveText('<img src=x onerror=alert(1)>');
  await expect(preview.locator('.project-card .tagline')).toHaveText('L’été\u00a0!');
  expectNoFault();
});

test('the motif changes with the sectors at once, and with the slug after a pause in typing', async ({ page }) => {
  const preview = await open(page);
  const image = preview.locator('.card img');
  const sourceNow = () => image.getAttribute('src');
  await show(page, { slug: 'un', sectors: ['jeu'] });
  await expect(image).toBeVisible();
  const first = await sourceNow();
  await show(page, { slug: 'un', sectors: ['design'] });
  const second = await sourceNow();
  expect(second).not.toBe(first);
  await show(page, { slug: 'deux', sectors: ['design'] });
  expect(await sourceNow()).toBe(second);
  await expect.poll(sourceNow).not.toBe(second);
});

test('without its script, the preview stays hidden', async ({ page }) => {
  await page.route('**/preview-view*.js', (route) => route.abort());
  const preview = await open(page);
  await show(page, { title: 'Essai' });
  await expect(preview).toBeHidden();
});

for (const width of [360, 1320]) {
  test(`${width} px wide, the preview fits in the window and shows the latest change`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 });
    const preview = await open(page);
    await page.locator('contribution-form > details').evaluate((fold: HTMLDetailsElement) => (fold.open = true));
    const commune = { code: '59512', name: 'Roubaix', departement: { code: '59', name: 'Nord' }, regionCode: '32' };
    await show(page, {});
    await expect(preview).toBeVisible();
    await page.locator('#etape-4').evaluate((step) => step.scrollIntoView());
    await show(page, { places: [{ commune }] });
    await expect(preview.locator('.maps')).toBeInViewport({ ratio: 0.9 });
    await show(page, { title: 'Essai', places: [{ commune }] });
    await expect(preview.locator('.card')).toBeInViewport({ ratio: 0.9 });
    await preview.getByRole('region', { name: 'Aperçu' }).focus();
    await page.keyboard.press('End');
    await expect(preview.locator('.head')).toBeInViewport();
  });
}

for (const path of ['', 'corriger/?fiche=forge-commune'])
  test(`until one answers, nothing covers the links to the steps of /contribuer/${path}`, async ({ page }) => {
    for (const width of [320, 412, 768, 1320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/contribuer/${path}`, { waitUntil: 'networkidle' });
      const links = page.getByRole('navigation', { name: 'Étapes du formulaire' }).getByRole('link');
      const last = await links.last().boundingBox();
      // Where what sticks to the bottom of the window would be over them.
      await page.setViewportSize({ width, height: Math.ceil((last?.y ?? 0) + (last?.height ?? 0)) });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const reached = await links.evaluateAll((all) =>
        all.map((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          return [y - 12, y + 12].every((row) => link.contains(document.elementFromPoint(x, row)));
        }),
      );
      expect(reached, `${width} px`).toEqual([true, true, true, true, true]);
    }
  });

test('on a narrow screen, the preview comes with the first answer, and not over its field', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const preview = await open(page);
  const title = page.getByLabel('Titre du projet');
  await title.evaluate((field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight));
  await expect(page.getByText('Voir l’aperçu')).toBeHidden();
  const { x = 0, y = 0 } = (await title.boundingBox()) ?? {};
  await page.mouse.click(x + 20, y + 10);
  await page.keyboard.type('Essai');
  await page.getByText('Voir l’aperçu').click();
  await expect(preview.locator('.title')).toHaveText('Essai');
});

test('a preview that comes late does not bring back a person who has scrolled on', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/preview-view*.js', async (route) => {
    await released;
    await route.continue();
  });
  const preview = await open(page);
  await page.getByLabel('Titre du projet').fill('Essai');
  const step = page.locator('#etape-5');
  await step.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  release();
  await expect(preview).toBeVisible();
  await expect(step).toBeInViewport();
});

test('on a narrow screen, the preview never covers the focused element', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByLabel('Titre du projet').fill('Essai');
  const fold = page.locator('contribution-form > details');
  await expect(fold).toBeVisible();
  for (const isOpen of [false, true]) {
    await fold.evaluate((one: HTMLDetailsElement, value) => (one.open = value), isOpen);
    await page.getByLabel('Titre du projet').focus();
    for (let count = 0; count < 25; count++) {
      await page.keyboard.press('Tab');
      const [focused, cover] = await page.evaluate(() => [
        document.activeElement?.getBoundingClientRect().bottom ?? 0,
        document.querySelector('contribution-form > details')?.getBoundingClientRect().top ?? 0,
      ]);
      expect(focused, `${count}`).toBeLessThanOrEqual(cover ?? 0);
    }
  }
});
