import { expect } from '@playwright/test';
import { longestProposal } from '#form/proposal.ts';
import { FormOnPage } from '../../support/contribution.ts';
import { repository, test } from '../../support/other-site.ts';

test('a new project opens on GitHub filled in with its exact file, in an address that is not too long', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.open();
  await expect(page.getByText('Rien ne peut encore être envoyé')).toHaveCount(0);
  await form.fill();
  await form.check();
  const link = page.getByRole('link', { name: 'Ouvrir la proposition sur GitHub' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.href.length).toBeLessThanOrEqual(longestProposal);
  expect(address.origin + address.pathname).toBe(`${repository}/new/HEAD`);
  expect(address.searchParams.get('filename')).toBe('content/projets/pole-d-essai.mdx');
  expect(address.searchParams.get('value')).toBe(await form.file.inputValue());
  await expect(page.getByText('GitHub s’ouvre avec le fichier déjà rempli')).toBeVisible();
});

test('a text too long for an address, or a correction, opens the GitHub page to paste it into', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await page.getByLabel('Texte de la page').fill('Un texte long. '.repeat(600));
  await form.check();
  const link = page.getByRole('link', { name: 'Ouvrir la proposition sur GitHub' });
  await expect(link).toHaveAttribute('href', `${repository}/new/HEAD?filename=content/projets/pole-d-essai.mdx`);
  await expect(page.getByText('collez le vôtre à sa place')).toBeVisible();
  await form.correct('ruche');
  await page.getByLabel('Accroche').fill('Une autre accroche.');
  await form.check();
  await expect(link).toHaveAttribute('href', `${repository}/edit/HEAD/content/projets/ruche.mdx`);
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await opened.close();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await form.file.inputValue());
});
