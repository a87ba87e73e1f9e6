import { type Locator, type Page, expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

const filled = async (page: Page) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  return form;
};

for (const [typed, written] of [
  ['1,2 M€', '1200000'],
  ['75 k€', '75000'],
  ['75 000 €', '75000'],
  ['1.200.000', '1200000'],
  ['à hauteur de 1,2 M€', '1200000'],
] as const)
  test(`an amount typed « ${typed} » is written ${written}`, async ({ page }) => {
    const form = await filled(page);
    await page.getByLabel('Montant, en euros').fill(typed);
    await form.check();
    await expect(form.file).toHaveValue(new RegExp(`^ +montant: ${written}$`, 'm'));
  });

test('what is read of an amount and of a date is shown under it, and moves nothing', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  const amount = page.getByLabel('Montant, en euros');
  const date = page.getByLabel('Date du résultat');
  const read = (field: Locator) => field.locator('xpath=following-sibling::*[@role="status"]');
  const place = () =>
    page.getByRole('group', { name: 'Filières' }).evaluate((one) => one.getBoundingClientRect().top + scrollY);
  await amount.fill('x');
  const before = await place();
  await amount.fill('1,2 M€');
  await expect(read(amount)).toHaveText(/^Lu\s: 1\s200\s000\s€$/);
  await date.fill('26 oct. 2023');
  await expect(read(date)).toHaveText(/^Lu\s: 26\soctobre 2023$/);
  expect(await place()).toBe(before);
  await date.fill('octobre 23');
  await expect(read(date)).toBeEmpty();
  await amount.fill('jusqu’à 75 k€');
  await expect(read(amount)).toHaveText(/^Lu\s: 75\s000\s€ \(plafond\s: dites-le dessous\)$/);
  await page.getByLabel('Nature du montant').selectOption('plafond possible');
  await expect(read(amount)).toHaveText(/^Lu\s: 75\s000\s€$/);
});

test('an amount too small to be in euros asks for its unit', async ({ page }) => {
  const form = await filled(page);
  await page.getByLabel('Montant, en euros').fill('1,5');
  await form.check();
  await expect(form.errors).toContainText('Dites l’unité : « 1500000 » pour des millions d’euros');
});

test('signs that nobody sees, in fields and in the text, are left out of the file', async ({ page }) => {
  const form = await filled(page);
  await page.getByLabel('Titre du projet').fill('Mai\u00adson de l’e\u0301cran 👩\u200d🎨');
  await page.getByLabel('Montant, en euros').fill('75\u200b000');
  await form.write('Un te\u00adxte,\u200b puis\ufeff un autre.');
  await form.check();
  await expect(page.locator('label[for="fichier"]')).toHaveText('content/projets/maison-de-l-ecran.mdx');
  await expect(form.file).toHaveValue(/^titre: Maison de l’écran 👩\u200d🎨$/m);
  await expect(form.file).toHaveValue(/^ +montant: 75000$/m);
  await expect(form.file).toHaveValue(/\n\nUn texte, puis un autre\.\n$/);
});

