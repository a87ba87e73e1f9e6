import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviseOn } from '#validation/advice.ts';
import { readContentFile } from '#validation/content-file.ts';
import type { ProjectFile } from '#validation/project.ts';
import { spoil } from '../../support/content.ts';

const file = 'content/projets/essai.mdx';

/** Each issue or piece of advice on a file: « code: remedy ». */
function told(text: string): string {
  const content = readContentFile('projets', file, text);
  const all = [...content.issues, ...adviseOn({ ...content, file })];
  return all.map(({ code, received, remedy }) => `${code}: ${received} → ${remedy}`).join('\n');
}

/** The project of a file that is accepted. */
function accepted(text: string): ProjectFile {
  const { data, issues } = readContentFile('projets', file, text);
  assert.deepEqual(issues, []);
  return data as ProjectFile;
}

const commune = 'commune: "59512"';
const name = 'nom: Centre des monuments nationaux';
const url = 'url: https://www.culture.gouv.fr/page';
const amount = 'montant: 100000';

/** What editors write, in a file that is good otherwise, and what they are told. */
const cases: [what: string, part: string, by: string, expected: RegExp][] = [
  ['the code of a merged commune', commune, 'commune: "74011"', /écrivez "74010" \(Annecy, Haute-Savoie, dont Annecy-le-Vieux/],
  ['the name of a merged commune', commune, 'commune: Seynod', /écrivez "74010" \(Annecy, Haute-Savoie, dont Seynod fait partie\)/],
  ['the former code of a commune merged into a city', commune, 'commune: "93059"', /écrivez "93066" \(Saint-Denis,/],
  ['a name that only begins those of today', commune, 'commune: Boulogne', /"92012" \(Boulogne-Billancourt,.*"62160" \(Boulogne-sur-Mer/],
  ['a Corsican commune and its postal code', commune, 'commune: Ajaccio 20000', /écrivez "2A004" \(Ajaccio, Corse-du-Sud\)/],
  ['another one', commune, 'commune: Bastia 20200', /écrivez "2B033" \(Bastia, Haute-Corse\)/],
  ['a commune and its département', commune, 'commune: Saint-Denis (974)', /écrivez "97411" \(Saint-Denis, La Réunion\)/],
  ['an overseas collectivity by name', commune, 'commune: Saint-Martin (978)', /Saint-Martin est hors des dix-huit régions/],
  ['an overseas collectivity by code', commune, 'commune: "98818"', /est hors des dix-huit régions/],
  ['a postal code', commune, 'commune: "35000"', /c’est un code postal : écrivez "35238" \(Rennes/],
  ['curly quotes in a component', '<Source id="drac-hdf" />', '<Source id=”drac-hdf” />', /écrivez id="drac-hdf", avec des guillemets droits/],
  ['a numbered partner', name, 'nom: 1. École inventée', /name-mark: .* → écrivez « École inventée »/],
  ['a partner after a dash', name, 'nom: – Musée inventé', /name-mark: .* → écrivez « Musée inventé »/],
  ['two partners in one name', name, 'nom: École inventée ; Musée inventé', /name-several: .* → séparez-les : « École inventée », « Musée inventé »/],
  ['one partner twice', name, `${name}\n  - nom: CENTRE DES MONUMENTS NATIONAUX`, /partner-repeated: .* est déjà parmi les partenaires/],
  ['a partner who is the carrier', name, 'nom: Communauté de communes Retz-en-Valois', /partner-repeated: .* est déjà le porteur/],
  ['a person', name, 'nom: Mme Jeanne Inventée', /name-person: .* semble nommer une personne/],
  ['words after an address', url, 'url: https://www.culture.gouv.fr/page, consulté le 3 mai', /url-unsafe: .* → essayez https:\/\/www\.culture\.gouv\.fr\/page$/m],
  ['a host that could pass for another', url, 'url: https://www.сulture.gouv.fr/page', /url-unsafe/],
  ['millions', amount, 'montant: 1,2 M€', /écrivez « 1200000 »/],
  ['thousands', amount, 'montant: 75 k€', /écrivez « 75000 »/],
  ['one and a half, as text', amount, 'montant: "1,5"', /dites l’unité : « 1500000 » pour des millions d’euros, « 1500 » pour des milliers/],
  ['one and a half, as a number', amount, 'montant: 1.5', /amount-unit: .* → dites l’unité : « 1500000 »/],
  ['a date in French', 'date: 2023-10-26\n    montant', 'date: 26/10/2023\n    montant', /écrivez « 2023-10-26 »/],
  ['years as a list', 'Un texte', '2023. Lancement.\n2026. Ouverture.\n\nUn texte', /list-number: « 2023\. Lancement\. »/],
  ['stars between digits', 'Un texte', 'Des écrans de 3*2 m et 4*3 m. Un texte', /emphasis-in-word: .* → écrivez « \\\* »/],
  ['calls side by side', 'Un texte', 'Un fait[1][2]. Un texte', /reference-unread/],
  ['tabs of a table', 'Un texte', 'a\tb\nc\td\n\nUn texte', /table-unread/],
]; // prettier-ignore

describe('an editor is told what to write instead of', () => {
  for (const [what, part, by, expected] of cases) test(what, () => assert.match(told(spoil(part, by)), expected));
});

describe('a file is accepted as it was meant with', () => {
  const urlOf = (text: string) => accepted(text).sources[0]?.url;

  test('a host with accents, which programs read in ASCII', () =>
    assert.equal(
      urlOf(spoil(url, 'url: https://www.pôle-créatif.fr/page')),
      'https://www.xn--ple-cratif-g7a0k.fr/page',
    ));

  test('a space before an address', () =>
    assert.equal(urlOf(spoil(url, 'url: " https://www.culture.gouv.fr/page"')), 'https://www.culture.gouv.fr/page'));
});
