import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { projectSlugs, readProject } from '../support/built-site.ts';
import { watch } from '../support/watch.ts';

const address = '/motif/';

test('choices draw the motif, are said in words and stay in the address', async ({ page }) => {
  const expectNoFault = watch(page);
  await page.goto(address);
  const image = page.locator('motif-maker .banner img');
  await expect(image).toHaveAttribute('src', /^data:image\/svg/);
  const first = await image.getAttribute('src');
  await page.getByLabel('Nom du projet').fill('Fabrique des sons');
  await page.getByLabel('Nombre de partenaires connus').fill('0');
  await page.getByRole('checkbox', { name: 'Mode' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('motif-maker .words')).toHaveText(/2\strous\s: partenaires et montant inconnus\./);
  await expect(page).toHaveURL(/nom=Fabrique\+des\+sons&.*secteur=mode.*&partenaires=0&inconnu=montant$/);
  const made = await image.getAttribute('src');
  expect(made).not.toBe(first);
  await page.reload();
  await expect(image).toHaveAttribute('src', made ?? '');
  await expect(page.getByLabel('Nom du projet')).toHaveValue('Fabrique des sons');
  const chosen = page.locator('motif-maker [name="secteur"]:checked');
  for (let left = await chosen.count(); left > 0; left--) await chosen.first().uncheck();
  await expect(page.locator('motif-maker .words')).toHaveText('Choisissez au moins une filière.');
  await expect(page.getByRole('button', { name: 'Télécharger le SVG' })).toBeDisabled();
  expectNoFault();
});

test('the facts of a project give its motif, with a credit; it is saved as SVG and as PNG', async ({ page }) => {
  const project = projectSlugs.map(readProject).find(({ partners = [] }) => partners.length > 0);
  const { slug = '', sectors = [], partners = [], leadOrganisation, phases } = project ?? {};
  const query = new URLSearchParams({ nom: slug, partenaires: String(partners.length) });
  for (const sector of sectors) query.append('secteur', sector);
  if (!leadOrganisation) query.append('inconnu', 'porteur');
  if (!phases?.some(({ amount }) => amount !== undefined)) query.append('inconnu', 'montant');
  await page.goto(`${address}?${query}`);
  const published = await (await page.request.get(`/motifs/${slug}.svg`)).text();
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const svg = await saved('Télécharger le SVG');
  expect(svg.name).toBe(`motif-${slug}.svg`);
  expect(String(svg.bytes)).toMatch(/<desc>Motif : Pôles créatifs, Licence Ouverte 2\.0/);
  expect(String(svg.bytes).replace(/<desc>.*?<\/desc>/, '')).toBe(published);
  const png = await saved('Télécharger le PNG');
  expect(png.name).toBe(`motif-${slug}.png`);
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2400, 480]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page tells the grammar and shows the forms, without the form', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Une forme, un métier' })).toBeVisible();
    await expect(page.getByText('la pellicule').first()).toBeVisible();
    await expect(page.getByLabel('Nom du projet')).toBeHidden();
  });
});
