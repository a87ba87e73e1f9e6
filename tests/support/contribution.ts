import { readFileSync } from 'node:fs';
import { type Page, expect } from '@playwright/test';

/** The form of `/contribuer/`, used as a person would. */
export class FormOnPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a form: `path` from that of a new project. */
  async open(path = ''): Promise<void> {
    await this.page.goto(`/contribuer/${path}`);
    await expect(this.page.getByLabel('Titre du projet')).toBeVisible();
  }

  /** Opens the form to correct a project, filled in from its file. */
  async correct(slug: string): Promise<void> {
    await this.open(`corriger/?fiche=${slug}`);
    await expect(this.page.getByText('Vous corrigez la fiche')).toBeVisible();
  }

  get errors() {
    return this.page.getByRole('group', { name: /^Il y a \d+ erreurs?$/ });
  }

  get communes() {
    return this.page.getByRole('listbox', { name: 'Communes' }).getByRole('option');
  }

  /** The heading of the ready file, shown while the answers are valid. */
  get ready() {
    return this.page.getByRole('heading', { name: 'Le fichier est prêt' });
  }

  get file() {
    return this.page.locator('#fichier');
  }

  /** The choice that says what a project obtained. */
  get result() {
    return this.page.getByRole('combobox', { name: 'Ce que le projet a obtenu' }).first();
  }

  /** The box that says that a source states a fact. `rank`: of the source, from 1. */
  states(fact: string, rank = 1) {
    return this.page.getByRole('group', { name: `Source ${rank}` }).getByRole('checkbox', { name: fact });
  }

  /** What a correction changes, one line a value. */
  get changes() {
    return this.page.locator('[data-part="changes"] li');
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: /^Vérifier la / }).click();
    await expect(this.page.getByText('Vérification en cours')).toHaveCount(0);
  }

  /** The text of the page, as the file has it. */
  get text() {
    return this.page.locator('#texte');
  }

  /** The field that shows the text as the page will; resolves when it is there. */
  async richText() {
    await this.text.evaluate((text) => text.parentElement?.scrollIntoView());
    const field = this.page.locator('#texte-riche');
    await expect(field).toBeVisible();
    return field;
  }

  /** Shows the text as the file has it, and returns its field. */
  async rawText() {
    if (!(await this.page.locator('#texte-riche').count())) await this.richText();
    const toggle = this.page.getByRole('button', { name: 'Texte brut' });
    if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
    await expect(this.text).toBeVisible();
    return this.text;
  }

  /** Writes the text of the page as the file will have it. */
  async write(text: string): Promise<void> {
    await (await this.rawText()).fill(text);
  }

  /** Fills in a valid project, whose answers a test may then change. */
  async fill(): Promise<void> {
    const { page } = this;
    await page.getByLabel('Titre du projet').fill('Pôle d’essai');
    await page.getByLabel('Accroche').fill('Une phrase courte.');
    await page.getByLabel('Résumé').fill('Deux phrases. Ou trois.');
    await page.getByRole('checkbox', { name: 'Jeu', exact: true }).check();
    await page.getByLabel('Titre du document').fill('Deux lauréats');
    await page.getByLabel('Éditeur').fill('Service des annonces');
    await page.getByLabel('Adresse du document').fill('https://exemple.org/annonces/page');
    await this.result.selectOption('ami-2023 laureat directe');
    await this.states('ce que le projet a obtenu').check();
    await this.chooseCommune('Roubaix');
    await this.write('Un texte.');
  }

  async chooseCommune(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Commune' }).fill(name);
    await this.communes.first().click();
  }

  /** Downloads the file and returns its name and its text. */
  async download(): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Télécharger le fichier' }).press('Enter'),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
}