test('a sign that deceives is reported at its field, or at its line of the text', async ({ page }) => {
  const form = await filled(page);
  await page.getByLabel('Titre du projet').fill('Maison\u202e de l’écran');
  await form.write('Un texte.\n\nUn \u2066autre.');
  await form.check();
  const title = page.getByLabel('Titre du projet');
  await expect(title).toHaveAccessibleDescription(/sens d’écriture forcé \(U\+202E\), dans «\sMaison\s»/);
  await expect(form.errors.getByRole('link')).toHaveCount(2);
  await form.errors.getByRole('link', { name: /^Texte de la page/ }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('autre');
  await title.fill('Maison de l’écran');
  await form.write('Un texte.');
  await form.check();
  await expect(form.ready).toBeVisible();
});

test('a title without letters asks for some, at its field, unless the address is given', async ({ page }) => {
  const form = await filled(page);
  const title = page.getByLabel('Titre du projet');
  await title.fill('🎭🎬');
  await form.check();
  await expect(title).toHaveAccessibleDescription(/Écrivez un titre avec des lettres latines ou des chiffres/);
  await expect(form.errors.getByRole('link')).toHaveCount(1);
  await page.locator('summary', { hasText: 'Adresse de la page' }).click();
  await page.getByLabel('Nom du projet dans l’adresse').fill('theatre-et-cinema');
  await form.check();
  await expect(form.file).toHaveValue(/^titre: 🎭🎬$/m);
});

/** Adds a partner, and returns the fields of partners’ names. */
const addPartner = async (page: Page) => {
  await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
  return page.locator('[data-list="partenaires"]').getByLabel('Nom de l’organisme');
};
const valuesOf = (fields: Locator) => fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
const separated = (page: Page) => page.getByRole('status').filter({ hasText: 'noms séparés' });

test('the mark of a list is no part of a partner’s name', async ({ page }) => {
  const form = await filled(page);
  await (await addPartner(page)).fill('1. École inventée');
  await form.check();
  await expect(form.file).toHaveValue(/- nom: École inventée\n/);
});

test('several names typed in one make as many partners, which can be undone', async ({ page }) => {
  const form = await filled(page);
  const names = await addPartner(page);
  await names.fill('Musée inventé ; Atelier inventé;Ville');
  await addPartner(page);
  await names.last().fill('Le dernier');
  await expect(names).toHaveCount(4);
  expect(await valuesOf(names)).toEqual(['Musée inventé', 'Atelier inventé', 'Ville', 'Le dernier']);
  await expect(page.getByText('Partenaire 4', { exact: true }).first()).toBeVisible();
  await expect(separated(page)).toHaveText(/3\snoms séparés, un\spar partenaire\./);
  await form.check();
  await expect(form.file).toHaveValue(/- nom: Musée inventé\n\s+- nom: Atelier inventé\n\s+- nom: Ville\n/);
  await separated(page).getByRole('button', { name: 'Annuler' }).click();
  expect(await valuesOf(names)).toEqual(['Musée inventé ; Atelier inventé;Ville', 'Le dernier']);
  await expect(page.locator('legend:focus')).toHaveText('Partenaire 1');
});

test('editing one of the separated names withdraws the offer to undo, which would lose the edit', async ({ page }) => {
  await filled(page);
  const names = await addPartner(page);
  await names.fill('Musée inventé ; Atelier inventé');
  await names.blur();
  await expect(separated(page)).toBeVisible();
  await names.last().fill('Atelier de la ville');
  await expect(separated(page)).toBeHidden();
  expect(await valuesOf(names)).toEqual(['Musée inventé', 'Atelier de la ville']);
});

test('a name that is left with Tab is split without moving the focus', async ({ page }) => {
  await filled(page);
  const names = await addPartner(page);
  await names.fill('Musée inventé ; Atelier inventé');
  await names.press('Tab');
  await expect(names).toHaveCount(2);
  await expect(page.locator('summary:focus')).toHaveText('Préciser : type, site', { useInnerText: true });
});

test('a list that is pasted in the name of a partner makes a partner of each line', async ({ page }) => {
  const form = await filled(page);
  const names = await addPartner(page);
  await names.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1. Musée inventé\r\n2. Atelier inventé\n\n');
    field.focus();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(names).toHaveCount(2);
  await expect(names.first()).toBeFocused();
  await form.check();
  await expect(form.file).toHaveValue(/- nom: Musée inventé\n\s+- nom: Atelier inventé\n/);
});

test('what was typed too fast is told with the words mended, and stops nothing', async ({ page }) => {
  const form = await filled(page);
  await page.getByLabel('Accroche').fill('A Rennes, une phrase.');
  await form.write('Un fait [1] et un autre [4].\n\nLa ville , le port.');
  await form.check();
  await expect(form.ready).toBeVisible();
  const advice = page.locator('[data-part="advice"]');
  for (const one of [
    /^Accroche\s: «\sA Rennes,\s»\. Écrivez «\sÀ Rennes,\s»\.$/,
    /^Texte\s: «\s\[1\]\s», .* par «\sCiter une\ssource\s»/,
    /^Texte\s: «\s\[4\]\s», /,
    /^Texte\s: «\sville ,\s»\. Écrivez «\sville,\s»\.$/,
  ])
    await expect(advice.getByRole('listitem').filter({ hasText: one })).toBeVisible();
});
