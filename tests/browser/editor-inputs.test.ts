import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';
import { type EditorCase, editorCases } from '../support/editor-cases.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

const addPartner = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
  await page.locator('[data-list="partenaires"]').getByLabel('Nom de l’organisme').last().fill(name);
};

/** Each test begins with the draft of a valid project, written once. */
const test = base.extend<object, { draft: StorageState }>({
  draft: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage({ baseURL: project.use.baseURL ?? '' });
      const form = new FormOnPage(page);
      await form.open();
      await form.fill();
      await page.locator('[name="porteur.nom"]').fill('Communauté de communes Retz-en-Valois');
      await addPartner(page, 'Centre des monuments nationaux');
      await page.getByRole('checkbox', { name: 'Garder un brouillon' }).check();
      await expect(page.getByText('Brouillon enregistré')).toBeVisible();
      await use(await page.context().storageState());
      await page.close();
    },
    { scope: 'worker' },
  ],
  storageState: ({ draft }, use) => use(draft),
});

const fields = {
  title: 'Titre du projet',
  summary: 'Résumé',
  publisher: 'Éditeur',
  address: 'Adresse du document',
  place: 'Nom du lieu',
  amount: 'Montant, en euros',
  date: 'Date du résultat',
} as const;

const type = async (form: FormOnPage, place: EditorCase['place'], typed: string) => {
  if (place === 'text') return form.write(`${typed}\n\nUn texte.`);
  if (place === 'partner') return addPartner(form.page, typed);
  if (place === 'commune') return form.page.getByRole('combobox', { name: 'Commune' }).fill(typed);
  const field = form.page.getByLabel(fields[place]);
  await field.fill(typed);
  return field.blur();
};

for (const { name, place, typed, told, inForm = told, written, proposed } of editorCases)
  for (const one of typed)
    test(`what editors type in the form, ${name}: ${JSON.stringify(one)}`, async ({ page }) => {
      const form = new FormOnPage(page);
      await form.open('#brouillon');
      await expect(page.getByLabel(fields.title)).toHaveValue('Pôle d’essai');
      await type(form, place, one);
      if (proposed) return expect(form.communes.first()).toHaveText(proposed);
      await form.check();
      if (written) return expect(form.file).toHaveValue(written);
      const said = page.locator('[data-part="errors"], [data-part="advice"], .commune [role="status"]');
      await expect
        .poll(async () => (await said.allInnerTexts()).join('\n').replace(/\s+/g, ' '))
        .toMatch(inForm ?? /$/);
    });
