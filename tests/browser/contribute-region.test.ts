import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { readContentFile } from '#validation/content-file.ts';
import { content } from '../support/built-site.ts';
import { FormOnPage } from '../support/contribution.ts';
import { measureShifts, shiftOf } from '../support/layout-shift.ts';
import { watch } from '../support/watch.ts';

const fileOf = (slug: string) => readFileSync(join(content, `regions/${slug}.mdx`), 'utf8');
const issuesOf = (name: string, text: string) => readContentFile('regions', `content/regions/${name}`, text).issues;

/** The form of `/contribuer/region/`, used as a person would. */
class RegionFormOnPage extends FormOnPage {
  override async open(search = ''): Promise<void> {
    await this.page.goto(`/contribuer/region/${search}`);
    await expect(this.region).toBeVisible();
  }

  override async correct(slug: string): Promise<void> {
    await this.open(`?region=${slug}`);
    await expect(this.page.getByText('Vous corrigez la présentation')).toBeVisible();
  }

  override async fill(): Promise<void> {
    const { page } = this;
    await page.getByLabel('Adresse du document').fill('https://exemple.org/annonces/ile');
    await page.getByLabel('Titre du document').fill('Deux pôles pour l’île');
    await page.getByLabel('Éditeur').fill('Service des annonces');
    await this.write('Deux projets y sont nés<Source id="service-des-annonces" />.');
  }

  get region() {
    return this.page.getByRole('combobox', { name: 'Région', exact: true });
  }
}

const same = (page: Page) => page.getByText('Rien n’a changé dans la présentation');

test('a first introduction is written from the page of its region, and is a valid file', async ({ page }) => {
  const expectNoFault = watch(page);
  const form = new RegionFormOnPage(page);
  await page.goto('/regions/corse/');
  await page.getByRole('link', { name: 'Écrire une présentation' }).click();
  await expect(form.region).toHaveValue('corse');
  await form.fill();
  await page.getByLabel('Nombre de lauréats').fill('2');
  await page.getByLabel('Source de ce nombre').selectOption('Source 1 · Service des annonces');
  await form.check();
  await expect(form.ready).toBeFocused();
  await expect(page.getByText('/regions/corse/')).toBeVisible();
  const { name, text } = await form.download();
  expect(name).toBe('corse.mdx');
  expect(issuesOf(name, text)).toEqual([]);
  expect(text).toMatch(/^---\nlaureats:\n {2}nombre: 2\n {2}source: service-des-annonces\nsources:\n/);
  expect(text).toMatch(
    /\nverifie_le: \d{4}-\d\d-\d\d\n---\n\nDeux projets y sont nés<Source id="service-des-annonces" \/>\.\n$/,
  );
  expectNoFault();
});

test('a region is chosen in the list, where those that have an introduction are links', async ({ page }) => {
  const form = new RegionFormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  await form.errors.getByRole('link', { name: 'Choisissez la région dans la liste.' }).click();
  await expect(form.region).toBeFocused();
  await form.region.selectOption('La Réunion');
  await expect(form.errors).toBeHidden();
  await form.check();
  expect((await form.download()).name).toBe('la-reunion.mdx');
  await page.getByRole('link', { name: 'Grand Est' }).first().click();
  await expect(page.getByText('Vous corrigez la présentation de la région « Grand Est »')).toBeVisible();
  await expect(form.region).toBeDisabled();
  await expect(form.region.locator(':checked')).toHaveText('Grand Est');
});

test('a correction changes only its own fields, and no other byte of the file', async ({ page }) => {
  const form = new RegionFormOnPage(page);
  await form.correct('grand-est');
  await expect(page).toHaveTitle(/^Corriger «\sGrand Est\s» · /);
  await expect(page.getByLabel('Source de ce nombre').locator(':checked')).toHaveText(
    'Source 1 · La Lettre des clochers',
  );
  await form.check();
  await expect(same(page)).toBeVisible();
  await page.getByLabel('Nombre de lauréats').fill('5');
  await form.check();
  await expect(form.changes).toHaveText([/^Nombre de lauréats\s: 4 → 5$/]);
  expect((await form.download()).text).toBe(fileOf('grand-est').replace('nombre: 4', 'nombre: 5'));
  await page.getByLabel('Nombre de lauréats').fill('4');
  await page.getByLabel('Source de ce nombre').selectOption('Source 2 · Service des annonces');
  await expect(form.changes).toHaveText(['Source du nombre de lauréats modifiée']);
  await page.getByLabel('Nombre de lauréats').fill('');
  await page.getByLabel('Source de ce nombre').selectOption('Non précisé');
  await form.check();
  await expect(form.changes).toHaveText([/^Nombre de lauréats\s: 4 → non précisé$/]);
  expect((await form.download()).text).toBe(fileOf('grand-est').replace(/laureats:\n.*\n.*\n/, ''));
});

test('sources that were read again are the only change of a file whose facts hold', async ({ page }) => {
  const form = new RegionFormOnPage(page);
  await form.correct('centre-val-de-loire');
  await page.getByRole('checkbox', { name: 'J’ai relu les sources aujourd’hui' }).check();
  await form.check();
  const { name, text } = await form.download();
  expect(issuesOf(name, text)).toEqual([]);
  const withoutCheck = (file: string) => file.replace(/^verifie_le: .*$/m, '');
  expect(withoutCheck(text)).toBe(withoutCheck(fileOf('centre-val-de-loire')));
  expect(text).not.toBe(fileOf('centre-val-de-loire'));
});

test('each error is at its field: a number without its source, a text that cites another, an unsafe address', async ({
  page,
}) => {
  const form = new RegionFormOnPage(page);
  await form.correct('grand-est');
  await page.getByLabel('Source de ce nombre').selectOption('Non précisé');
  await page.getByLabel('Adresse du document').first().fill('exemple.org');
  await form.write('Un fait<Source id="absente" />.');
  await form.check();
  await expect(form.errors.getByRole('link')).toHaveText([
    /^Source\s1\s: Adresse du document\s: Il faut une adresse complète/,
    /^Le texte cite une source/,
    'Choisissez la source qui donne le nombre de lauréats, ou videz ce nombre.',
  ]);
  await form.errors.getByRole('link').last().click();
  await expect(page.getByLabel('Source de ce nombre')).toBeFocused();
  await expect(page.getByLabel('Source de ce nombre')).toHaveAttribute('aria-invalid', 'true');
});

test('the answers of a region come back to its form alone, and its draft is offered elsewhere', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const form = new RegionFormOnPage(page);
  await form.open('?region=corse');
  await form.fill();
  await page.getByRole('checkbox', { name: 'Garder un brouillon' }).check();
  await form.open('?region=bretagne');
  await expect(form.text).toHaveValue('');
  await page.goto('/contribuer/');
  await expect(page.getByText(/brouillon\sde\s«\sCorse\s»/)).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre le brouillon' }).click();
  await expect(page).toHaveURL(/\/contribuer\/region\/\?region=corse$/);
  await expect(form.text).toHaveValue(/^Deux projets/);
  await expect(form.region).toHaveValue('corse');
});

test('nothing moves while the introduction to correct arrives', async ({ page }) => {
  await measureShifts(page);
  const form = new RegionFormOnPage(page);
  for (const [width, height] of [
    [360, 740],
    [1320, 860],
  ] as const) {
    await page.setViewportSize({ width, height });
    await form.correct('grand-est');
    await page.waitForLoadState('networkidle');
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
  }
});
