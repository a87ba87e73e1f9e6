import { spoil } from './content.ts';

/** Where an editor types, in a file that is good otherwise: what it replaces, or stands before, in `goodProject`. */
const parts = {
  text: 'Un texte',
  title: 'titre: Essai',
  summary: 'resume: Deux phrases. Ou trois.',
  publisher: 'editeur: DRAC Hauts-de-France',
  address: 'url: https://www.culture.gouv.fr/page',
  place: 'nom: Plaine Images',
  commune: 'commune: "59512"',
  partner: 'type: etablissement-public',
  amount: 'montant: 100000',
  date: 'date: 2023-10-26\n    montant',
} as const;

/** A kind of input that editors type, and what becomes of it. */
export interface EditorCase {
  name: string;
  /** In a partner, a second one: the first is « Centre des monuments nationaux ». */
  place: keyof typeof parts;
  typed: readonly string[];
  /** What the check and the comments of issues say; absent when the file is accepted as it was meant. */
  told?: RegExp;
  /** What the form says, where its words are others. */
  inForm?: RegExp;
  /** What an accepted file holds, once read: as JSON, without spaces. */
  read?: RegExp;
  /** What the form writes, where it mends what was typed. */
  written?: RegExp;
  /** The commune that the form proposes first. */
  proposed?: RegExp;
}

/** The file of an editor who types a case by hand. */
export function fileTyped(place: EditorCase['place'], typed: string): string {
  const part = parts[place];
  if (place === 'text') return spoil(part, `${typed}\n\nUn texte`);
  const [key = ''] = part.split(' ');
  const isNumber = place === 'amount' && /^[\d.]+$/.test(typed);
  const value = isNumber ? typed : JSON.stringify(typed);
  if (place === 'partner') return spoil(part, `${part}\n  - nom: ${value}`);
  return spoil(part, place === 'date' ? `${key} ${value}\n    montant` : `${key} ${value}`);
}

