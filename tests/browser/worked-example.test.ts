import { type Locator, expect, test } from '@playwright/test';
import { readContentFile } from '#validation/content-file.ts';
import { adviseOn } from '#validation/advice.ts';
import { FormOnPage } from '../support/contribution.ts';

/** Whether to take the pictures of CONTRIBUTING.md: `npm run write:pictures`. */
const isPictured = Boolean(process.env['WRITE_PICTURES']);

test.use({
  viewport: { width: 760, height: 900 },
  colorScheme: 'light',
  ...(isPictured && { deviceScaleFactor: 1.5 }),
});

/** Takes a picture of a part of the form, with a margin, for CONTRIBUTING.md. `below`: more of the page, in pixels. */
async function picture(part: Locator, name: string, below = 0): Promise<void> {
  if (!isPictured) return;
  const page = part.page();
  await page.mouse.move(0, 0);
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.mouse.wheel(0, -40);
  await expect(async () => expect((await part.boundingBox())?.y).toBeGreaterThan(20)).toPass();
  const { x = 0, y = 0, width = 0, height = 0 } = (await part.boundingBox()) ?? {};
  const clip = { x: x - 16, y: y - 16, width: width + 32, height: height + below + 32 };
  await page.screenshot({ path: `docs/contribuer/${name}.png`, clip, animations: 'disabled', caret: 'hide' });
}

test('the press release of CONTRIBUTING.md becomes a file by the form alone, which the check accepts without advice', async ({
  page,
}) => {
  const form = new FormOnPage(page);
  await form.open();
  const fill = (label: string, value: string) => page.getByLabel(label).first().fill(value);

  await fill('Titre du projet', 'Le Quai des récits');
  await form.result.selectOption('aap-2025 laureat directe');
  await fill('Date du résultat', '12 novembre 2025');
  await fill('Montant, en euros', '420 k€');
  await page.getByLabel('Nature du montant').selectOption('annonce');
  await expect(page.getByText(/^Lu\s: 420\s000\s€$/)).toBeVisible();
  await picture(page.locator('[data-list="phases"] .item'), 'resultat');
  for (const sector of ['Jeu', 'Édition', 'Spectacle vivant'])
    await page.getByRole('checkbox', { name: sector, exact: true }).check();
  await page.locator('[name="porteur.nom"]').fill('Les Récits du port');
  await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
  await page.locator('[name="partenaires.0.nom"]').fill('École du conte ; Musée des chantiers');

  const communes = page.getByRole('combobox', { name: 'Commune' });
  await communes.fill('Saint-Nazaire');
  await expect(form.communes.first()).toBeVisible();
  await picture(page.locator('[data-list="lieux"] .item'), 'lieu', 130);
  await form.communes.first().click();
  await page.getByLabel('Nom du lieu').fill('Halle aux filets');
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await communes.last().fill('44380');
  await form.communes.filter({ hasText: 'Pornichet' }).click();

  await fill('Adresse du document', 'https://exemple.org/le-quai-des-recits');
  await fill('Titre du document', 'Le Quai des récits est lauréat de France 2030');
  await fill('Éditeur', 'Les Récits du port');
  await fill('Date du document', '12/11/2025');
  for (const fact of [
    'ce que le projet a obtenu',
    'le montant de l’aide',
    'où le projet agit',
    'ses filières',
    'qui le porte',
    'ses partenaires',
  ])
    await form.states(fact).check();
  await fill('Extrait', 'L’aide s’élève à 420 k€.');
  await expect(form.states('où le projet agit Saint-Nazaire, Loire-Atlantique (44), Pornichet')).toBeChecked();
  await picture(page.getByRole('group', { name: 'Ce document dit' }), 'source');

  await fill('Accroche', 'À Saint-Nazaire, des conteurs, des éditeurs et des studios de jeu partagent une halle.');
  await fill(
    'Résumé',
    'Une association du port réunit des studios, des éditeurs et des compagnies. Elle ouvre une halle et un atelier, avec une école et un musée.',
  );
  const text = await form.richText();
  await text.click();
  await page.keyboard.type('L’ancienne halle aux filets doit accueillir des studios et des compagnies');
  const cite = page.getByRole('button', { name: 'Citer une source' });
  await cite.click();
  await page.keyboard.type('. Un second atelier est prévu à Pornichet');
  await cite.click();
  await page.keyboard.type('.');
  await fill('Ce que vos sources ne disent pas', 'Le jour de l’ouverture');
  await picture(page.locator('.field').filter({ has: page.locator('#texte') }), 'texte');

  await form.check();
  await expect(form.ready).toBeVisible();
  await expect(page.locator('[data-part="advice"]')).toBeHidden();
  await picture(page.locator('[data-part="result"]'), 'envoi');
  const { name, text: written } = await form.download();
  const file = `content/projets/${name}`;
  const content = readContentFile('projets', file, written);
  expect(content.issues).toEqual([]);
  expect(adviseOn({ ...content, file })).toEqual([]);
  expect(content.values).toMatchObject({
    partenaires: [{ nom: 'École du conte' }, { nom: 'Musée des chantiers' }],
    phases: [{ date: '2025-11-12', montant: 420_000 }],
    lieux: [{ commune: '44184' }, { commune: '44132' }],
  });
});
