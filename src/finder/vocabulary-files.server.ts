import { tokensOf } from '#model/french.ts';
import { type VocabularyPart, initialOf, initials } from './vocabulary.ts';

/**
 * The words that find something, each once in its plainest writing (« pôle » rather than « Pôle »), in order, by initial:
 * the browser reads the part of the words that are typed. `names`: those that a typo may be meant to be;
 * `existing`: names that exist, whether they find something or not.
 */
export function vocabularyOf(
  names: readonly string[],
  words: readonly string[],
  existing: readonly string[],
): Map<string, VocabularyPart> {
  const plainNames = plainest(names);
  const others = plainest(words);
  const absent = plainest(existing);
  const part = (known: ReadonlyMap<string, string>, initial: string, isWanted: (folded: string) => boolean) =>
    [...known.keys()]
      .filter((folded) => initialOf(folded) === initial && isWanted(folded))
      .sort()
      .map((folded) => known.get(folded) ?? '');
  return new Map(
    initials.map((initial) => [
      initial,
      [
        part(plainNames, initial, () => true),
        part(others, initial, (folded) => !plainNames.has(folded)),
        part(absent, initial, (folded) => !plainNames.has(folded) && !others.has(folded)),
      ],
    ]),
  );
}

/** Folded word → its plainest writing. */
function plainest(words: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of words) {
    const folded = tokensOf(word)[0]?.folded ?? '';
    const known = found.get(folded);
    if (known === undefined || rank(word) < rank(known) || (rank(word) === rank(known) && word < known))
      found.set(folded, word);
  }
  return found;
}

/** Accented before bare (« Créteil » beats « creteil »), then lower case before capitals. */
const rank = (word: string): number => (/[^ -~]/.test(word) ? 0 : 2) + (word === word.toLowerCase() ? 0 : 1);
