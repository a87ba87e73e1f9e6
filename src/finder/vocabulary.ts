import { commonForm, tokensOf } from '#model/french.ts';

/** A word as the site writes it, and as compared. */
export interface Known {
  written: string;
  folded: string;
}

/** Key of the vocabulary part that holds a word: its first letter, `0` for a digit, `other` for any other character. */
export function initialOf(folded: string): string {
  const first = folded.charAt(0);
  return /[a-z]/.test(first) ? first : /\d/.test(first) ? '0' : 'other';
}

/** Keys of the parts of a vocabulary by initial. */
export const initials: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz', '0', 'other'];

/** Key of the part that holds the names with any initial, and no other word. */
export const everyInitial = 'names';

/**
 * A part of the vocabulary as published: names, which are the candidates for correcting a typo; all other words; and
 * names that exist but match no project (regions without one), so that they are not corrected into another word.
 */
export type VocabularyPart = readonly [names: readonly string[], others: readonly string[], absent: readonly string[]];

/**
 * Words of the index. A word is unknown when it is neither one of them nor the beginning or an inflection of one.
 */
export class Vocabulary {
  #names: readonly Known[];
  #words: readonly Known[];
  #absent: readonly Known[];

  /** Takes words as the site writes them (« Cotterêts »), each once. */
  constructor([names, others, absent]: VocabularyPart) {
    this.#names = names.flatMap(knownOf);
    this.#absent = absent.flatMap(knownOf);
    this.#words = [...this.#names, ...others.flatMap(knownOf)];
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

  /** The names, those that match no project included: an unknown word may be one of them, misspelt. */
  get everyName(): readonly Known[] {
    return [...this.#names, ...this.#absent];
  }
}

const knownOf = (written: string): Known[] => tokensOf(written).map(({ folded }) => ({ written, folded }));
