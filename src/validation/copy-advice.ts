import { stopWords, tokensOf } from '#model/french.ts';
import type { FactAdvice } from './fact-advice.ts';
import { quote } from './issue.ts';
import { isHolder, valueAt } from './tree.ts';
import { hidden } from './typing-slips.ts';

/** Words in a row, of two letters or more, that two authors would not choose alike. */
const least = 8;

/** How many of them are neither names nor link words, which an author does not choose. */
const leastCommon = 4;

/** Quotations, tags, cuts in an excerpt, and the name of the scheme, which every text writes alike. */
const others = new RegExp(
  [
    String.raw`<Citation\b(?:(?!<Citation\b)[\s\S])*?</Citation>`,
    '<[^<>]*>',
    String.raw`^[ \t]*>.*$`,
    '«[^«»]*»',
    '“[^“”]*”',
    String.raw`"[^"\n]*"`,
    String.raw`[[(](?:…|\.{3})[\])]`,
    String.raw`p[ôo]les? territoria(?:l|ux) d.industries culturelles et créatives`,
  ].join('|'),
  'gimu',
);

/** A word, folded, and where it is in its text. */
interface Word {
  folded: string;
  isCommon: boolean;
  start: number;
  end: number;
}

/** Words that nothing separates, and the keys of their rows: `keys[index]` is that of the `least` words from `index`. */
interface Run {
  words: readonly Word[];
  keys: readonly string[];
}

/** The runs of words of a text, without what `others` matches. */
function runsIn(text: string): Run[] {
  const own = text.replace(others, (found) => hidden.repeat(found.length));
  return [...own.matchAll(new RegExp(`[^${hidden}]+`, 'g'))].map(({ 0: run, index }) => {
    const words = tokensOf(run)
      .filter(({ folded }) => folded.length > 1)
      .map(({ folded, written, start, end }) => ({
        folded,
        isCommon: /^\p{Ll}/u.test(written) && !stopWords.has(folded),
        start: start + index,
        end: end + index,
      }));
    return { words, keys: words.slice(least - 1).map((_, first) => keyAt(words, first)) };
  });
}

const keyAt = (words: readonly Word[], index: number) =>
  words
    .slice(index, index + least)
    .map(({ folded }) => folded)
    .join(' ');

/** The first passage of a text whose words are in an excerpt, as long as it goes on. */
function copiedIn(runs: readonly Run[], excerpt: ReadonlySet<string>): { start: number; end: number } | undefined {
  for (const { words, keys } of runs)
    for (let first = 0; first < keys.length; first++) {
      let last = first;
      while (excerpt.has(keys[last] ?? '')) last++;
      if (last === first) continue;
      const passage = words.slice(first, last + least - 1);
      if (passage.filter(({ isCommon }) => isCommon).length >= leastCommon)
        return { start: passage[0]?.start ?? 0, end: passage.at(-1)?.end ?? 0 };
      first = last;
    }
  return undefined;
}

/** Advice on passages of the texts of a project that repeat the excerpt of a source, other than as a quotation. */
export function adviseOnCopies(values: unknown, body: string): FactAdvice[] {
  const sources = valueAt(values, ['sources']);
  const excerpts = (Array.isArray(sources) ? (sources as unknown[]) : []).flatMap((source) => {
    if (!isHolder(source) || typeof source['extrait'] !== 'string') return [];
    const keys = new Set(runsIn(source['extrait']).flatMap((run) => run.keys));
    return keys.size > 0 ? [{ source, keys }] : [];
  });
  if (excerpts.length === 0) return [];
  const fields = ['accroche', 'resume'].flatMap((key) => {
    const text = valueAt(values, [key]);
    return typeof text === 'string' ? [{ text, path: [key] }] : [];
  });
  const texts = [...fields, { text: body, path: undefined }].map((one) => ({ ...one, runs: runsIn(one.text) }));
  return excerpts.flatMap(({ source, keys }) =>
    texts.flatMap(({ text, path, runs }) => {
      const found = copiedIn(runs, keys);
      const place = path ? { path } : { offset: found?.start ?? 0 };
      return found ? [copied(source, text.slice(found.start, found.end), place)] : [];
    }),
  );
}

const copied = (
  { editeur, id }: Record<PropertyKey, unknown>,
  passage: string,
  place: { path: readonly PropertyKey[] } | { offset: number },
): FactAdvice => ({
  code: 'copied-words',
  received: `${quote(passage.replace(/\s+/g, ' '))} reprend mot à mot la source ${quote(editeur ?? id)}`,
  passage,
  expected: 'des faits dits avec vos mots, ou une citation',
  remedy: 'dites-le avec vos mots, ou citez-le entre guillemets (<Citation> dans le texte)',
  ...place,
});
