import { type Page, expect } from '@playwright/test';
import { longestProposal } from '#form/proposal.ts';
import { FormOnPage } from '../../support/contribution.ts';
import { contact, repository, test } from '../../support/other-site.ts';

const proposal = (page: Page) => page.getByRole('link', { name: 'Ouvrir la proposition sur GitHub' });

/** The fields of the e-mail that a link opens. */
async function readMail(page: Page, name: string | RegExp): Promise<{ to: string; subject: string; body: string }> {
  const address = (await page.getByRole('main').getByRole('link', { name }).getAttribute('href')) ?? '';
  const [, to = '', subject = '', body = ''] = /^mailto:(.*)\?subject=(.*)&body=(.*)$/.exec(address) ?? [];
  return { to: decodeURIComponent(to), subject: decodeURIComponent(subject), body: decodeURIComponent(body) };
}

test('a new project opens on GitHub filled in with its exact file, in an address that is not too long', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.open();
  await expect(page.getByText('Rien ne peut encore être envoyé')).toHaveCount(0);
  await form.fill();
  await form.check();
  const address = new URL((await proposal(page).getAttribute('href')) ?? '');
  expect(address.href.length).toBeLessThanOrEqual(longestProposal);
  expect(address.origin + address.pathname).toBe(`${repository}/new/HEAD`);
  expect(address.searchParams.get('filename')).toBe('content/projets/pole-d-essai.mdx');
  expect(address.searchParams.get('value')).toBe(await form.file.inputValue());
  await expect(page.getByText('Le fichier y est déjà.')).toBeVisible();
  await expect(page.getByText('collez le vôtre à sa place')).toBeHidden();
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
  await form.write('Un texte long. '.repeat(600));
  await form.check();
  const link = proposal(page);
  await expect(link).toHaveAttribute('href', `${repository}/new/HEAD?filename=content/projets/pole-d-essai.mdx`);
  await expect(page.getByText('collez le vôtre à sa place')).toBeVisible();
  await form.correct('ruche');
  await page.getByLabel('Accroche').fill('Une autre accroche.');
  await form.check();
  await expect(link).toHaveAttribute('href', `${repository}/edit/HEAD/content/projets/ruche.mdx`);
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await opened.close();
  await expect(page.getByRole('status').filter({ hasText: 'Fichier copié' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await form.file.inputValue());
});

test('a file that the browser refuses to copy for GitHub is shown, selected', async ({ page, context }) => {
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }));
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await page.getByLabel('Accroche').fill('Une autre accroche.');
  await form.check();
  await expect(form.file).toBeHidden();
  const [opened] = await Promise.all([context.waitForEvent('page'), proposal(page).click()]);
  await opened.close();
  await expect(form.file).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await form.file.inputValue());
  await expect(page.getByRole('status').filter({ hasText: 'Copie refusée' })).toBeVisible();
});

test('a short file goes in the e-mail, without an account', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  const { to, subject, body } = await readMail(page, 'Envoyer par courriel');
  expect(to).toBe(contact);
  expect(subject).toBe('Fiche : Pôle d’essai');
  expect(body).toContain('pole-d-essai.mdx');
  const text = await form.file.inputValue();
  expect(body.endsWith(`\r\n\r\n${text.replaceAll('\n', '\r\n')}`)).toBe(true);
});

test('a file too long for an e-mail is downloaded when the e-mail opens, which asks to attach it', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await page.getByLabel('Texte de la page').fill('Un texte long. '.repeat(200));
  await form.check();
  const name = 'Télécharger le fichier et écrire le courriel';
  const { to, subject, body } = await readMail(page, name);
  expect(to).toBe(contact);
  expect(subject).toMatch(/^Correction : ./);
  expect(body).toContain('ruche.mdx, jointe à ce message');
  expect(body).not.toContain('Un texte long.');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  expect(download.suggestedFilename()).toBe('ruche.mdx');
  await expect(page.getByText('joignez le fichier au message')).toBeVisible();
});

