import { expect, test } from '@playwright/test';
import { FormOnPage } from '../support/contribution.ts';
import { selected } from '../support/rich-field.ts';

test('an error in the text leads to its block, and its message describes the field', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.write('Un.\n\n[Deux](http://exemple.org/).\n\nTrois.');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  await form.check();
  const field = await form.richText();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await form.errors.getByRole('link', { name: /https/ }).click();
  await expect(field).toBeFocused();
  expect(await selected(page)).toBe('Deux');
});

test('advice is a list of links, each to its words', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByLabel('Résumé').fill('Un fait. A Rennes, un autre.');
  await form.write('Un fait.\n\nLe pôle **ouvre  ses** portes<Source id="service-des-annonces" />.\n\nPage 2 sur 3');
  await page.getByRole('button', { name: 'Texte brut' }).click();
  await form.check();
  const field = await form.richText();
  const advice = page.locator('[data-part="advice"]');
  await expect(advice.getByText('plusieurs espaces')).toHaveText(/entre «\souvre\s» et «\sses\s»/);
  for (const [words, passage] of [
    ['Page 2', 'Page 2 sur 3'],
    ['plusieurs espaces', 'ouvre  ses'],
  ] as const) {
    await advice.getByRole('link', { name: words }).click();
    await expect(field).toBeFocused();
    expect(await selected(page)).toBe(passage);
    await expect(field).toBeInViewport();
  }
  await advice.getByRole('link', { name: 'A Rennes' }).click();
  await expect(page.getByLabel('Résumé')).toBeFocused();
  expect(await selected(page)).toBe('fait. A Rennes,');
  await advice.getByRole('link', { name: 'Les lieux' }).click();
  await expect(form.states('où le projet agit')).toBeFocused();
});
