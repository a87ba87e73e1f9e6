import { expect, test } from '@playwright/test';
import { openField } from '../support/rich-field.ts';

test('a source is cited at the caret, by the button or by its number, and deleted as one sign', async ({ page }) => {
  const { form, field } = await openField(page);
  const cite = page.getByRole('button', { name: 'Citer une source' });
  const { keyboard } = page;
  await keyboard.type('Un fait.');
  await keyboard.press('ArrowLeft');
  await cite.click();
  await expect(form.text).toHaveValue('Un fait<Source id="source-1" />.');
  await keyboard.type(' vu');
  await expect(form.text).toHaveValue('Un fait<Source id="source-1" /> vu.');
  for (let count = 0; count < 4; count++) await keyboard.press('Backspace');
  await expect(form.text).toHaveValue('Un fait.');
  await keyboard.press('End');
  await keyboard.type('[1]');
  await expect(form.text).toHaveValue('Un fait.<Source id="source-1" />');
  await keyboard.type(' Suite');
  await expect(form.text).toHaveValue('Un fait.<Source id="source-1" /> Suite');
  await page.getByRole('button', { name: 'Ajouter une source' }).click();
  await page.getByLabel('Éditeur').last().fill('Ville de Lille');
  await page.getByLabel('Éditeur').last().blur();
  await field.click();
  await keyboard.press('Control+End');
  await cite.press('Enter');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Source 2 · Ville de Lille' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(cite).toBeFocused();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Source 2/ }).click();
  await expect(field.getByRole('img', { name: 'Source 2 · Ville de Lille' })).toHaveText('2');
  await expect(form.text).toHaveValue('Un fait.<Source id="source-1" /> Suite<Source id="ville-de-lille" />');
});

test('a source cited with words selected is put after each of their paragraphs, and nothing typed is lost', async ({
  page,
}) => {
  const { form, field } = await openField(page);
  await form.write('Un fait.\n\n## Titre\n\nUn autre\n\n- premier\n- second.\n\nLa fin.');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  const cite = page.getByRole('button', { name: 'Citer une source' });
  const call = '<Source id="source-1" />';
  await field.press('Control+a');
  await cite.click();
  await expect(form.text).toHaveValue(
    `Un fait${call}.\n\n## Titre\n\nUn autre${call}\n\n- premier${call}\n- second${call}.\n\nLa fin${call}.`,
  );
  await field.press('Control+z');
  await expect(form.text).toHaveValue('Un fait.\n\n## Titre\n\nUn autre\n\n- premier\n- second.\n\nLa fin.');
  const raw = await form.rawText();
  await raw.evaluate((text: HTMLTextAreaElement) => text.setSelectionRange(0, 7));
  await cite.click();
  await expect(form.text).toHaveValue(new RegExp(`^Un fait${call}\\.`));
});

test('a source cited with only a heading selected is put where the heading ends', async ({ page }) => {
  const { form, field } = await openField(page);
  await form.write('## Titre\n\nUn fait.');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  await field.getByRole('heading').click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Citer une source' }).click();
  await expect(form.text).toHaveValue('## Titre<Source id="source-1" />\n\nUn fait.');
});

test('coming back to the text with the keyboard finds the caret where it was', async ({ page }) => {
  const { form, field } = await openField(page);
  const { keyboard } = page;
  await keyboard.type('Un fait.');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Résumé')).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();
  await keyboard.type(' vu');
  await expect(form.text).toHaveValue('Un fait vu.');
});

test('the summary is the beginning of the text, unless one writes it', async ({ page }) => {
  const { form, field } = await openField(page);
  const summary = page.getByLabel('Résumé');
  const text = '## Le lieu\n\nUn studio<Source id="a" /> *ouvre*. La Ville l’aide. Un jour.';
  await form.write(text);
  await expect(summary).toHaveValue('');
  await summary.focus();
  await expect(summary).toHaveValue('Un studio ouvre. La Ville l’aide.');
  await expect(summary).toHaveAccessibleDescription(/33 signes sur 400/);
  await form.write('Un studio ouvre. La Ville l’aide.');
  await form.write('Un théâtre ouvre.');
  await summary.focus();
  await expect(summary).toHaveValue('Un théâtre ouvre.');
  await summary.fill('À moi.');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  await field.focus();
  await summary.focus();
  await expect(summary).toHaveValue('À moi.');
});
