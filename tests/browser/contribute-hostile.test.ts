import { expect, test } from '@playwright/test';
import { readContentFile } from '#validation/content-file.ts';
import { FormOnPage } from '../support/contribution.ts';
import { hostileBodies } from '../support/hostile-bodies.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { watch } from '../support/watch.ts';

/** One hostile body of each kind: `one-verdict.test.ts` tests all of them. */
const typed = ['an import', 'an expression on its line', 'a script', 'a javascript: link', 'stars by thousands'];

test('a hostile text is reported at its field until it is corrected, and its code never runs', async ({ page }) => {
  const expectNoFault = watch(page);
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  const text = await form.rawText();
  for (const { what, body } of hostileBodies.filter((one) => typed.includes(one.what))) {
    await text.fill(body);
    await form.check();
    await expect(form.errors, what).toBeVisible();
    await expect(form.file, what).toBeHidden();
    await expect(text, what).toHaveAttribute('aria-invalid', 'true');
    await text.fill('Un texte.');
    await expect(form.errors, what).toBeHidden();
  }
  expectNoFault();
});

test('hostile values in text fields are written to the file as typed', async ({ page }) => {
  const expectNoFault = watch(page);
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
  let right = 0;
  for (const value of hostileTexts) {
    for (const label of ['Accroche', 'Titre du document', 'Éditeur', 'Nom du lieu'])
      await page.getByLabel(label).fill(value);
    await page.getByLabel('Nom de l’organisme').first().fill(value);
    // Several names typed together become as many partners.
    const partner = value.includes(';') ? 'Un partenaire' : value;
    await page.getByLabel('Nom de l’organisme').last().fill(partner);
    await form.check();
    const typed = (await page.getByLabel('Éditeur').inputValue()).trim();
    if (await form.errors.isVisible()) continue;
    right++;
    const { issues, values } = readContentFile('projets', 'content/projets/x.mdx', await form.file.inputValue());
    expect(issues, value).toEqual([]);
    expect(values).toMatchObject({
      sources: [{ titre: typed, editeur: typed }],
      lieux: [{ nom: typed }],
      porteur: { nom: typed },
      partenaires: [{ nom: partner.trim() === value.trim() ? typed : partner }],
    });
  }
  expect(right).toBeGreaterThan(5);
  expectNoFault();
});
