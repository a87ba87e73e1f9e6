import { commonForm, tokensOf } from '#model/french.ts';

/** Number of edits between two words. */
export type Distance = (a: string, b: string) => number;

/** What an unknown word may have been meant to be. */
export interface Correction {
  /** The only plausible word, as the site writes it; absent when there is none, or more than one. */
  only?: string | undefined;
  /** The plausible words, nearest first, at most three. */
  suggestions: readonly string[];
}

interface Known {
  written: string;
  folded: string;
}

/** The part of the vocabulary that a word belongs to: its first letter, `0` for a digit, `other` for any other sign. */
export function initialOf(folded: string): string {
  const first = folded.charAt(0);
  return /[a-z]/.test(first) ? first : /\d/.test(first) ? '0' : 'other';
}

/** Every initial: the parts of a whole vocabulary. */
export const initials: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz', '0', 'other'];

/**
 * A part of the vocabulary as it is published: names, which a typo may be meant to be; every other word; names that exist
 * and find nothing (regions without a project), so that they are not corrected into something else.
 */
export type VocabularyPart = readonly [names: readonly string[], others: readonly string[], absent: readonly string[]];

/** The words that a search can meet: an unknown word is neither one of them, nor the beginning or an inflection of one. */
export class Vocabulary {
  #names: readonly Known[];
  #words: readonly Known[];
  #absent: readonly Known[];

  /** Words as the site writes them (« Cotterêts »), each once. */
  constructor(...parts: readonly VocabularyPart[]) {
    this.#names = parts.flatMap(([names]) => names.flatMap(knownOf));
    this.#absent = parts.flatMap(([, , absent]) => absent.flatMap(knownOf));
    this.#words = [...this.#names, ...parts.flatMap(([, others]) => others.flatMap(knownOf))];
  }

  /** Whether a word is a name that exists and finds nothing. */
  isAbsent(word: string): boolean {
    return this.#absent.some(({ folded }) => folded === word);
  }

  /** The words that begin so, folded. */
  beginningWith(start: string): string[] {
    return this.#words.filter(({ folded }) => folded.startsWith(start)).map(({ folded }) => folded);
  }

  /** The forms of a folded word that occur: singular, plural, masculine, feminine. */
  formsOf(word: string): string[] {
    const form = commonForm(word);
    const start = form.slice(0, 3);
    return this.#words
      .filter(({ folded }) => folded === word || (folded.startsWith(start) && commonForm(folded) === form))
      .map(({ folded }) => folded);
  }

  /**
   * What an unknown word may stand for: a name or a sector, never a word of a text. A correction is the only one when no
   * other is as near; it is one edit away from a word of five letters or more (two from nine on), and begins alike unless
   * the word is long.
   */
  correct(word: string, distance: Distance): Correction {
    if (word.length < 4 || /\d/.test(word)) return { suggestions: [] };
    const near = [...this.#names, ...this.#absent]
      .filter(({ folded }) => folded.length > 2 && Math.abs(folded.length - word.length) <= 2)
      .map((known) => ({ ...known, edits: edits(word, known.folded, distance) }))
      .filter(({ edits }) => edits <= (word.length < 5 ? 1 : 2))
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
}

const knownOf = (written: string): Known[] => tokensOf(written).map(({ folded }) => ({ written, folded }));

/** Edits between two words. Two letters that changed places are a little less than one: no slip is more common. */
function edits(a: string, b: string, distance: Distance): number {
  const count = distance(a, b);
  const isSwap = count === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return isSwap ? 0.9 : count;
}

/** Order of code units: the same in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
