import type { Commune } from '#model/place.ts';
import { foldedWords } from '#model/french.ts';
import { isNamedWithArea, readTypedCommune } from '#validation/typed-commune.ts';
import {
  type CommuneRow,
  type Departements,
  bareName,
  codePart,
  departementOf,
  lettersNeeded,
  partOfSaint,
  partOfWord,
} from './commune-rows.ts';

/** A commune that a person may choose, with the point suggested for it; absent when no point is known. */
export interface LocatedCommune extends Commune {
  /** Degrees, WGS 84: the centre of the commune, which is often but not always its town hall. */
  point?: { latitude: number; longitude: number };
}

/** A name in a published file, with the INSEE code of today’s commune. */
export interface CommuneEntry {
  /** Another name than that of `commune`, when it has merged into it. */
  name: string;
  code: string;
  /** Today’s commune; absent outside the 18 regions. */
  commune?: LocatedCommune;
}

/** An entry whose commune may be chosen. */
export type FoundCommune = CommuneEntry & Required<Pick<CommuneEntry, 'commune'>>;

/** What a query finds. */
export interface FoundCommunes {
  communes: readonly FoundCommune[];
  /** The name or the code of a commune outside the 18 regions, when the query says no other. */
  outside?: string | undefined;
}

/** The entries of a published file, in its order; those of an unknown département are outside the 18 regions. */
export function entriesOf(rows: readonly CommuneRow[], departements: Departements): CommuneEntry[] {
  return rows.map(([name, code, today, latitude, longitude]) => {
    const departement = departementOf(code);
    const [departementName, regionCode] = departements[departement] ?? [];
    if (departementName === undefined || regionCode === undefined) return { name, code };
    const point = latitude !== undefined && longitude !== undefined && { point: { latitude, longitude } };
    const commune = {
      code,
      name: today || name,
      departement: { code: departement, name: departementName },
      regionCode,
    };
    return { name, code, commune: { ...commune, ...point } };
  });
}

const nameWords = (query: string) => foldedWords(readTypedCommune(query).name);

/** Whether the first distinctive word of a name may begin others that are not in its file. */
function isBegun(words: readonly string[]): boolean {
  const [word = '', ...others] = bareName(words);
  return others.length === 0 && word.length < lettersNeeded(word);
}

/** The name of the file where the name of a query may be found; `undefined` until it has enough letters. */
export function partOf(query: string): string | undefined {
  const words = nameWords(query);
  return (isBegun(words) ? partOfSaint(words) : undefined) ?? partOfWord(bareName(words)[0] ?? '');
}

/** The postal or INSEE code of a query, as the published files write it, if it has a whole one. */
export function codeOf(query: string): string | undefined {
  const { where } = readTypedCommune(query);
  return /^(?:\d{5}|2[ab]\d{3})$/.test(where) ? where.toUpperCase() : undefined;
}

/** The name of the file of the code of a query; `undefined` without a whole code. */
export function codePartOf(query: string): string | undefined {
  const code = codeOf(query);
  return code && codePart(code);
}

/** Whether a query may begin names or codes that are not in its files: only more letters tell. */
export function isUnfinished(query: string): boolean {
  const words = nameWords(query);
  return isBegun(words) && partOfSaint(words) === undefined && codeOf(query) === undefined;
}

/** In Corsica, INSEE codes begin otherwise than postal ones: « 20200 » is in 2B. */
const asInsee = (postal: string) => postal.replace(/^20[01]/, '2a').replace(/^20\d/, '2b');

/** Whether a commune is in a département (code or name), or may have a code. All of these may be unfinished. */
function isThere({ code, commune }: CommuneEntry, where: string): boolean {
  const departement = commune ? foldedWords(commune.departement.name).join(' ') : '';
  return (
    code.toLowerCase().startsWith(where) ||
    (/^\d{3,}$/.test(where) && asInsee(where).startsWith(departementOf(code).toLowerCase())) ||
    ` ${departement}`.includes(` ${where}`)
  );
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

const isBeforeArea = ({ name, commune }: CommuneEntry, query: string) =>
  commune !== undefined && isNamedWithArea(query, name, commune);

/** Whether a query has the whole name of an entry, with or without its article or its region, or is a code. */
export function isNamedBy(entry: CommuneEntry, query: string): boolean {
  const typed = readTypedCommune(query).name;
  const words = foldedWords(entry.name);
  const isWhole = (text: string) =>
    [words, bareArticle(words)].some((one) => one.join(' ') === foldedWords(text).join(' '));
  if (typed === '' || isWhole(typed) || isWhole(query)) return true;
  return isBeforeArea(entry, query);
}

/** The entries whose names match a query, where it says when there is one. `ofCode`: the entries of its code. */
function matching(entries: readonly CommuneEntry[], query: string, ofCode: readonly CommuneEntry[]): CommuneEntry[] {
  const { name, where } = readTypedCommune(query);
  const named = (text: string, among = entries) => {
    const asked = foldedWords(text);
    return asked.length > 0 ? among.filter((entry) => holds(foldedWords(entry.name), asked)) : [];
  };
  // The beginning of a name is enough among the communes of a code.
  const beside = named(name, ofCode);
  if (beside.length > 0) return beside;
  // In an address, the name may be anywhere.
  const inside = ofCode.filter((entry) => holds(foldedWords(query), foldedWords(entry.name)));
  if (inside.length > 0) return inside;
  const all = named(name);
  const coded = all.filter(({ code }) => ofCode.some((one) => one.code === code));
  if (coded.length > 0) return coded;
  const there = all.filter((entry) => isThere(entry, where));
  // « Paris 13 » is an arrondissement of Paris, not a commune named Paris in the Bouches-du-Rhône.
  const whole = there.length > 0 ? there : named(query);
  const found = whole.length > 0 ? whole : entries.filter((entry) => isBeforeArea(entry, query));
  // What follows a name may be a region or a country. A code that goes with no name proposes its communes.
  return found.length > 0 ? found : /\d/.test(where) ? [...ofCode] : all;
}

/**
 * The communes that a query names, each once, and `limit` at most: whole names first, then in the given order. A
 * département at the end of the query (« 59 », « (Nord) ») or a code narrows them. `ofCode`: the entries of the code of
 * the query, which are the answer to a code alone.
 */
export function findCommunes(
  entries: readonly CommuneEntry[],
  query: string,
  limit: number,
  ofCode: readonly CommuneEntry[] = [],
): FoundCommunes {
  const { name } = readTypedCommune(query);
  const found = name === '' ? ofCode : matching(entries, query, ofCode);
  const whole = found.filter((entry) => isNamedBy(entry, query));
  const sorted = [...new Set([...whole, ...found])];
  const inside = sorted.filter((entry): entry is FoundCommune => entry.commune !== undefined);
  const communes = inside.filter(({ code }, index) => inside.findIndex((one) => one.code === code) === index);
  const [outside] = communes.length > 0 ? [] : sorted;
  // The postal code of a commune may be the INSEE code of another.
  return { communes: communes.slice(0, limit), outside: outside && (name === '' ? codeOf(query) : outside.name) };
}
