import { type AnswerEntry, type PreparedAnswers, questionFor } from '../answers.ts';
import { type Correction, correctionOf } from '../correction.ts';
import { type Query, parseQuery, replaceWord, searchable, strongest } from '../query.ts';
import { everyInitial, initialOf } from '../vocabulary.ts';
import type { SearchIndex, SearchResult } from './search-index.ts';
import { type UnknownWord, droppedWord } from './word-way.ts';

/** What is tried when a query is not answered as typed. Most queries are, and never load this module. */

/**
 * Searches a text with its unknown words corrected, those that `plain` found in it. `isPlace`: whether they may be a
 * place, which only words with the same initial then contest. Rejects without the index.
 */
export async function correct(
  index: SearchIndex,
  text: string,
  plain: SearchResult,
  isPlace: boolean,
): Promise<SearchResult> {
  const corrections = await Promise.all(
    plain.unknown.map(async (word) => ({ word, ...(await correctionIn(index, word, isPlace)) })),
  );
  const spelt = corrections.reduce((rest, { word, only = word.written }) => replaceWord(rest, word.folded, only), text);
  const result = spelt === text ? plain : await index.search(spelt);
  const unknown = corrections.map(async ({ word, only, suggestions }): Promise<UnknownWord> => {
    if (only) return { ...word, suggestions, replacement: await agreeing(index, text, word, only) };
    return { ...word, suggestions: await useful(index, spelt, word, suggestions) };
  });
  return { ...result, unknown: await Promise.all(unknown) };
}

async function correctionIn(index: SearchIndex, { folded }: UnknownWord, isPlace: boolean): Promise<Correction> {
  const correction = correctionOf(folded, (await index.vocabulary(initialOf(folded))).everyName);
  if (correction.suggestions.length > 0 || isPlace) return correction;
  return correctionOf(folded, (await index.vocabulary(everyInitial)).everyName);
}

/** The inflection of a correction that a page writes after the word before it: « réalité augmentée ». */
async function agreeing(index: SearchIndex, text: string, { folded }: UnknownWord, only: string): Promise<string> {
  const { tokens } = parseQuery(text);
  const before = tokens[tokens.findIndex((token) => token.folded === folded) - 1];
  const [token] = parseQuery(only).tokens;
  if (!before || !token) return only;
  const vocabulary = await index.vocabulary(initialOf(token.folded));
  for (const form of vocabulary.writtenFormsOf(token.folded))
    if (await index.says(`${before.written} ${form}`)) return form;
  return only;
}

/** The suggestions for a word that give results in its place. */
async function useful(
  index: SearchIndex,
  text: string,
  { folded }: UnknownWord,
  suggestions: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const suggestion of suggestions)
    if ((await index.search(replaceWord(text, folded, suggestion))).hits.size > 0) found.push(suggestion);
  return found;
}

/**
 * Searches what most words of a text have in common, when nothing has them all: without its unknown words, or without
 * one of them; two thirds are kept. Rejects when the index cannot be loaded.
 */
export async function searchMost(index: SearchIndex, text: string): Promise<SearchResult | undefined> {
  const words = strongest(searchable(parseQuery(text).tokens), false);
  const { unknown } = await index.search(text);
  // The last word is the likeliest detail.
  const tries = unknown.length > 0 ? [unknown] : words.map((word) => [word]).reverse();
  for (const dropped of tries.filter(({ length }) => length * 3 <= words.length)) {
    const result = await index.search(dropped.reduce((rest, { folded }) => replaceWord(rest, folded, ''), text));
    if (result.hits.size > 0) return { ...result, unknown: dropped.map(droppedWord) };
  }
  return undefined;
}

/** The question that a query asks with other words beside it, unless there is an exact phrase. */
export function nearQuestion(
  text: string,
  { phrases }: Query,
  { unknown }: SearchResult,
  answers: PreparedAnswers | null,
): { entry: AnswerEntry; isTitle: boolean } | undefined {
  const isStrange = (folded: string) => unknown.some((word) => word.folded === folded && !word.replacement);
  return answers && phrases.length === 0 ? questionFor(text, answers, { isStrange }) : undefined;
}