test('one way is put first: GitHub where the site has a repository', async ({ page }) => {
  const form = new FormOnPage(page);
  await form.open();
  await form.fill();
  await form.check();
  const ways = page.locator('[data-part="result"] .button:visible');
  const names = [/sur GitHub/, 'Envoyer par courriel', 'Télécharger le fichier', 'Copier'];
  await expect(ways).toHaveText(names, { useInnerText: true });
  await expect(page.locator('[data-part="result"] .strong')).toHaveText([/sur GitHub/]);
});

test('a renamed file is pasted over the old one, under a name that the steps give; the e-mail says both', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.correct('ruche');
  await page.getByText('Changer l’adresse de la page').click();
  await page.getByLabel('Nom du projet dans l’adresse').fill('grande-ruche');
  await form.check();
  await expect(proposal(page)).toHaveAttribute('href', `${repository}/edit/HEAD/content/projets/ruche.mdx`);
  const step = page.getByRole('listitem').filter({ hasText: 'remplacez le nom du fichier' });
  await expect(step.locator('code')).toHaveText('grande-ruche.mdx');
  const { subject, body } = await readMail(page, /courriel$/);
  expect(subject).toMatch(/^Correction : .+, grande-ruche\.mdx \(remplace ruche\.mdx, à supprimer\)$/);
  expect(body).toContain('grande-ruche.mdx (remplace ruche.mdx, à supprimer)');
  await page.getByLabel('Nom du projet dans l’adresse').fill('ruche');
  await page.getByLabel('Accroche').fill('Une autre accroche.');
  await form.check();
  await expect(step).toBeHidden();
  expect((await readMail(page, /courriel$/)).subject).toMatch(/^Correction : [^,]+$/);
});

test('a withdrawal edits one file on GitHub and deletes the other, with the same words; the e-mail has both', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/contribuer/retirer/?fiche=vox-ia');
  await page.getByRole('radio', { name: 'Le même projet a deux fiches' }).check();
  await page.getByLabel('Fiche qui reste').selectOption('ruche');
  await page.getByLabel('Raison', { exact: true }).fill('Un seul appel : https://exemple.org/appel');
  await page.getByRole('button', { name: 'Préparer la proposition' }).click();
  await expect(proposal(page)).toHaveAttribute('href', `${repository}/edit/HEAD/content/projets/ruche.mdx`);
  const deletion = page.getByRole('link', { name: 'Supprimez vox-ia.mdx' });
  await expect(deletion).toHaveAttribute('href', `${repository}/delete/HEAD/content/projets/vox-ia.mdx`);
  await page.getByRole('button', { name: 'Copier ce texte' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Texte copié.' })).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toMatch(
    /^« Vox:IA » \(\/projets\/vox-ia\/\) et « RUCHE .+ » \(\/projets\/ruche\/\) décrivent .+\n\nUn seul appel : https:\/\/exemple\.org\/appel$/,
  );
  const { to, subject, body } = await readMail(page, /courriel$/);
  expect(to).toBe(contact);
  expect(subject).toMatch(/^Retrait : .+, ruche\.mdx \(remplace vox-ia\.mdx, à supprimer\)$/);
  expect(body).toContain(note.replaceAll('\n', '\r\n'));
  expect(body).toContain('ruche.mdx (remplace vox-ia.mdx, à supprimer)');
});

test('a false page can be told of by e-mail, with what shows it', async ({ page }) => {
  await page.goto('/contribuer/retirer/?fiche=ruche');
  await page.getByRole('radio', { name: 'Le projet n’est pas lauréat' }).check();
  await page.getByLabel('Raison', { exact: true }).fill('Le jury l’a écarté : https://exemple.org/jury');
  // What fills it in comes with the first answer.
  const link = page.getByRole('main').getByRole('link', { name: 'Nous écrire' });
  await expect(link).toHaveAttribute('href', /subject=.+jury/);
  const { to, subject, body } = await readMail(page, 'Nous écrire');
  expect(to).toBe(contact);
  expect(subject).toMatch(/^Fiche à retirer : ./);
  expect(body).toContain('ruche.mdx');
  expect(body).toContain('Le jury l’a écarté : https://exemple.org/jury');
});
