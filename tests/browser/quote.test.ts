import { type Page, expect, test } from '@playwright/test';
import { readProject } from '../support/built-site.ts';
import { watch } from '../support/watch.ts';

const slug = 'signes-hostiles';
const address = `/projets/${slug}/`;
const unfold = (page: Page) => page.getByText('Citer cette page').click();
const clipboard = () => navigator.clipboard.readText();

test('buttons copy the displayed text or the file, and the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const expectNoFault = watch(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address);
  await unfold(page);
  for (const [name, id, done] of [
    ['Référence', 'reference', 'Référence copiée.'],
    ['Résumé court', 'resume-court', 'Résumé court copié.'],
    ['Résumé long', 'resume-long', 'Résumé long copié.'],
  ] as const) {
    await page.getByRole('button', { name: `Copier : ${name}` }).click();
    await expect(page.locator('copy-buttons [role="status"]', { hasText: done })).toBeVisible();
    expect(await page.evaluate(clipboard)).toBe((await page.locator(`#${id}`).textContent())?.trim());
  }
  expect(asked.filter((path) => path.startsWith('/citer/'))).toEqual([]);
  for (const [name, format] of [
    ['BibTeX', 'bib'],
    ['RIS', 'ris'],
    ['CSL-JSON', 'json'],
  ] as const) {
    const file = await (await page.request.get(`/citer/${slug}.${format}`)).text();
    await page.getByRole('button', { name: `Copier : ${name}` }).click();
    await expect(page.locator('copy-buttons [role="status"]', { hasText: `${name} copié.` })).toBeVisible();
    expect((await page.evaluate(clipboard)).replaceAll('\r\n', '\n')).toBe(file.replaceAll('\r\n', '\n'));
  }
  expectNoFault();
});

test('each fact is copied with its caveat, its sources and its page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/projets/coeur-d-images/');
  await page.getByRole('link', { name: 'Citer un fait' }).click();
  await expect(page.getByRole('heading', { name: 'Un fait' })).toBeInViewport();
  const said = page.getByText('Fait copié.');
  await page.getByRole('button', { name: 'Copier : Partenaires' }).click();
  await expect(said).toBeInViewport();
  expect((await page.evaluate(clipboard)).replace(/\s/gu, ' ')).toBe(
    '« Cœur d’images ». Partenaires : Studio Goémon, École des arts de l’écran et Cinémathèque des estrans. ' +
      'Source : Cap Pellicule (https://exemple.org/cap-pellicule/rapport, lue en partie). ' +
      'Fiche de Pôles créatifs : http://localhost:4321/projets/coeur-d-images/',
  );
  await page.goto('/projets/vox-ia/#citer-faits');
  await page.getByRole('button', { name: 'Copier : Appel à manifestation d’intérêt (2023)' }).click();
  await expect(said).toBeInViewport();
  expect(await page.evaluate(clipboard)).toContain('(statut déduit, non confirmé)');
});

test('when a file is unavailable or the browser refuses to copy, the page says what to do', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/citer/*.bib', (route) => route.abort());
  await page.route('**/citer/*.ris', (route) => route.fulfill({ status: 404, body: 'nothing here' }));
  await page.goto(address);
  await unfold(page);
  const status = page.locator('copy-buttons [role="status"]', { hasText: 'La copie n’a pas abouti' });
  for (const name of ['BibTeX', 'RIS']) {
    await page.getByRole('button', { name: `Copier : ${name}` }).click();
    await expect(status).toContainText('enregistrez le fichier par son lien.');
  }
  await page.getByRole('button', { name: 'Copier : CSL-JSON' }).click();
  await expect(status).toHaveCount(0);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
  await page.getByRole('button', { name: 'Copier : Résumé court' }).click();
  await expect(status).toContainText('sélectionnez le texte et copiez-le.');
});

test('a file is downloaded by its link', async ({ page }) => {
  await page.goto(address);
  await unfold(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'BibTeX' }).click();
  expect((await saved).suggestedFilename()).toBe(`${slug}.bib`);
});

for (const [day, isOld] of [
  ['2026-11-24T12:00:00', false],
  ['2027-11-23T23:30:00', false],
  ['2027-11-24T00:30:00', true],
  ['2030-01-01T12:00:00', true],
] as const) {
  test.describe(`read on ${day}`, () => {
    test.use({ timezoneId: 'Pacific/Auckland' });
    test(isOld ? 'the check is said to be old' : 'the check is not said to be old', async ({ page }) => {
      await page.goto('/robots.txt');
      const moment = await page.evaluate((local) => new Date(local).getTime(), day);
      await page.clock.setFixedTime(moment);
      await page.goto(address);
      await page.waitForFunction(() => customElements.get('checked-on'));
      await expect(page.getByText('Plus de 12 mois ont passé')).toBeVisible({ visible: isOld });
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('texts and files are available, without buttons or a warning', async ({ page }) => {
    await page.goto(address);
    await unfold(page);
    await expect(page.locator('#reference')).toContainText(`« ${readProject(slug).title} », Pôles créatifs, fiche`);
    await expect(page.locator('#resume-long')).toBeVisible();
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
      await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
        'href',
        new RegExp(`^/citer/${slug}\\.`),
      );
    }
    await expect(page.locator('copy-buttons').getByRole('button')).toHaveCount(0);
    await expect(page.locator('checked-on')).toContainText('23 novembre 2026');
    await expect(page.getByText('Plus de 12 mois ont passé')).toBeHidden();
  });
});
