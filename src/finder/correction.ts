import { distance } from 'fastest-levenshtein';
import { commonForm } from '#model/french.ts';
import { compare } from './selection.ts';
import type { Known } from './vocabulary.ts';

/** Correction of an unknown word. */
export interface Correction {
  /** The only plausible word, as the site writes it; absent when there is none, or more than one. */
  only?: string | undefined;
  /** The plausible words, nearest first, at most three. */
  suggestions: readonly string[];
}

/**
 * Corrects a folded word into a name or a sector, never into a word of running text. `only` is set when one candidate is
 * strictly the nearest to a word of five letters or more: at most one edit away (two from nine letters on), and with the
 * same first letter unless a word of nine letters or more is one edit away.
 */
export function correctionOf(word: string, names: readonly Known[]): Correction {
  if (word.length < 4 || /\d/.test(word)) return { suggestions: [] };
  const near = names
    .filter(({ folded }) => folded.length > 2 && Math.abs(folded.length - word.length) <= 2)
    .map((known) => ({ ...known, edits: edits(word, known.folded) }))
    .filter(({ edits }) => edits <= (word.length < 7 ? 1 : 2))
    .sort((a, b) => a.edits - b.edits || compare(a.folded, b.folded));
  const groups = [...new Map(near.toReversed().map((one) => [commonForm(one.folded), one])).values()];
  groups.sort((a, b) => a.edits - b.edits || compare(a.folded, b.folded));
  const [first, second] = groups;
  const isPlausible =
    first &&
    word.length > 4 &&
    first.edits <= (word.length < 9 ? 1 : 2) &&
    (first.folded[0] === word[0] || (first.edits <= 1 && word.length > 8));
  const isOnly = isPlausible && (!second || second.edits > first.edits);
  return {
    ...(isOnly && { only: first.written }),
    suggestions: groups.slice(0, 3).map(({ written }) => written),
  };
}

/** Edit distance between two words. Swapped letters count slightly less than one edit, as the commonest typo. */
function edits(a: string, b: string): number {
  const count = distance(a, b);
  const isSwap = count === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return isSwap ? 0.9 : count;
}
