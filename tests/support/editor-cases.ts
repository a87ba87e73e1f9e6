import { spoil } from './content.ts';

/** Where an editor types, in a file that is good otherwise: the part of `goodProject` that it replaces. */
const parts = {
  text: 'Un texte',
  title: 'titre: Essai',
  publisher: 'editeur: DRAC Hauts-de-France',
  address: 'url: https://www.culture.gouv.fr/page',
  commune: 'commune: "59512"',
  partner: 'nom: Centre des monuments nationaux',
  amount: 'montant: 100000',
  date: 'date: 2023-10-26\n    montant',
} as const;

/** A kind of input that editors type, and what becomes of it. */
export interface EditorCase {
  name: string;
  place: keyof typeof parts;
  typed: readonly string[];
  /** What the check and the comments of issues say; absent when the file is accepted as it was meant. */
  told?: RegExp;
  /** What an accepted file holds, once read: as JSON, without spaces. */
  read?: RegExp;
}

/** The file of an editor who types a case by hand. */
export function fileTyped(place: EditorCase['place'], typed: string): string {
  const part = parts[place];
  if (place === 'text') return spoil(part, `${typed}\n\nUn texte`);
  const [key = ''] = part.split(' ');
  const isNumber = place === 'amount' && /^[\d.]+$/.test(typed);
  const value = isNumber ? typed : JSON.stringify(typed);
  return place === 'date' ? spoil(part, `${key} ${value}\n    montant`) : spoil(part, `${key} ${value}`);
}

/** The text of an issue that holds a file, as the form of GitHub writes it. */
export const issueWith = (file: string): string =>
  `### La fiche\n\n\`\`\`md\n${file}\`\`\`\n\n### Ou vos mots\n\n_No response_`;

/** The kinds of inputs that failed in comparable software. */
export const editorCases: readonly EditorCase[] = [
  { name: 'bare e-mail', place: 'text', typed: ['Écrire à contact@exemple.com'], told: /adresse électronique/ },
  {
    name: 'bare address',
    place: 'text',
    typed: ['www.exemple.com', 'http://exemple.com/page', 'https://exemple.com:8080/x', '@pole@mastodon.exemple'],
    told: /address-bare: .*(?:exemple\.com|mastodon)/,
  },
  { name: 'bare address in a table cell', place: 'text', typed: ['| a |\n| --- |\n| a@b.fr |'], told: /a@b\.fr.*adresse électronique/ },
  { name: 'footnote', place: 'text', typed: ['Un fait[^1].\n\n[^1]: Une note.'], told: /\[\^1\]/ },
  { name: 'decomposed letter', place: 'publisher', typed: ['DRAC de l’I\u0302le'], read: /"publisher":"DRACdel’Île"/ },
  { name: 'soft hyphen, zero width', place: 'publisher', typed: ['Un tex\u00adte\u200b'], read: /"publisher":"Untexte"/ },
  { name: 'joined emoji', place: 'title', typed: ['Essai 👩\u200d🎨'], read: /👩\u200d🎨/u },
  { name: 'title of emoji', place: 'title', typed: ['🎭🎬'] },
  { name: 'years as a list', place: 'text', typed: ['2023. Lancement.\n2026. Ouverture.'], told: /« 2023\. Lancement\. »/ },
  { name: 'address as a list', place: 'text', typed: ['30. rue du Moulin'], told: /« 30\. rue du Moulin »/ },
  { name: 'stars between digits', place: 'text', typed: ['écrans de 3*2 m et 4*3 m'], told: /emphasis-in-word/ },
  { name: 'rule that makes a heading', place: 'text', typed: ['Fin.\n---\nSuite.'], told: /heading-underlined/ },
  { name: 'tabs of a table', place: 'text', typed: ['a\tb\nc\td\ne\tf'], told: /table-unread/ },
  { name: 'calls side by side', place: 'text', typed: ['Un fait[1][2].', 'Un fait [1, 2].', 'Un fait [4].'], told: /reference-unread/ },
  { name: 'merged communes', place: 'commune', typed: ['74011', 'Seynod'], told: /"74010"/ },
  { name: 'merged communes', place: 'commune', typed: ['93059'], told: /"93066"/ },
  { name: 'Corsican codes', place: 'commune', typed: ['Ajaccio 20000'], told: /"2A004"/ },
  { name: 'Corsican codes', place: 'commune', typed: ['Bastia 20200'], told: /"2B033"/ },
  { name: 'overseas collectivities', place: 'commune', typed: ['Saint-Martin (978)', '98818'], told: /hors des dix-huit régions/ },
  { name: 'postal code alone', place: 'commune', typed: ['35000'], told: /"35238"/ },
  { name: 'curly quotes in a component', place: 'text', typed: ['Un fait<Source id=”drac-hdf” />.'], told: /id="drac-hdf"/ },
  { name: 'numbered partners', place: 'partner', typed: ['1. École inventée'], told: /« École inventée »/ },
  { name: 'numbered partners', place: 'partner', typed: ['– Musée inventé'], told: /« Musée inventé »/ },
  { name: 'numbered partners', place: 'partner', typed: ['École ; Musée'], told: /« École », « Musée »/ },
  { name: 'twice the same', place: 'partner', typed: ['Communauté de communes Retz-en-Valois'], told: /déjà le porteur/ },
  { name: 'host with accents', place: 'address', typed: ['https://www.pôle-créatif.fr/page'], read: /https:\/\/www\.xn--ple-cratif-g7a0k\.fr\/page/ },
  { name: 'space before an address', place: 'address', typed: [' https://exemple.org/page'], read: /"url":"https:\/\/exemple\.org\/page"/ },
  { name: 'words after an address', place: 'address', typed: ['https://exemple.org/page, consulté le 3 mai'], told: /https:\/\/exemple\.org\/page$/m },
  { name: 'millions', place: 'amount', typed: ['1,2 M€'], told: /« 1200000 »/ },
  { name: 'one and a half', place: 'amount', typed: ['1,5'], told: /dites l’unité/ },
  { name: 'month in words', place: 'date', typed: ['octobre 2023'], told: /« 2023-10 »/ },
  { name: 'month of a result', place: 'date', typed: ['2023-10'], read: /"date":"2023-10"/ },
]; // prettier-ignore
