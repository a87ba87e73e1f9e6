import { expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';
import { faultsOf } from '../support/faults.ts';
import { openField, paste } from '../support/rich-field.ts';
import { watch } from '../support/watch.ts';

const everything = [
  'Un *fait*, **deux**<Source id="source-1" />,\nsur deux lignes.\n## Intertitre',
  '* a\n* [b](/dispositif/)<Source id="inconnue" />',
  '10. c\n11. d',
  '<Encadre titre="Contexte">\n\nUn texte.\n\n</Encadre>\n<Chiffre valeur="2" libelle="ans" source="source-1" />',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '> Une citation.',
  'Fin\\\nde page.  ',
].join('\n\n\n');

test('what is typed is shown as the page will show it, and written so that it will', async ({ page }) => {
  const expectNoFault = watch(page);
  const { form, field } = await openField(page);
  await expect(field).toHaveAccessibleName('Texte de la page');
  await expect(field).toHaveAccessibleDescription(/«\sCiter une\ssource\s»/);
  const { keyboard } = page;
  await keyboard.type('3*2 m et 4*3 m');
  await keyboard.press('Enter');
  await keyboard.type('2023. Lancement.');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Intertitre' }).click();
  await keyboard.type('Le lieu');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Liste' }).click();
  await keyboard.type('un');
  await keyboard.press('Enter');
  await keyboard.type('deux');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.press('Control+b');
  await keyboard.type('gras');
  await keyboard.press('Control+b');
  await keyboard.press('Control+u');
  await keyboard.type(' { < [2]');
  await keyboard.press('Shift+Enter');
  await keyboard.type('---');
  await expect(form.text).toHaveValue(
    '3\\*2 m et 4\\*3 m\n\n2023\\. Lancement.\n\n## Le lieu\n\n- un\n- deux\n\n**gras** \\{ \\< \\[2]\\\n\\---',
  );
  await expect(field.locator('u')).toHaveCount(0);
  expectNoFault();
});

test('typing and buttons can be undone and redone', async ({ page }) => {
  const { form } = await openField(page);
  const { keyboard } = page;
  await keyboard.type('Un');
  await page.getByRole('button', { name: 'Intertitre' }).click();
  await keyboard.type(' mot');
  await expect(form.text).toHaveValue('## Un mot');
  await keyboard.press('Control+z');
  await expect(form.text).toHaveValue('## Un');
  await keyboard.press('Control+z');
  await expect(form.text).toHaveValue('Un');
  await keyboard.press('Control+Shift+z');
  await expect(form.text).toHaveValue('## Un');
  await keyboard.type('!');
  await expect(form.text).toHaveValue('## Un!');
});

test('only the block that is edited changes, whatever the others hold', async ({ page }) => {
  const { form, field } = await openField(page);
  await form.write(everything);
  await page.getByRole('button', { name: 'Texte brut' }).click();
  await expect(form.text).toBeHidden();
  await expect(form.text).toHaveValue(everything);
  await expect(field.getByRole('heading', { name: 'Intertitre' })).toBeVisible();
  await expect(field.getByRole('img', { name: 'Source absente de la liste : inconnue' })).toHaveText('?');
  await field.getByText('c', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(form.text).toHaveValue(everything.replace('10. c', '10. c!'));
  await page.keyboard.press('Backspace');
  await expect(form.text).toHaveValue(everything);
  await expect(field.getByText('Chiffre : 2 ans')).toBeVisible();
  const names = await field.getByRole('button').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
  expect(new Set(names).size).toBe(names.length);
  expect(names[0]).toMatch(/^Modifier en texte brut · Encadré\s: Contexte$/);
  await field.getByRole('button', { name: /Encadré/ }).click();
  await expect(form.text).toBeFocused();
  const chosen = await form.text.evaluate((text: HTMLTextAreaElement) =>
    text.value.slice(text.selectionStart, text.selectionEnd),
  );
  expect(chosen).toBe('Un texte.');
});

test('a file opened and left as it is does not change', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('forge-commune');
  const text = await form.text.inputValue();
  await form.richText();
  await page.keyboard.press('Tab');
  await expect(form.text).toHaveValue(text);
  await form.check();
  await expect(page.getByText('Rien n’a changé dans la fiche')).toBeVisible();
});

test('a rich paste keeps paragraphs, headings, lists, emphasis and https links, and loads nothing', async ({
  page,
}) => {
  const expectNoFault = watch(page);
  const { form, field } = await openField(page);
  await page.keyboard.type('Avant.');
  await paste(field, {
    'text/html': `<style>p{color:red}</style><h1 style="color:red">Un <b>titre</b></h1>
      <p class="x" onclick="alert(1)">Un <b>mot</b>,\n un <a href="https://exemple.org/a">lien</a>, un
      <a href="javascript:alert(1)">piège</a> [1].<img src="https://exemple.net/a.png" onerror="alert(1)"></p>
      <ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><script>alert(1)</script>
      <table><tr><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>`,
    'text/plain': 'non',
  });
  await expect(form.text).toHaveValue(
    'Avant.\n\n## Un titre\n\nUn **mot**, un [lien](https://exemple.org/a), un piège.\n\n- a\n- b\n- c\n\nd\te\\\nf\tg',
  );
  const status = page.getByRole('status').filter({ hasText: 'Lien retiré' });
  await expect(status).toContainText('javascript:alert(1)');
  await expect(status).toContainText(/retirés\s:\s\[1\]/);
  await page.keyboard.press('Control+z');
  await expect(form.text).toHaveValue('Avant.');
  expectNoFault();
});

test('a plain paste keeps its lines, even 50 kB of them at once', async ({ page }) => {
  const { form, field } = await openField(page);
  await paste(field, { 'text/plain': 'Un\r\n- deux\r\n\r\n# Trois' });
  await expect(form.text).toHaveValue('Un\\\n\\- deux\n\n\\# Trois');
  const long = `${'Un mot et un autre. '.repeat(10)}\n\n`.repeat(250);
  const duration = await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const start = performance.now();
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    return performance.now() - start;
  }, long);
  expect((await form.text.inputValue()).length).toBeGreaterThan(50_000);
  expect(duration).toBeLessThan(2000);
});

