import { compare } from './selection.ts';
import { commonForm, tokensOf } from '#model/french.ts';

/** Number of edits between two words. */
export type Distance = (a: string, b: string) => number;

/** Correction of an unknown word. */
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

/** Key of the vocabulary part that holds a word: its first letter, `0` for a digit, `other` for any other character. */
export function initialOf(folded: string): string {
  const first = folded.charAt(0);
  return /[a-z]/.test(first) ? first : /\d/.test(first) ? '0' : 'other';
}

/** Keys of all the parts of a vocabulary. */
export const initials: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz', '0', 'other'];

/**
 * A part of the vocabulary as published: names, which are the candidates for correcting a typo; all other words; and
 * names that exist but match no project (regions without one), so that they are not corrected into another word.
 */
export type VocabularyPart = readonly [names: readonly string[], others: readonly string[], absent: readonly string[]];

/**
 * The words of the index. A word is unknown when it is neither one of them nor the beginning or an inflection of one.
 */
export class Vocabulary {
  #names: readonly Known[];
  #words: readonly Known[];
  #absent: readonly Known[];

  /** Takes words as the site writes them (« Cotterêts »), each once. */
  constructor(...parts: readonly VocabularyPart[]) {
    this.#names = parts.flatMap(([names]) => names.flatMap(knownOf));
    this.#absent = parts.flatMap(([, , absent]) => absent.flatMap(knownOf));
    this.#words = [...this.#names, ...parts.flatMap(([, others]) => others.flatMap(knownOf))];
  }

  /** Whether a folded word is a name that exists but matches no project. */
  isAbsent(word: string): boolean {
    return this.#absent.some(({ folded }) => folded === word);
  }

  /** The words with a given beginning, folded. */
  beginningWith(start: string): string[] {
    return this.#words.filter(({ folded }) => folded.startsWith(start)).map(({ folded }) => folded);
  }

  /** The inflections of a folded word that occur in the index: singular, plural, masculine, feminine. */
  formsOf(word: string): string[] {
    const form = commonForm(word);
    const start = form.slice(0, 3);
    return this.#words
      .filter(({ folded }) => folded === word || (folded.startsWith(start) && commonForm(folded) === form))
      .map(({ folded }) => folded);
  }

  /** The same inflections, as the site writes them. */
  writtenFormsOf(word: string): string[] {
    const forms = new Set(this.formsOf(word));
    return this.#words.filter(({ folded }) => forms.has(folded)).map(({ written }) => written);
  }

  /**
   * Corrects an unknown word into a name or a sector, never into a word of running text. `only` is set when one
   * candidate is strictly the nearest to a word of five letters or more: at most one edit away (two from nine letters
   * on), and with the same first letter unless a word of nine letters or more is one edit away.
   */
  correct(word: string, distance: Distance): Correction {
    if (word.length < 4 || /\d/.test(word)) return { suggestions: [] };
    const near = [...this.#names, ...this.#absent]
      .filter(({ folded }) => folded.length > 2 && Math.abs(folded.length - word.length) <= 2)
      .map((known) => ({ ...known, edits: edits(word, known.folded, distance) }))
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
}

const knownOf = (written: string): Known[] => tokensOf(written).map(({ folded }) => ({ written, folded }));

/** Edit distance between two words. Swapped letters count slightly less than one edit, as the commonest typo. */
function edits(a: string, b: string, distance: Distance): number {
  const count = distance(a, b);
  const isSwap = count === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return isSwap ? 0.9 : count;
}
