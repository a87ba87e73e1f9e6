import { foldedWords, isSearchable, tokensOf } from './french.ts';

/** Signs of a query beyond these are left out: no one types them, and a search must answer at once. */
export const queryLimits = { signs: 200, words: 12 } as const;

/** What is asked: every word and every phrase must be found. */
export interface Query {
  /** Words to look for in any form, as typed and as compared; stop words and single letters are left out. */
  words: readonly { written: string; folded: string }[];
  /** Exact phrases, each as its folded words. */
  phrases: readonly (readonly string[])[];
}

const quoted = /["“”«»„]([^"“”«»„]*)["“”«»„]/gu;

/** Reads what was typed. Quotes of any kind hold an exact phrase; one that is never closed counts for nothing. */
export function parseQuery(text: string): Query {
  const phrases: string[][] = [];
  const rest = text.slice(0, queryLimits.signs).replace(quoted, (_match, phrase: string) => {
    phrases.push(foldedWords(phrase));
    return ' ';
  });
  const words = new Map(tokensOf(rest).map(({ written, folded }) => [folded, { written, folded }]));
  return {
    words: [...words.values()].filter(({ folded }) => isSearchable(folded)).slice(0, queryLimits.words),
    phrases: phrases.filter((phrase) => phrase.length > 0).slice(0, queryLimits.words),
  };
}

/** Whether there is anything to look for. */
export function isEmptyQuery({ words, phrases }: Query): boolean {
  return words.length === 0 && phrases.length === 0;
}

/** What was typed with a word replaced by another wherever it stands. */
export function replaceWord(text: string, folded: string, replacement: string): string {
  return tokensOf(text)
    .filter((token) => token.folded === folded)
    .reduceRight((changed, { start, end }) => changed.slice(0, start) + replacement + changed.slice(end), text);
}
