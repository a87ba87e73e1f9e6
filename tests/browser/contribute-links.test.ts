import { expect, test } from '@playwright/test';
import { faultsOf } from '../support/faults.ts';
import { openField, paste } from '../support/rich-field.ts';
import { watch } from '../support/watch.ts';

test('a link is put over words with its button, by https only, then changed and removed', async ({ page }) => {
  const expectNoFault = watch(page);
  const { form } = await openField(page);
  await page.keyboard.type('Voir le site');
  for (let count = 0; count < 7; count++) await page.keyboard.press('Shift+ArrowLeft');
  const button = page.getByRole('button', { name: 'Lien', exact: true });
  await button.click();
  const dialog = page.getByRole('dialog');
  const address = dialog.getByLabel('Adresse');
  const message = dialog.getByRole('alert');
  await expect(dialog.getByLabel('Mots du lien')).toHaveValue('le site');
  await expect(address).toBeFocused();
  await page.keyboard.type('a@exemple.org');
  await page.keyboard.press('Enter');
  await expect(address).toHaveAccessibleDescription(/adresse électronique/);
  expect(await faultsOf(page)).toEqual([]);
  await expect(message).toHaveText(/adresse électronique/);
  await address.fill('un mot');
  await page.keyboard.press('Enter');
  await expect(message).toHaveText(/https/);
  await address.fill('http://exemple.org/a');
  await page.keyboard.press('Enter');
  await expect(address).toHaveValue('https://exemple.org/a');
  await expect(message).toHaveText(/ouvrez-la pour la\svérifier/);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(form.text).toHaveValue('Voir [le site](https://exemple.org/a)');
  await page.keyboard.type(' ici');
  await expect(form.text).toHaveValue('Voir [le site](https://exemple.org/a) ici');
  await page.getByRole('link', { name: 'le site' }).click();
  await button.click();
  await address.fill('/dispositif/');
  await page.keyboard.press('Enter');
  await expect(form.text).toHaveValue('Voir [le site](/dispositif/) ici');
  await button.click();
  await dialog.getByRole('button', { name: 'Retirer le lien' }).click();
  await expect(form.text).toHaveValue('Voir le site ici');
  await button.click();
  await page.keyboard.press('Escape');
  await expect(form.text).toHaveValue('Voir le site ici');
  expectNoFault();
});

test('a link typed or pasted as Markdown becomes one; by http it is by https, and this is told', async ({ page }) => {
  const { form, field } = await openField(page);
  await page.keyboard.type('Voir [le site](https://exemple.org/a)');
  await expect(form.text).toHaveValue('Voir [le site](https://exemple.org/a)');
  await expect(field.getByRole('link', { name: 'le site' })).toHaveAttribute('href', 'https://exemple.org/a');
  await page.keyboard.press('Control+z');
  await expect(form.text).toHaveValue('Voir \\[le site](https://exemple.org/a)');
  await page.keyboard.press('Control+a');
  await paste(field, { 'text/plain': 'Un [lien](https://exemple.org/b).' });
  await expect(form.text).toHaveValue('Un [lien](https://exemple.org/b).');
  const status = page.getByRole('status').filter({ hasText: 'https' });
  await expect(status).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await paste(field, {
    'text/html': '<a href="http://exemple.org/c">un</a>, <a href="mailto:a@exemple.org">deux</a>, <a href="#n">3</a>',
  });
  await expect(form.text).toHaveValue('[un](https://exemple.org/c), deux, 3');
  await expect(status).toContainText('https://exemple.org/c');
  await expect(status).toContainText('mailto:a@exemple.org');
  await expect(status).not.toContainText('#n');
});

test('in the text as the file has it, the button writes a link too', async ({ page }) => {
  const { form } = await openField(page);
  await form.write('Voir le site');
  await form.text.selectText();
  await page.getByRole('button', { name: 'Lien', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Lien' });
  await dialog.getByLabel('Adresse').fill('exemple.org/a');
  await dialog.getByRole('button', { name: 'Poser le lien' }).click();
  await expect(form.text).toHaveValue('[Voir le site](https://exemple.org/a)');
});
