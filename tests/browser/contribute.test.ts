import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readContentFile } from '#validation/content-file.ts';
import { projectFile } from '../support/built-site.ts';
import { FormOnPage } from '../support/contribution.ts';
import { watch } from '../support/watch.ts';

const issuesOf = (name: string, text: string) => readContentFile('projets', `content/projets/${name}`, text).issues;

test('a project can be written with the keyboard alone, from the first field to a valid file', async ({ page }) => {
  const expectNoFault = watch(page);
  const form = new FormOnPage(page);
  await form.open();
  const { keyboard } = page;
  const focused = page.locator(':focus');
  const at = (name: string) => page.evaluate((key) => document.activeElement?.getAttribute(key), name);
  /** Tabs to the field with an id, then types. */
  const answer = async (id: string, ...keys: string[]) => {
    for (let step = 0; step < 30 && (await at('id')) !== id; step++) await keyboard.press('Tab');
    expect(await at('id')).toBe(id);
    for (const key of keys) {
      if (/^(Arrow|Space|Enter)/.test(key)) await keyboard.press(key);
      else await keyboard.insertText(key);
    }
  };
  await page.locator('main').focus();
  await answer('titre', 'Pôle d’essai « à Lille » : n° 1');
  await answer('phases.0.obtenu', 'ArrowDown');
  await answer('phases.0.date', 'octobre 2023');
  await answer('phases.0.montant', '100 000 €');
  for (let step = 0; step < 4 && (await at('name')) !== 'secteurs'; step++) await keyboard.press('Tab');
  await keyboard.press('Space');
  await answer('lieux.0.ville');
  await keyboard.type('Saint-Denis');
  await expect(form.communes.nth(1)).toBeVisible();
  const first = await form.communes.first().textContent();
  await keyboard.press('ArrowDown');
  await expect(form.communes.first()).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await expect(focused).toHaveValue(first ?? '');
  await answer('sources.0.url', 'https://exemple.org/annonces/page');
  await answer('sources.0.titre', 'Deux lauréats');
  await answer('sources.0.editeur', 'Service des annonces');
  await answer('sources.0.date', '26/10/2023');
  await answer('sources.0.dit.phases', 'Space');
  await answer('accroche', 'Une phrase courte : deux mots #1.');
  // It takes the place of the textarea as soon as it is loaded, which keys can outrun.
  await expect(page.locator('#texte-riche')).toBeVisible();
  await answer('texte-riche', 'Un fait.');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await expect(focused).toHaveText('Citer une source');
  await keyboard.press('Enter');
  await expect(page.locator('#texte-riche')).toBeFocused();
  await expect(page.locator('#texte')).toHaveValue('Un fait.<Source id="service-des-annonces-2023" />');
  await keyboard.press('Tab');
  await expect(focused).toHaveValue('Un fait.');
  await keyboard.insertText(' Deux\nlignes.');
  await keyboard.press('Tab');
  await expect(focused).toHaveAttribute('name', 'inconnues');
  await keyboard.press('Tab');
  await expect(focused).toHaveText('Vérifier la fiche');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Le fichier est prêt' })).toBeFocused();
  const shown = await form.file.inputValue();
  const { name, text } = await form.download();
  expect(text).toBe(shown);
  expect(name).toBe('pole-d-essai-a-lille-n-1.mdx');
  expect(issuesOf(name, text)).toEqual([]);
  expect(text).toContain('resume: Un fait. Deux lignes.\n');
  expect(text).toContain('    date: 2023-10\n    montant: 100000\n');
  expectNoFault();
});

test('all errors are reported at once, each with a link to its field, until they are corrected', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.check();
  await expect(form.errors).toBeFocused();
  await expect(form.errors.getByRole('heading')).toHaveText('Il y a 10 erreurs');
  await expect(page).toHaveTitle(/^Erreur\s: Contribuer/);
  await form.errors.getByRole('link', { name: 'Écrivez le titre du projet.' }).click();
  const title = page.getByLabel('Titre du projet');
  await expect(title).toBeFocused();
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await expect(title).toHaveAccessibleDescription(/Écrivez le titre du projet/);
  await title.fill('Essai');
  await expect(form.errors.getByRole('heading')).toHaveText('Il y a 9 erreurs');
  await expect(title).not.toHaveAttribute('aria-invalid');
  const tagline = page.getByLabel('Accroche');
  await tagline.fill('a'.repeat(175));
  await expect(page.getByText(/^35\sde\strop\s: 140\ssignes au\splus$/).first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^35\sde\strop/ })).toBeAttached();
  await expect(form.errors.getByRole('link', { name: /^Accroche\s: 140 signes au plus \(175 reçus\)/ })).toBeVisible();
  for (const link of await form.errors.getByRole('link').all()) {
    await link.click();
    await expect(page.locator('form :focus')).toBeInViewport();
  }
});

