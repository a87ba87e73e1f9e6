import { foldedWords, stopWords } from '#model/french.ts';

/**
 * A commune in the published files: name and INSEE code; for the name of a merged commune, the name of today’s, whose
 * code it has, else nothing; in the files of names, latitude and longitude in degrees when they are known.
 */
export type CommuneRow = readonly [name: string, code: string, today?: string, latitude?: number, longitude?: number];

/** The communes of a published file of codes: postal code, or INSEE code where no postal code is the same → rows. */
export type CodeRows = Readonly<Record<string, readonly CommuneRow[]>>;

/** Département code → its name and the INSEE code of its region. */
export type Departements = Readonly<Record<string, readonly [name: string, regionCode: string]>>;

/** The code of the département or collectivity that an INSEE code begins with (`59`, `2A`, `974`). */
export const departementOf = (code: string) => code.slice(0, /^9[78]/.test(code) ? 3 : 2);

const saints = new Set(['saint', 'sainte', 'saints', 'saintes']);
/** Whether a word begins too many names to distinguish them. Alone, it is a name (« Saintes »). */
export const isCommon = (word: string): boolean =>
  saints.has(word) || stopWords.has(word) || word === 'l' || word === 'd';

/** A name without its first words that are common (« Le », « Saint »). The last word stays: it may be unfinished. */
export function bareName(words: readonly string[]): string[] {
  const from = words.findIndex((word, index) => index === words.length - 1 || !isCommon(word));
  return words.slice(Math.max(0, from));
}

/** The letters that a name begins with, once folded. */
export const letters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The initial that a name is listed under, from its words without spaces: that of what follows « Saint », which begins
 * one large commune in eight.
 */
export const initialOfName = (joined: string): string => joined.replace(/^saint(?:es|e|s)?(?=[a-z])/, '').charAt(0);

/** Beginnings that too many names share: one more letter divides them. */
const crowded = new Set('beau bois cham chap char chat cote gran mart mont pier vill ville'.split(' '));

/** How many letters of a word decide its file. */
export function lettersNeeded(word: string): number {
  let count = 4;
  while (count <= word.length && crowded.has(word.slice(0, count))) count++;
  return count;
}

/** Number of files of names: a prime, so that they are of about the same size. */
const partCount = 997;

/**
 * The name of the published file of a word, the same for all the words with its first four letters, or more; a shorter
 * word is whole. `undefined` when it does not begin with two letters.
 */
export function partOfWord(word: string): string | undefined {
  const start = word.slice(0, lettersNeeded(word));
  return /^[a-z]{2,}$/.test(start) ? nameOfPart(Number.parseInt(start, 36) % partCount) : undefined;
}

const nameOfPart = (part: number) => `noms-${part}`;

/** The names of every published file of names. */
export const everyPart = (): string[] => Array.from({ length: partCount }, (_, part) => nameOfPart(part));

/**
 * The name of the published file of what follows « Saint » in a name, by its first three letters: with « Saint », these
 * are enough to choose from. `undefined` for another name, or with fewer letters.
 */
export function partOfSaint(words: readonly string[]): string | undefined {
  const [word = ''] = bareName(words);
  const isSaint = saints.has(words[0] ?? '') && words.length > 1 && word.length > 2;
  return isSaint ? partOfWord(`s${word.slice(0, 3)}`) : undefined;
}

/** The names of the published files that contain a commune: one for each word of its name that is not too common. */
export function partsOf(name: string): string[] {
  const words = foldedWords(name);
  const kept = bareName(words).filter((word, index) => index === 0 || !isCommon(word));
  const parts = [...kept.map((word) => partOfWord(word)), partOfSaint(words)];
  return [...new Set(parts.filter((part) => part !== undefined))];
}

/** The name of the published file of a postal or INSEE code: its first three characters (`591`, `2A0`). */
export const codePart = (code: string): string => code.slice(0, 3);

/** The names of every published file of codes. */
export const everyCodePart = (): string[] => [
  ...Array.from({ length: 1000 }, (_, part) => String(part).padStart(3, '0')),
  ...['2A', '2B'].flatMap((departement) => [0, 1, 2, 3].map((digit) => `${departement}${digit}`)),
];
