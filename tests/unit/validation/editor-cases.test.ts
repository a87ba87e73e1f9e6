import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviseOn } from '#validation/advice.ts';
import { adviceWords } from '#form/advice-words.ts';
import { answerWords } from '#form/answer-words.ts';
import { readContentFile } from '#validation/content-file.ts';
import type { ProjectFile } from '#validation/project.ts';
import { goodProject, spoil } from '../../support/content.ts';

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

const three = spoil(
  'verifie_le',
  `${['ville', 'journal']
    .map(
      (id) =>
        `  - id: ${id}\n    titre: Un pôle\n    editeur: Un éditeur\n    url: https://www.${id}.fr/\n    consultee_le: 2026-11-23\n`,
    )
    .join('')}verifie_le`,
);

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
  ['the postal code of a commune, which is the INSEE code of another', commune, 'commune: "59100"', /commune-postal-code: "59100" est le code INSEE de Bousignies, .* → si c’est le code postal, écrivez "59512" \(Roubaix, Nord\)/],
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
  ['millions with dots', amount, 'montant: 1.200.000', /écrivez « 1200000 »$/m],
  ['a ceiling in words', amount, 'montant: jusqu’à 75 k€', /écrivez « 75000 », et dessous « montant_nature: plafond-possible »/],
  ['an amount in a sentence', amount, 'montant: environ 100 000 €', /si c’est le montant exact, écrivez « 100000 »/],
  ['an abbreviated month', 'date: 2023-10-26\n    montant', 'date: 26 oct. 2023\n    montant', /écrivez « 2023-10-26 »/],
  ['a year of two digits', 'date: 2023-10-26\n    montant', 'date: octobre 23\n    montant', /écrivez « 2023-10 »/],
  ['a date in French', 'date: 2023-10-26\n    montant', 'date: 26/10/2023\n    montant', /écrivez « 2023-10-26 »/],
  ['years as a list', 'Un texte', '2023. Lancement.\n2026. Ouverture.\n\nUn texte', /list-number: « 2023\. Lancement\. »/],
  ['stars between digits', 'Un texte', 'Des écrans de 3*2 m et 4*3 m. Un texte', /emphasis-in-word: .* → écrivez « \\\* »/],
  ['an address as a list', 'Un texte', '30. rue du Moulin\n\nUn texte', /list-number: « 30\. rue du Moulin » → .* écrivez « 30\\\. »/],
  ['a rule that makes a heading', 'Un texte', 'Fin.\n---\nSuite. Un texte', /heading-underlined: .* → laissez une ligne vide avant « --- »/],
  ['a bare e-mail', 'Un texte', 'Écrire à contact@exemple.com. Un texte', /address-bare: « contact@exemple\.com » → remplacez l’adresse électronique/],
  ['an e-mail in the cell of a table', 'Un texte', '| a |\n| --- |\n| a@b.fr |\n\nUn texte', /address-bare: « a@b\.fr » → remplacez l’adresse électronique/],
  ['a bare address without its scheme', 'Un texte', 'www.exemple.com. Un texte', /address-bare: .* → écrivez \[le nom du site\]\(https:\/\/www\.exemple\.com\)/],
  ['a bare address by http', 'Un texte', 'http://exemple.com/page Un texte', /address-bare: .* → écrivez \[le nom du site\]\(https:\/\/exemple\.com\/page\)/],
  ['a bare address with a port', 'Un texte', 'https://exemple.com:8080/x Un texte', /address-bare: .* → retirez l’adresse, ou/],
  ['an account of a social network', 'Un texte', '@pole@mastodon.exemple Un texte', /address-bare: .* → écrivez \[le nom du compte\]\(https:\/\/mastodon\.exemple\/@pole\)/],
  ['a footnote', 'Un texte', 'Un fait[^1].\n\n[^1]: Une note.\n\nUn texte', /footnote: « \[\^1\] » → remplacez l’appel de note par <Source id="…" \/>/],
  ['a call by number', 'Un texte', 'Un fait [1]. Un texte', /reference-unread: « \[1\] », .* → écrivez <Source id="drac-hdf" \/>$/m],
  ['a call by number of a source that is not there', 'Un texte', 'Un fait[1][2]. Un texte', /« \[1\]\[2\] », .* → écrivez <Source id="drac-hdf" \/> ; la fiche a 1 source : ajoutez celle de \[2\], ou retirez cet appel/],
  ['a pasted call by number', 'Un texte', 'Un fait \\[1]. Un texte', /reference-unread: « \[1\] », .* → citez à sa place la source qui le dit, par <Source id="…" \/>, ou effacez-le$/m],
  ['a link with a space in it', 'Un texte', '[site] (https://exemple.fr/a). Un texte', /link-unread: .* → écrivez \[des mots\]\(https:\/\/…\) pour un lien/],
  ['a page number', 'Un texte', 'Page 2 sur 3\n\nUn texte', /page-remains: « Page 2 sur 3 », .* → effacez ce passage/],
  ['a telephone number', 'Deux phrases.', 'Appelez le 03 20 00 00 00.', /phone-number: « 03 20 00 00 00 » semble/],
  ['a street as the name of a place', 'Plaine Images', '99A boulevard Constantin-Descat', /name-address: .* semble une adresse/],
  ['a source called in the summary', 'Deux phrases.', 'Deux phrases<Source id="drac-hdf" />.', /mark-in-field: « <Source id="drac-hdf" \/> », que la page montre tel quel/],
  ['an accent left out', 'Deux phrases.', 'A Rennes, deux phrases.', /typing-accent: « A Rennes, » → écrivez « À Rennes, »/],
  ['a name in capitals', name, 'nom: CENTRE DES MONUMENTS', /typing-capitals: .* → écrivez « Centre des Monuments »/],
  ['tabs of a table', 'Un texte', 'a\tb\nc\td\n\nUn texte', /table-unread/],
]; // prettier-ignore

describe('an editor is told what to write instead of', () => {
  for (const [what, part, by, expected] of cases) test(what, () => assert.match(told(spoil(part, by)), expected));
});

describe('a file is told its right name instead of', () => {
  for (const [typed, expected] of [
    ['Pôle créatif.mdx', 'pole-creatif'],
    ['pole.md', 'pole'],
    ['pole.mdx.txt', 'pole'],
    ['POLE.MDX', 'pole'],
    ['pole.mdx ', 'pole'],
    ['pole_creatif.mdx', 'pole-creatif'],
    ['pole 2.0.mdx', 'pole-2-0'],
  ] as const)
    test(typed, () => {
      const [issue] = readContentFile('projets', `content/projets/${typed}`, goodProject).issues;
      assert.deepEqual(
        [issue?.code, issue?.remedy],
        ['file-name', `renommez le fichier, par exemple en ${expected}.mdx`],
      );
    });
});

describe('calls by number are told with the ids of the sources that they mean', () => {
  for (const [typed, expected] of [
    ['[2]', '<Source id="ville" />'],
    ['[1][3]', '<Source id="drac-hdf" /><Source id="journal" />'],
    ['[1, 2]', '<Source id="drac-hdf" /><Source id="ville" />'],
    ['[1 ; 3]', '<Source id="drac-hdf" /><Source id="journal" />'],
    ['[1-3]', '<Source id="drac-hdf" /><Source id="ville" /><Source id="journal" />'],
    ['[2] [2]', '<Source id="ville" />'],
    ['[4]', 'la fiche a 3 sources : ajoutez celle de [4], ou retirez cet appel'],
    ['[3, 4]', '<Source id="journal" /> ; la fiche a 3 sources : ajoutez celle de [4], ou retirez cet appel'],
  ] as const)
    test(typed, () => {
      const found = told(three.replace('Un texte', `Un fait ${typed}. Un texte`));
      assert.ok(found.includes(`« ${typed} », que la page montre tel quel → `), found);
      assert.ok(
        found.split('\n').some((one) => one.endsWith(expected)),
        found,
      );
    });

  test('two on one line are both told; the text of a link and a year are none', () => {
    assert.match(told(three.replace('Un texte', 'Un fait [1]. Un autre [4]. Un texte')), /« \[1\] »[^]*« \[4\] »/);
    for (const text of ['Un fait \\[a].', '[1](https://www.ville.fr/)', 'Voir [1].\n\n[1]: https://www.ville.fr/'])
      assert.doesNotMatch(told(three.replace('Un texte', `${text}\n\nUn texte`)), /reference-unread/);
  });
});

/** Issues whose remedy in the form is a button. */
const ofButtons = /^(?:address-bare|footnote|link-unread|link-unsafe|reference-unread)$/;

describe('the form says the same of a text, but for what its buttons do', () => {
  for (const [what, part, by] of cases.filter(([, part]) => part === 'Un texte'))
    test(what, () => {
      const content = readContentFile('projets', file, spoil(part, by));
      const all = [...content.issues, ...adviseOn({ ...content, file })];
      assert.ok(all.length > 0);
      for (const one of all) {
        const inForm = (one.isAdvice ? adviceWords(one) : answerWords(one)) ?? '';
        if (ofButtons.test(one.code)) assert.match(inForm, /« (?:Lien|Citer une source) »/);
        else assert.ok(inForm.includes(one.remedy.slice(1)), inForm);
      }
    });
});

describe('a file is accepted as it was meant with', () => {
  const urlOf = (text: string) => accepted(text).sources[0]?.url;

  test('a host with accents, which programs read in ASCII', () =>
    assert.equal(
      urlOf(spoil(url, 'url: https://www.pôle-créatif.fr/page')),
      'https://www.xn--ple-cratif-g7a0k.fr/page',
    ));

  test('two partners whose names have no letter', () =>
    assert.doesNotMatch(told(spoil(name, 'nom: "🎭"\n  - nom: "★"')), /partner-repeated/));

  test('a space before an address', () =>
    assert.equal(urlOf(spoil(url, 'url: " https://www.culture.gouv.fr/page"')), 'https://www.culture.gouv.fr/page'));
});