test('a check says that it is under way until it shows what it found', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  await expect(form.ready).toBeFocused();
  const said = await page.evaluateHandle(() => {
    const status = document.querySelector('[data-part="checking"]')!;
    const said: [text: string | null, isShown: boolean][] = [];
    const note = () => said.push([status.textContent, document.activeElement?.localName === 'h3']);
    new MutationObserver(note).observe(status, { childList: true });
    return said;
  });
  await page.getByLabel('Titre du projet').fill('Un autre titre');
  await page.getByRole('button', { name: 'Vérifier la fiche' }).click();
  await expect(form.ready).toBeFocused();
  expect(await said.jsonValue()).toEqual([
    ['Vérification en cours…', false],
    ['', true],
  ]);
});

test('an error in the text links to its line', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.write('Un.\n\nDeux {calcul}.\n');
  await form.check();
  await form.errors.getByRole('link', { name: /accolades/ }).click();
  const selected = await page
    .locator('#texte')
    .evaluate((text: HTMLTextAreaElement) => text.value.slice(text.selectionStart, text.selectionEnd));
  expect(selected).toBe('Deux {calcul}.');
});

test('a correction changes only its own fields, and no other byte of the file', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('signes-hostiles');
  await expect(page.getByRole('combobox', { name: 'Commune' }).first()).toHaveValue('Nevers, Nièvre (58)');
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
  await page.getByLabel('Accroche').fill('Une autre accroche.');
  await form.check();
  await expect(form.changes).toHaveText([/^Accroche\s: «\s.+\s» → «\sUne autre accroche\.\s»$/]);
  const { name, text } = await form.download();
  const original = readFileSync(projectFile('signes-hostiles'), 'utf8');
  expect(name).toBe('signes-hostiles.mdx');
  expect(text).toBe(original.replace(/^accroche: .*$/m, 'accroche: Une autre accroche.'));
  await page.getByRole('checkbox', { name: 'J’ai relu les sources aujourd’hui' }).check();
  await expect(form.changes.last()).toHaveText(/^Vérification\s: .+ → /);
});

test('a correction keeps what an amount is, the words of a source and its archived copy', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await expect(page.getByLabel('Nature du montant')).toHaveValue('plafond-possible');
  await expect(page.getByLabel('Extrait').first()).toHaveValue(/dans la limite de 80 000 euros\.$/);
  await expect(page.getByLabel('Copie archivée').first()).toHaveValue(/^https:\/\/archive\./);
  await page.getByLabel('Extrait').nth(1).fill('« Un conte par case »');
  await form.check();
  await expect(form.changes).toHaveText([/^Extrait ajouté\s: /]);
  const { text } = await form.download();
  const original = readFileSync(projectFile('ruche'), 'utf8');
  const end = '    date: 2023-12-01\n    consultee_le: 2026-11-23\n';
  expect(text).toBe(original.replace(end, `${end}    extrait: « Un conte par case »\n`));
  await page.getByLabel('Montant, en euros').fill('');
  await form.check();
  await expect(form.errors.getByRole('link', { name: /Nature du montant : Il faut un montant/ })).toBeVisible();
});

test('an added source can be cited, and removing it leaves the file unchanged', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('coeur-d-images');
  await page.getByRole('button', { name: 'Ajouter une source' }).click();
  await expect(page.getByRole('group', { name: 'Source 4' }).getByLabel('Adresse du document')).toBeFocused();
  await page.getByLabel('Éditeur').nth(3).fill('La Gazette des grèves');
  await page.getByLabel('Éditeur').nth(3).blur();
  await expect(page.locator('#source-citee option').last()).toHaveText('Source 4 · La Gazette des grèves');
  await page.getByRole('button', { name: 'Retirer source 4' }).click();
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});
