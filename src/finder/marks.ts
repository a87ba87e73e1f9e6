import { joinedTokensOf, tokensOf } from '#model/french.ts';

/** What a search found in words: what a page may mark. All folded. */
export interface Found {
  /** Words, in the forms that occur. */
  forms: ReadonlySet<string>;
  /** Beginnings of words. */
  starts: readonly string[];
  phrases: readonly (readonly string[])[];
}

/** A part of a text, from its first UTF-16 unit to the one after its last. */
export interface Range {
  start: number;
  end: number;
}

/** The parts of a text to mark, in order, apart from each other. */
export function markedRanges(text: string, { forms, starts, phrases }: Found): Range[] {
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

/** Ranges in order, those that meet made one. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
