import { foldedWords } from '#model/french.ts';
import type { Commune } from '#model/place.ts';
import { regionByCode } from '#model/region.ts';

/** A commune as a person names it. */
export interface TypedCommune {
  /** As typed, without the words before it; empty for a code alone. */
  name: string;
  /** What tells it from its homonyms, folded: a postal or INSEE code, the code or the name of a département; or nothing. */
  where: string;
}

/** What was typed without « à » before it, nor « Cedex » after it. No commune is named « A » or « Au ». */
const plain = (typed: string) =>
  typed
    .normalize()
    .trim()
    .replace(/^(?:à|a|au)\s+(?=\S)/i, '')
    .replace(/\s+cedex(?:\s+\d{1,2})?$/i, '');

/**
 * Reads « Saint-Denis (93) », « Roubaix, Nord (59) », « Ajaccio 20000 », « 59100 Roubaix », « à Roubaix », « 59512 », or
 * a whole address: « 12 rue des Fleurs, 59100 Roubaix ».
 */
export function readTypedCommune(typed: string): TypedCommune {
  const text = plain(typed);
  const [, before = '', named] = /^(?:.*[\s,;-])?(\d{5}|2[ab]\d{3})[\s,-]+(?=\D)(.*)$/i.exec(text) ?? [];
  if (named) return { name: readTypedCommune(named).name, where: before.toLowerCase() };
  const [, start = text, inside, code] =
    /^(.*?)(?:\(([^()]*)\)?|(?:^|[\s,-])(\d{2,5}|2[ab]\d{0,3}))$/i.exec(text) ?? [];
  const [name = '', departement = ''] = start.split(',');
  return { name: name.trim(), where: foldedWords(inside ?? code ?? departement).join(' ') };
}

const links = new Set('a d dans de des du en l la le les'.split(' '));
const bare = (text: string) =>
  foldedWords(text)
    .filter((word) => !links.has(word))
    .join(' ');

/** Whether words name the département or the region of a commune: « Réunion », « de La Réunion ». */
export const isAreaOf = ({ departement, regionCode }: Commune, words: string): boolean =>
  [departement.name, regionByCode(regionCode).name].some((area) => bare(area) === bare(words));

/**
 * Whether what was typed is the name of a commune, or another that it has, then its département or its region, whatever
 * joins them: « Saint-Denis de La Réunion », « Fort de France Martinique ».
 */
export function isNamedWithArea(typed: string, name: string, commune: Commune): boolean {
  const [words, own] = [foldedWords(plain(typed)), foldedWords(name)];
  const isBegun = own.every((word, index) => words[index] === word);
  return isBegun && isAreaOf(commune, words.slice(own.length).join(' '));
}
