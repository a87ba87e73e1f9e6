import { foldedWords, stopWords } from '#model/french.ts';

/**
 * A commune in the published files: name, INSEE code, latitude and longitude in degrees, `null` when unknown; for the
 * name of a merged commune, the name of today’s, whose code it has.
 */
export type CommuneRow = readonly [
  name: string,
  code: string,
  latitude: number | null,
  longitude: number | null,
  today?: string,
];

/** The communes of a published file of postal codes: postal code → rows. */
export type PostalRows = Readonly<Record<string, readonly CommuneRow[]>>;

/** Département code → its name and the INSEE code of its region. */
export type Departements = Readonly<Record<string, readonly [name: string, regionCode: string]>>;

/** The code of the département or collectivity that an INSEE code begins with (`59`, `2A`, `974`). */
export const departementOf = (code: string) => code.slice(0, /^9[78]/.test(code) ? 3 : 2);

const saints = new Set(['saint', 'sainte', 'saints', 'saintes']);
/** Whether a word begins too many names to distinguish them. Alone, it is a name (« Saintes »). */
const isCommon = (word: string) => saints.has(word) || stopWords.has(word) || word === 'l' || word === 'd';

/** A name without its first words that are common (« Le », « Saint »). The last word stays: it may be unfinished. */
export function bareName(words: readonly string[]): string[] {
  const from = words.findIndex((word, index) => index === words.length - 1 || !isCommon(word));
  return words.slice(Math.max(0, from));
}

/** Beginnings that too many names share for one file of at most 20 kB compressed: one more letter divides them. */
const crowded = new Set('ba be ca ch cha co la ma mar me mo mon sa va vi vil'.split(' '));

/** The name of the published file of a word: its first two letters or more; `undefined` until there are enough. */
export function partOfWord(word: string): string | undefined {
  for (let length = 2; length <= word.length; length++) {
    const start = word.slice(0, length);
    if (!/^[a-z]+$/.test(start)) return undefined;
    if (!crowded.has(start)) return start;
  }
  return undefined;
}

/** The letters that a name begins with, once folded. */
export const letters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];

/** The names of every published file of names, those without a commune included: each may be asked for. */
export function everyPart(): string[] {
  const longer = (start: string): string[] =>
    start.length < 2 || crowded.has(start) ? letters.flatMap((letter) => longer(start + letter)) : [start];
  return longer('');
}

/** The names of the published files that contain a commune: one for each word of its name that is not too common. */
export function partsOf(name: string): string[] {
  const words = bareName(foldedWords(name));
  const kept = words.filter((word, index) => index === 0 || !isCommon(word));
  return [...new Set(kept.flatMap((word) => partOfWord(word) ?? []))];
}

/** The names of every published file of postal codes. */
export const everyPostalPart = (): string[] => Array.from({ length: 1000 }, (_, part) => String(part).padStart(3, '0'));

/** The name of the published file of a postal code: its first three digits. */
export const postalPart = (code: string): string => code.slice(0, 3);
