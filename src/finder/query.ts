import { foldedWords, isSearchable, tokensOf, weakWords } from '#model/french.ts';
import { queryLimits } from '#model/criteria.ts';

/** A parsed query: a project must match every word and every phrase. */
export interface Query {
  /** Every word outside quotes, in order. */
  tokens: readonly AskedWord[];
  /** Words to look for in any form, as typed and as compared; stop words and single letters are left out. */
  words: readonly AskedWord[];
  /** Exact phrases, each as its folded words. */
  phrases: readonly (readonly string[])[];
}

const quoted = /["“”«»„]([^"“”«»„]*)["“”«»„]/gu;

/** A word as typed (`written`) and as compared (`folded`). */
export interface AskedWord {
  written: string;
  folded: string;
}

/** Parses a search text. Quotes of any kind delimit an exact phrase; an unclosed quote is ignored. */
export function parseQuery(text: string): Query {
  const phrases: string[][] = [];
  const rest = text.slice(0, queryLimits.signs).replace(quoted, (_match, phrase: string) => {
    phrases.push(foldedWords(phrase));
    return ' ';
  });
  const tokens = tokensOf(rest).map(({ written, folded }) => ({ written, folded }));
  return {
    tokens: tokens.slice(0, 3 * queryLimits.words),
    words: searchable(tokens).slice(0, queryLimits.words),
    phrases: phrases.filter((phrase) => phrase.length > 0).slice(0, queryLimits.words),
  };
}

/** The words that can be searched, without duplicates. */
export function searchable(words: readonly AskedWord[]): AskedWord[] {
  const unique = new Map(words.map((word) => [word.folded, word]));
  return [...unique.values()].filter(({ folded }) => isSearchable(folded));
}

/** Removes the filler words that people type around what they look for, unless the query has nothing else. */
export function strongest(words: readonly AskedWord[], hasOthers: boolean): AskedWord[] {
  const strong = words.filter(({ folded }) => !weakWords.has(folded));
  return strong.length > 0 || hasOthers ? strong : [...words];
}

/** Whether a query has neither a word nor a phrase to look for. */
export function isEmptyQuery({ words, phrases }: Query): boolean {
  return words.length === 0 && phrases.length === 0;
}

/** Replaces a word of a search text wherever it occurs outside an exact phrase. */
export function replaceWord(text: string, folded: string, replacement: string): string {
  const phrases = Array.from(text.matchAll(quoted), ({ 0: phrase, index }) => [index, index + phrase.length] as const);
  const isQuoted = (start: number) => phrases.some(([from, to]) => from <= start && start < to);
  return tokensOf(text)
    .filter((token) => token.folded === folded && !isQuoted(token.start))
    .reduceRight((changed, { start, end }) => changed.slice(0, start) + replacement + changed.slice(end), text);
}

/** Replaces the words of a misspelt name by the name, outside exact phrases. */
export function replaceWords(text: string, { from, to }: { from: string; to: string }): string {
  const [first = '', ...others] = tokensOf(from).map(({ folded }) => folded);
  const without = others.reduce((one, word) => replaceWord(one, word, ''), text);
  return replaceWord(without, first, to).trim();
}
