import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { projectFile } from '../support/built-site.ts';
import { issuesAfter } from '../support/checked-content.ts';
import { FormOnPage } from '../support/contribution.ts';

const name = (page: Page) => page.getByLabel('Nom du projet dans l’adresse');

/** Opens the correction of a project, and the fold of its address. */
async function correct(page: Page, slug: string): Promise<FormOnPage> {
  const form = new FormOnPage(page);
  await form.correct(slug);
  await page.getByText('Changer l’adresse de la page').click();
  await expect(name(page)).toHaveValue(slug);
  return form;
}

test('a project is renamed: only its file’s name and its former names change, and the check accepts both', async ({
  page,
}) => {
  const form = await correct(page, 'ruche');
  await name(page).fill('grande-ruche');
  await form.check();
  await expect(form.changes).toHaveText([
    /^Adresse\s: \/projets\/ruche\/ → \/projets\/grande-ruche\/\s; l’ancienne y mènera$/,
  ]);
  await expect(page.getByText('Dites en l’envoyant que grande-ruche.mdx remplace ruche.mdx')).toBeVisible();
  const written = await form.download();
  const original = readFileSync(projectFile('ruche'), 'utf8');
  expect(written.name).toBe('grande-ruche.mdx');
  expect(written.text).toBe(original.replace('\n---\n\n', '\nanciens: [ruche]\n---\n\n'));
  expect(issuesAfter(written, 'ruche.mdx')).toEqual([]);
});

test('an old name goes last among the former ones; one that is taken back leaves them', async ({ page }) => {
  const form = await correct(page, 'theatre-d-ombres');
  await name(page).fill('ombres');
  await form.check();
  await expect(form.file).toHaveValue(/^anciens: \[marionnettes-du-tissage, ombres-et-mouchoirs, theatre-d-ombres\]$/m);
  await name(page).fill('ombres-et-mouchoirs');
  await form.check();
  await expect(form.file).toHaveValue(/^anciens: \[marionnettes-du-tissage, theatre-d-ombres\]$/m);
  const written = await form.download();
  expect(issuesAfter(written, 'theatre-d-ombres.mdx')).toEqual([]);
});

test('the name that another file has, or has had, is refused at its field, and so is an invalid one', async ({
  page,
}) => {
  const form = await correct(page, 'ruche');
  for (const taken of ['vox-ia', 'ombres-et-mouchoirs']) {
    await name(page).fill(taken);
    await form.check();
    await expect(name(page)).toHaveAccessibleDescription(/Une autre fiche porte déjà ce nom, ou l’a porté/);
  }
  await name(page).fill('La Ruche');
  await form.check();
  await expect(name(page)).toHaveAccessibleDescription(/minuscules sans accent.*Reçu\s: «\sLa Ruche\.mdx\s»/);
  await expect(form.ready).toBeHidden();
});

test('a new project does not take the name that another has had', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByText('Adresse de la page').click();
  await name(page).fill('ombres-et-mouchoirs');
  await form.check();
  await expect(name(page)).toHaveAccessibleDescription(/Une fiche porte déjà ce nom, ou l’a porté/);
});

test('a new title leaves the address as it is, and the first name again changes nothing', async ({ page }) => {
  const form = await correct(page, 'ruche');
  const title = page.getByLabel('Titre du projet');
  const before = await title.inputValue();
  await title.fill('Tout autre chose');
  await expect(name(page)).toHaveValue('ruche');
  await title.fill(before);
  await name(page).fill('grande-ruche');
  await form.check();
  await expect(form.ready).toBeVisible();
  await name(page).fill('ruche');
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});

test('a reload gives the new name back, and starting again the current one', async ({ page }) => {
  const form = await correct(page, 'ruche');
  await name(page).fill('grande-ruche');
  await expect(page.getByRole('button', { name: 'Revenir à la fiche publiée' })).toBeEnabled();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('Vous corrigez la fiche')).toBeVisible();
  await expect(name(page)).toHaveValue('grande-ruche');
  await page.getByRole('button', { name: 'Revenir à la fiche publiée' }).click();
  await expect(name(page)).toHaveValue('ruche');
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});