test('buttons say what they do and what the caret is in', async ({ page }) => {
  await openField(page);
  const [cite, heading, list] = ['Citer une source', 'Intertitre', 'Liste'].map((name) =>
    page.getByRole('button', { name }),
  );
  await expect(cite!).not.toHaveAttribute('aria-haspopup');
  await page.getByRole('button', { name: 'Ajouter une source' }).click();
  await expect(cite!).toHaveAttribute('aria-haspopup', 'menu');
  await page.locator('#texte-riche').click();
  await page.keyboard.type('Un mot');
  await expect(heading!).toHaveAttribute('aria-pressed', 'false');
  await heading!.click();
  await expect(heading!).toHaveAttribute('aria-pressed', 'true');
  await list!.click();
  await expect(list!).toHaveAttribute('aria-pressed', 'true');
  await expect(heading!).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  await expect(list!).not.toHaveAttribute('aria-pressed');
});

test('the rich field takes the place of the textarea, axe finds no fault, and nothing scrolls sideways', async ({
  page,
}) => {
  const { form, field } = await openField(page);
  await form.write(everything);
  const height = (await form.text.boundingBox())!.height;
  await page.getByRole('button', { name: 'Texte brut' }).click();
  expect((await field.boundingBox())!.height).toBe(height);
  for (const width of [360, 1320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('« Liste » makes an item of each line, even when the field itself is selected', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.write('Un studio\\\nUn atelier\n\nUne école');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  const field = await form.richText();
  await field.focus();
  await field.evaluate((view) => getSelection()?.selectAllChildren(view));
  await page.getByRole('button', { name: 'Liste' }).click();
  await expect(field.getByRole('listitem')).toHaveText(['Un studio', 'Un atelier', 'Une école']);
  await expect(form.text).toHaveValue('- Un studio\n- Un atelier\n- Une école');
});
