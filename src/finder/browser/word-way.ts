import type { AskedWord } from '../query.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A word of a query that occurs nowhere in the index. */
export interface UnknownWord extends AskedWord {
  /** What is searched instead: the only plausible correction, or nothing (empty); absent when the word is searched. */
  replacement?: string | undefined;
  suggestions: readonly string[];
}

/** How to look for a word, or for a name of several words. */
export interface Way {
  /** Forms that occur in the index. */
  forms: readonly string[];
  /** Forms that no other word begins with: a prefix search finds exactly these. */
  alone: ReadonlySet<string>;
  /** Prefix to look for, when the word itself does not occur. */
  start?: string;
  /** The words of a name. */
  name?: readonly string[];
  unknown?: UnknownWord;
}

/** A word that is left out of a search. */
export const droppedWord = (word: AskedWord): UnknownWord => ({ ...word, replacement: '', suggestions: [] });

/**
 * How to look for a known word, or `undefined` when it is unknown. Numbers of one or two digits are codes, never
 * prefixes.
 */
export function wayOf(folded: string, vocabulary: Vocabulary): Way | undefined {
  const forms = vocabulary.formsOf(folded);
  if (forms.length > 0) return { forms, alone: aloneOf(forms, vocabulary) };
  if (vocabulary.isAbsent(folded)) return { forms, alone: new Set() };
  const isBeginning = !/^\d{1,2}$/.test(folded) && vocabulary.beginningWith(folded).length > 0;
  return isBeginning ? { forms, alone: new Set(), start: folded } : undefined;
}

/** The forms that no other word begins with. */
export const aloneOf = (forms: readonly string[], vocabulary: Vocabulary): Set<string> =>
  new Set(forms.filter((form) => vocabulary.beginningWith(form).length === 1));
