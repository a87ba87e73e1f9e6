import { closest, distance } from 'fastest-levenshtein';
import { foldedWords } from '#model/french.ts';

/** Writes a value like a code: « Métiers d’art » → `metiers-d-art`. */
const asCode = (value: string) => foldedWords(value).join('-');

/** The choice nearest to a value, or `undefined` when none is near enough to be meant. A label counts as its code. */
export function nearest(value: string, choices: readonly string[]): string | undefined {
  if (choices.length === 0) return undefined;
  const code = asCode(value);
  const exact = choices.find((choice) => choice === value || asCode(choice) === code);
  if (exact) return exact;
  for (const typed of [value, code]) {
    const candidate = closest(typed, [...choices]);
    if (distance(typed, candidate) <= Math.max(2, candidate.length / 3)) return candidate;
  }
  return (
    onlyOne(choices, (choice) => isWithin(choice, code)) ??
    onlyOne(choices, (choice) => isWithin(code, choice)) ??
    onlyOne(choices, (choice) => shareNumber(choice, code))
  );
}

/**
 * The id nearest in spelling to a mistyped one, or `undefined`. Nothing else is guessed: another number is another
 * document, and the wrong document would be cited for a fact.
 */
export function nearestId(value: string, ids: readonly string[]): string | undefined {
  const numbers = (text: string) => text.match(/\d+/g)?.join() ?? '';
  const code = asCode(value);
  const candidates = ids.filter((id) => numbers(id) === numbers(code));
  if (candidates.length === 0) return undefined;
  const candidate = closest(code, candidates);
  return distance(code, candidate) <= Math.max(2, candidate.length / 5) ? candidate : undefined;
}

/** Whether one code contains the other: « Jeu vidéo » means `jeu`, and « musique » `musique-et-son`. */
const isWithin = (part: string, whole: string) => part !== '' && `-${whole}-`.includes(`-${part}-`);

/** Whether a code contains the number of a choice: « Appel à projets (2025) » means `aap-2025`. */
const shareNumber = (choice: string, code: string) => {
  const number = /\d+/.exec(choice)?.[0];
  return number !== undefined && code.split('-').includes(number);
};

function onlyOne(choices: readonly string[], isMeant: (choice: string) => boolean): string | undefined {
  const meant = choices.filter(isMeant);
  return meant.length === 1 ? meant[0] : undefined;
}
