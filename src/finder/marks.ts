import { joinedTokensOf, tokensOf } from '#model/french.ts';

/** Words and phrases that a search found, to mark in the page. All are folded. */
export interface FoundWords {
  /** Words, in the forms that occur. */
  forms: ReadonlySet<string>;
  /** Beginnings of words. */
  starts: readonly string[];
  phrases: readonly (readonly string[])[];
}

/** Range of a text in UTF-16 code units; `end` is exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Ranges of a text to mark, in order and disjoint. */
export function markedRanges(text: string, { forms, starts, phrases }: FoundWords): Range[] {
  const isFound = (folded: string) => forms.has(folded) || starts.some((start) => folded.startsWith(start));
  const tokens = tokensOf(text);
  const inPhrase = tokens.flatMap((_, index) =>
    phrases
      .filter((phrase) => phrase.every((word, step) => tokens[index + step]?.folded === word))
      .map((phrase) => ({
        start: tokens[index]?.start ?? 0,
        end: tokens[index + phrase.length - 1]?.end ?? 0,
      })),
  );
  const found = [...tokens, ...joinedTokensOf(text)].filter(({ folded }) => isFound(folded));
  return merge([...found, ...inPhrase].map(({ start, end }) => ({ start, end })));
}

/** Sorts ranges, and merges those that touch or overlap. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
