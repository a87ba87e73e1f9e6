import { expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';

test('a source read today does not ask to read all the others again; none is read tomorrow', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('theatre-d-ombres');
  await page.getByRole('button', { name: 'Ajouter une source' }).click();
  await page.getByLabel('Titre du document').last().fill('Un article');
  await page.getByLabel('Éditeur').last().fill('La Gazette des grèves');
  await page.getByLabel('Adresse du document').last().fill('https://exemple.com/gazette-des-greves/article');
  await form.check();
  await expect(form.ready).toBeVisible();
  await expect(form.changes).toHaveText([/^Source ajoutée\s: /]);
  await page.getByLabel('Lu le', { exact: true }).last().fill('2099-01-01');
  await form.check();
  await expect(form.errors.getByRole('link')).toHaveText([/Écrivez une date qui ne vient pas après aujourd’hui\.$/]);
});

test('an empty result asks what the project obtained and which source says so, once each', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.check();
  await expect(form.errors.getByRole('link', { name: /[Cc]e que le projet a obtenu/ })).toHaveText([
    /Choisissez ce que le projet a obtenu\.$/,
    /^Source 1\s: Cochez « ce que le projet a obtenu » sous la source qui le dit\.$/,
  ]);
  await expect(form.result).toHaveAttribute('aria-invalid', 'true');
});

test('a commune that is typed but not chosen is reported as such', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByRole('combobox', { name: 'Commune' }).fill('Roub');
  await form.check();
  await expect(form.errors.getByRole('link', { name: /«\sRoub\s» n’est pas choisie dans la liste/ })).toBeVisible();
});

test('a valid file is no longer offered once an answer is emptied', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  await expect(form.ready).toBeVisible();
  await page.getByLabel('Accroche').fill('');
  await expect(form.ready).toBeHidden();
  await expect(page.getByText('Vous avez modifié la fiche : vérifiez-la de nouveau.')).toBeVisible();
});

test('a name that is already taken is reported at its field, unfolded, until the name changes', async ({ page }) => {
  await page.clock.install();
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByLabel('Titre du projet').fill('Vox:IA');
  await form.check();
  const field = page.getByLabel('Nom du projet dans l’adresse');
  await expect(field).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/Une fiche porte déjà ce nom/);
  await page.getByLabel('Accroche').fill('Une autre phrase.');
  await page.clock.runFor(10_000);
  await expect(form.errors.getByRole('link', { name: /Une fiche porte déjà ce nom/ })).toBeVisible();
  await field.fill('vox-ia-deux');
  await expect(form.errors).toBeHidden();
});

test('Enter in a field starts no check; a check names the file after the latest title', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await page.evaluate(() => addEventListener('submit', () => (document.body.dataset['checked'] = ''), { once: true }));
  await page.getByLabel('Titre du projet').press('Enter');
  await expect(page.locator('body')).not.toHaveAttribute('data-checked');
  await form.fill();
  await page.evaluate(() => {
    const title = document.querySelector('#titre') as HTMLInputElement;
    title.value = 'Un titre neuf';
    title.dispatchEvent(new Event('input', { bubbles: true }));
    title.form?.requestSubmit();
  });
  await expect(page.locator('label[for="fichier"]')).toHaveText('content/projets/un-titre-neuf.mdx');
  await expect(page.locator('body')).toHaveAttribute('data-checked');
});

test('a pause in typing that corrects nothing does not touch the reported errors', async ({ page }) => {
  await page.clock.install();
  const form = new FormOnPage(page);
  await form.open();
  await form.check();
  await page.evaluate(() => {
    const reported = [...document.querySelectorAll('[data-part="errors"], .error')];
    const observer = new MutationObserver((changes) => (document.body.dataset['changes'] = String(changes.length)));
    for (const one of reported) observer.observe(one, { childList: true, subtree: true, characterData: true });
  });
  await page.getByLabel('Nom de l’organisme').fill('Plaine');
  await page.clock.runFor(10_000);
  await expect(page.locator('body')).not.toHaveAttribute('data-changes');
  await page.getByLabel('Accroche').fill('Une phrase.');
  await expect(page.locator('body')).toHaveAttribute('data-changes');
});

test('a valid file with no cited source gives advice without being blocked', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  await expect(form.ready).toBeVisible();
  await expect(page.getByText('Le texte ne cite aucune source')).toBeVisible();
  await page.getByRole('button', { name: 'Citer une source' }).click();
  await expect(page.getByText('Le texte ne cite aucune source')).toBeHidden();
  await expect(form.ready).toBeVisible();
});

test('the link of an error in a group of boxes leads to its first box, which is described by the error', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.check();
  await form.errors.getByRole('link', { name: /Choisissez au moins une filière/ }).click();
  const first = page.getByRole('group', { name: 'Filières' }).getByRole('checkbox').first();
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(/Choisissez au moins une filière/);
  await first.press('Space');
  await expect(first).toHaveAccessibleDescription('');
});

test('a step that is answered has its mark, which moves no link, only while it has no error', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  const steps = page.getByRole('navigation', { name: 'Étapes du formulaire' }).getByRole('listitem');
  const widths = () => steps.evaluateAll((all) => all.map((step) => step.getBoundingClientRect().width));
  const before = await widths();
  await form.fill();
  const done = (step: number) => steps.nth(step).getByText('(complet)');
  await expect(done(0)).toHaveCount(1);
  await expect(done(0)).toBeVisible();
  expect(await widths()).toEqual(before);
  await page.getByLabel('Montant, en euros').fill('1,5');
  await form.check();
  await expect(form.errors.getByRole('link')).toHaveCount(1);
  await expect(done(0)).toBeHidden();
  await expect(done(1)).toBeVisible();
  await page.getByLabel('Montant, en euros').fill('150 000');
  await expect(done(0)).toBeVisible();
});
