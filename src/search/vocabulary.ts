import { tokensOf } from '#domain/french.ts';
import { initialOf, initials } from '#domain/vocabulary.ts';

/**
 * The words that find something, each once in its plainest writing (« pôle » rather than « Pôle »), in order, by initial:
 * the browser reads the part of the words that are typed.
 */
export function vocabularyOf(words: readonly string[]): Map<string, string[]> {
  const plainest = new Map<string, string>();
  for (const word of words) {
    const folded = tokensOf(word)[0]?.folded ?? '';
    const known = plainest.get(folded);
    if (known === undefined || rank(word) < rank(known) || (rank(word) === rank(known) && word < known))
      plainest.set(folded, word);
  }
  const parts = new Map<string, string[]>(initials.map((initial) => [initial, []]));
  for (const folded of [...plainest.keys()].sort()) parts.get(initialOf(folded))?.push(plainest.get(folded) ?? '');
  return parts;
}

/** Accented before bare (« Créteil » beats « creteil »), then lower case before capitals. */
const rank = (word: string): number => (/[^ -~]/.test(word) ? 0 : 2) + (word === word.toLowerCase() ? 0 : 1);
