import type { Commune } from '#model/place.ts';
import { foldedWords } from '#model/french.ts';
import {
  type CommuneRow,
  type Departements,
  bareName,
  departementOf,
  lettersNeeded,
  partOfWord,
} from './commune-rows.ts';

/** A commune that a person may choose, with the point suggested for it; absent when no point is known. */
export interface LocatedCommune extends Commune {
  /** Degrees, WGS 84: the centre of the commune, which is often but not always its town hall. */
  point?: { latitude: number; longitude: number };
}

/** Today’s communes of a published file, in its order; those of an unknown département are left out. */
export function communesOfPart(rows: readonly CommuneRow[], departements: Departements): LocatedCommune[] {
  return rows.flatMap(([name, code, today, latitude, longitude]): LocatedCommune[] => {
    const [departement, regionCode] = departements[departementOf(code)] ?? [];
    if (departement === undefined || regionCode === undefined || today) return [];
    const point = latitude !== undefined && longitude !== undefined && { point: { latitude, longitude } };
    return [{ code, name, departement: { code: departementOf(code), name: departement }, regionCode, ...point }];
  });
}

const nameWords = (query: string) => bareName(foldedWords(readQuery(query).name));

/** The name of the published file where a query may be found; `undefined` until the query has enough letters. */
export const partOf = (query: string): string | undefined => partOfWord(nameWords(query)[0] ?? '');

/** Whether a query may begin names that are not in its file: only more letters tell. */
export function isUnfinished(query: string): boolean {
  const [word = '', ...others] = nameWords(query);
  return others.length === 0 && word.length < lettersNeeded(word);
}

/** Splits a query into the words of a name and what narrows it: « Saint-Denis (93) », « Roubaix 59100 », « 59512 ». */
function readQuery(query: string): { name: string; where: string } {
  const [, name, inside, after] = /^(.*?)(?:\(([^()]*)\)?|(?<!\S)(\d{5}|\d{2,3}|2[ab]\d{0,3}))?\s*$/i.exec(query) ?? [];
  return { name: name ?? query, where: foldedWords(inside ?? after ?? '').join(' ') };
}

/** Whether a commune is where a query says: its INSEE code, its département (code or name), or a postal code there. */
function isThere({ code, departement }: LocatedCommune, where: string): boolean {
  if (where === '' || code.toLowerCase() === where) return true;
  const [departementCode, name] = [departement.code.toLowerCase(), foldedWords(departement.name).join(' ')];
  return (
    departementCode === where || name.startsWith(where) || (/^\d{5}$/.test(where) && where.startsWith(departementCode))
  );
}

const foldedNames = new WeakMap<LocatedCommune, string[]>();

function wordsOf(commune: LocatedCommune): string[] {
  const words = foldedNames.get(commune) ?? foldedWords(commune.name);
  foldedNames.set(commune, words);
  return words;
}

/** Whether words follow one another in a name; the last one may be unfinished. */
const holds = (words: readonly string[], asked: readonly string[]) =>
  words.some((_, from) =>
    asked.every((word, index) => {
      const found = words[from + index];
      return index === asked.length - 1 ? found?.startsWith(word) : found === word;
    }),
  );

const bareArticle = (words: readonly string[]) => (/^(l|la|le|les)$/.test(words[0] ?? '') ? words.slice(1) : words);

/** Whether a query is the whole name of a commune, with or without its article, or its code. */
const isNamed = (commune: LocatedCommune, asked: readonly string[], where: string) =>
  commune.code.toLowerCase() === where ||
  [wordsOf(commune), bareArticle(wordsOf(commune))].some((words) => words.join(' ') === asked.join(' '));

/** The communes that match a query: exact names or codes first, then the others, each in the given order. */
function findIn(communes: readonly LocatedCommune[], asked: readonly string[], where: string): LocatedCommune[] {
  // A code alone is an INSEE code: a postal code would match many communes.
  if (asked.length === 0) return where === '' ? [] : communes.filter(({ code }) => code.toLowerCase() === where);
  const found = communes.filter((commune) => holds(wordsOf(commune), asked) && isThere(commune, where));
  return found.toSorted((a, b) => Number(isNamed(b, asked, where)) - Number(isNamed(a, asked, where)));
}

/**
 * The communes that match a query, `limit` at most: exact names or codes first, then in the given order. A département
 * at the end of the query (« 59 », « (Nord) ») or a code narrows them.
 */
export function findCommunes(communes: readonly LocatedCommune[], query: string, limit: number): LocatedCommune[] {
  const { name, where } = readQuery(query);
  const found = findIn(communes, foldedWords(name), where);
  // « Paris 13 » is an arrondissement of Paris, not a commune named Paris in the Bouches-du-Rhône.
  const all = found.length > 0 || where === '' ? found : findIn(communes, foldedWords(query), '');
  return all.slice(0, limit);
}