/** The kinds of inputs that failed in comparable software. */
export const editorCases: readonly EditorCase[] = [
  { name: 'bare e-mail', place: 'text', typed: ['Écrire à contact@exemple.com'], told: /remplacez l’adresse électronique/, inForm: /Écrivez à sa place le nom du site où l’on écrit/ },
  { name: 'bare e-mail in a table', place: 'text', typed: ['| a |\n| --- |\n| a@b.fr |'], told: /« a@b\.fr ».* remplacez l’adresse électronique/, inForm: /« a@b\.fr ». Écrivez à sa place le nom du site/ },
  { name: 'bare address', place: 'text', typed: ['www.exemple.com'], told: /« www\.exemple\.com ».* écrivez \[le nom du site\]\(https:\/\/www\.exemple\.com\)/, inForm: /« www\.exemple\.com ».*« Lien »/ },
  { name: 'bare address by http', place: 'text', typed: ['http://exemple.com/page'], told: /écrivez \[le nom du site\]\(https:\/\/exemple\.com\/page\)/, inForm: /exemple\.com\/page.*« Lien »/ },
  { name: 'bare address with a port', place: 'text', typed: ['https://exemple.com:8080/x'], told: /exemple\.com:8080.* retirez l’adresse/, inForm: /exemple\.com:8080.*le nom du site à la place/ },
  { name: 'account of a social network', place: 'text', typed: ['@pole@mastodon.exemple'], told: /écrivez \[le nom du compte\]\(https:\/\/mastodon\.exemple\/@pole\)/, inForm: /@pole@mastodon\.exemple.*« Lien »/ },
  { name: 'link with a space in it', place: 'text', typed: ['[site] (https://exemple.fr/a).'], told: /écrivez \[des mots\]\(https:\/\/…\)/, inForm: /« Lien »/ },
  { name: 'footnote', place: 'text', typed: ['Un fait[^1].\n\n[^1]: Une note.'], told: /« \[\^1\] ».* remplacez l’appel de note par <Source/, inForm: /« \[\^1\] ».*« Citer une source »/ },
  { name: 'calls side by side', place: 'text', typed: ['Un fait[1][2].', 'Un fait [1, 2].', 'Un fait [4].'], told: /« \[(?:1\]\[2|1, 2|4)\] », que la page montre tel quel/, inForm: /« \[(?:1\]\[2|1, 2|4)\] »/ },
  { name: 'pasted call', place: 'text', typed: ['Un fait \\[1].'], told: /« \[1\] », .*citez à sa place la source/, inForm: /« \[1\] ».*« Citer une source »/ },
  { name: 'curly quotes in a component', place: 'text', typed: ['Un fait<Source id=”drac-hdf” />.'], told: /écrivez id="drac-hdf", avec des guillemets droits/i },
  { name: 'years as a list', place: 'text', typed: ['2023. Lancement.\n2026. Ouverture.'], told: /« 2023\. Lancement\. »/ },
  { name: 'address as a list', place: 'text', typed: ['30. rue du Moulin'], told: /« 30\. rue du Moulin ».* écrivez « 30\\\. »/i },
  { name: 'stars between digits', place: 'text', typed: ['écrans de 3*2 m et 4*3 m'], told: /écrivez « \\\* »/i },
  { name: 'rule that makes a heading', place: 'text', typed: ['Fin.\n---\nSuite.'], told: /laissez une ligne vide avant « --- »/i },
  { name: 'tabs of a table', place: 'text', typed: ['a\tb\nc\td\ne\tf'], told: /écrivez « \| a \| b \| »/i },
  { name: 'page number', place: 'text', typed: ['Page 2 sur 3'], told: /« Page 2 sur 3 ».* effacez ce passage/i },
  { name: 'decomposed letter', place: 'publisher', typed: ['DRAC de l’I\u0302le'], read: /"publisher":"DRACdel’Île"/, written: /editeur: DRAC de l’Île$/m },
  { name: 'soft hyphen, zero width', place: 'publisher', typed: ['Un tex\u00adte\u200b'], read: /"publisher":"Untexte"/, written: /editeur: Un texte$/m },
  { name: 'joined emoji', place: 'title', typed: ['Essai 👩\u200d🎨'], read: /Essai👩\u200d🎨/u, written: /^titre: Essai 👩\u200d🎨$/mu },
  { name: 'title of emoji', place: 'title', typed: ['🎭🎬'], read: /"title":"🎭🎬"/u, inForm: /écrivez un titre avec des lettres latines/i },
  { name: 'telephone number', place: 'summary', typed: ['Appelez le 03 20 00 00 00.'], told: /« 03 20 00 00 00 »/ },
  { name: 'source called in a field', place: 'summary', typed: ['Deux phrases<Source id="drac-hdf" />.'], told: /« <Source id="drac-hdf" \/> », que la page montre tel quel/ },
  { name: 'accent left out', place: 'summary', typed: ['A Rennes, deux phrases.'], told: /écrivez « À Rennes, »/i },
  { name: 'merged communes', place: 'commune', typed: ['74011', 'Seynod'], told: /écrivez "74010" \(Annecy, Haute-Savoie/, proposed: /^Annecy, Haute-Savoie/ },
  { name: 'commune merged into a city', place: 'commune', typed: ['93059'], told: /écrivez "93066" \(Saint-Denis,/, proposed: /^Saint-Denis, Seine-Saint-Denis/ },
  { name: 'beginning of names', place: 'commune', typed: ['Boulogne'], told: /"92012" \(Boulogne-Billancourt,.*"62160" \(Boulogne-sur-Mer/, proposed: /Boulogne/ },
  { name: 'Corsican codes', place: 'commune', typed: ['Ajaccio 20000'], told: /écrivez "2A004" \(Ajaccio, Corse-du-Sud\)/, proposed: /^Ajaccio, Corse-du-Sud/ },
  { name: 'other Corsican codes', place: 'commune', typed: ['Bastia 20200'], told: /écrivez "2B033" \(Bastia, Haute-Corse\)/, proposed: /^Bastia, Haute-Corse/ },
  { name: 'commune and its département', place: 'commune', typed: ['Saint-Denis (974)'], told: /écrivez "97411" \(Saint-Denis, La Réunion\)/, proposed: /^Saint-Denis, La Réunion/ },
  { name: 'overseas collectivities', place: 'commune', typed: ['Saint-Martin (978)', '98818'], told: /hors des dix-huit régions/ },
  { name: 'postal code alone', place: 'commune', typed: ['35000'], told: /c’est un code postal : écrivez "35238" \(Rennes/, proposed: /^Rennes, Ille-et-Vilaine/ },
  { name: 'postal code that is the code of another', place: 'commune', typed: ['59100'], told: /"59100" est le code INSEE de Bousignies, .* si c’est le code postal, écrivez "59512"/, proposed: /^Roubaix, Nord/ },
  { name: 'address as the name of a place', place: 'place', typed: ['99A boulevard Constantin-Descat'], told: /semble une adresse/ },
  { name: 'numbered partners', place: 'partner', typed: ['1. École inventée'], told: /écrivez « École inventée »/, written: /- nom: École inventée$/m },
  { name: 'partner after a dash', place: 'partner', typed: ['– Musée inventé'], told: /écrivez « Musée inventé »/, written: /- nom: Musée inventé$/m },
  { name: 'two partners in one name', place: 'partner', typed: ['École ; Musée'], told: /séparez-les : « École », « Musée »/, written: /- nom: École\n\s+- nom: Musée$/m },
  { name: 'twice the same', place: 'partner', typed: ['CENTRE DES MONUMENTS NATIONAUX'], told: /est déjà parmi les partenaires/ },
  { name: 'partner who is the carrier', place: 'partner', typed: ['Communauté de communes Retz-en-Valois'], told: /est déjà le porteur/ },
  { name: 'person', place: 'partner', typed: ['Mme Jeanne Inventée', 'Jeanne Inventée, présidente de l’association'], told: /semble nommer une personne/ },
  { name: 'name in capitals', place: 'partner', typed: ['MUSÉE DES MONUMENTS'], told: /écrivez « Musée des Monuments »/i },
  { name: 'host with accents', place: 'address', typed: ['https://www.pôle-créatif.fr/page'], read: /"url":"https:\/\/www\.xn--ple-cratif-g7a0k\.fr\/page"/, written: /url: https:\/\/www\.(?:pôle-créatif|xn--ple-cratif-g7a0k)\.fr\/page$/m },
  { name: 'host that could pass for another', place: 'address', typed: ['https://www.сulture.gouv.fr/page'], told: /сulture/ },
  { name: 'space before an address', place: 'address', typed: [' https://exemple.org/page'], read: /"url":"https:\/\/exemple\.org\/page"/, written: /url: https:\/\/exemple\.org\/page$/m },
  { name: 'words after an address', place: 'address', typed: ['https://exemple.org/page, consulté le 3 mai'], told: /essayez https:\/\/exemple\.org\/page(?:$|\.(?: |$))/im },
  { name: 'millions', place: 'amount', typed: ['1,2 M€', '1.200.000'], told: /écrivez « 1200000 »/, written: /montant: 1200000$/m },
  { name: 'thousands', place: 'amount', typed: ['75 k€', '75 000 €'], told: /écrivez « 75000 »/, written: /montant: 75000$/m },
  { name: 'one and a half', place: 'amount', typed: ['1,5', '1.5'], told: /dites l’unité : « 1500000 » pour des millions d’euros/i },
  { name: 'ceiling in words', place: 'amount', typed: ['jusqu’à 75 k€'], told: /écrivez « 75000 », et dessous « montant_nature: plafond-possible »/, written: /montant: 75000$/m },
  { name: 'amount in a sentence', place: 'amount', typed: ['environ 100 000 €'], told: /si c’est le montant exact, écrivez (?:« )?100000/i },
  { name: 'date in French', place: 'date', typed: ['26/10/2023', '26 oct. 2023'], told: /écrivez « 2023-10-26 »/, written: /date: 2023-10-26$/m },
  { name: 'month in words', place: 'date', typed: ['octobre 2023'], told: /écrivez « 2023-10 »/, written: /date: 2023-10$/m },
  { name: 'year of two digits', place: 'date', typed: ['octobre 23'], told: /écrivez « 2023-10 »/, inForm: /Écrivez 10\/2023/ },
  { name: 'month of a result', place: 'date', typed: ['2023-10'], read: /"date":"2023-10"/, written: /date: 2023-10$/m },
  { name: 'end of a year', place: 'date', typed: ['fin 2023'], told: /écrivez "?2023"?, ou le mois/i },
]; // prettier-ignore
