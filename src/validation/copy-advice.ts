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

/** The runs of words of a text, without what `others` matches. */
function runsIn(text: string): Word[][] {
  const own = text.replace(others, (found) => hidden.repeat(found.length));
  return [...own.matchAll(new RegExp(`[^${hidden}]+`, 'g'))].map(({ 0: run, index }) =>
    tokensOf(run)
      .filter(({ folded }) => folded.length > 1)
      .map(({ folded, written, start, end }) => ({
        folded,
        isCommon: /^\p{Ll}/u.test(written) && !stopWords.has(folded),
        start: start + index,
        end: end + index,
      })),
  );
}

const keyAt = (words: readonly Word[], index: number) =>
  words
    .slice(index, index + least)
    .map(({ folded }) => folded)
    .join(' ');

/** The keys of all the rows of words of a text. */
const keysOf = (text: string) =>
  new Set(runsIn(text).flatMap((run) => run.slice(least - 1).map((_, index) => keyAt(run, index))));

/** The first passage of a text whose words are in `keys`, as long as it goes on. */
function copiedIn(text: string, keys: ReadonlySet<string>): { start: number; end: number } | undefined {
  for (const run of runsIn(text))
    for (let first = 0; first + least <= run.length; first++) {
      let last = first;
      while (keys.has(keyAt(run, last))) last++;
      if (last === first) continue;
      const words = run.slice(first, last + least - 1);
      if (words.filter(({ isCommon }) => isCommon).length >= leastCommon)
        return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? text.length };
      first = last;
    }
  return undefined;
}

/** Advice on passages of the texts of a project that repeat the excerpt of a source, other than as a quotation. */
export function adviseOnCopies(values: unknown, body: string): FactAdvice[] {
  const sources = valueAt(values, ['sources']);
  const fields = ['accroche', 'resume'].map((key) => ({ text: valueAt(values, [key]), place: { path: [key] } }));
  return (Array.isArray(sources) ? (sources as unknown[]) : []).flatMap((source) => {
    if (!isHolder(source) || typeof source['extrait'] !== 'string') return [];
    const keys = keysOf(source['extrait']);
    if (keys.size === 0) return [];
    const inFields = fields.flatMap(({ text, place }) => {
      const found = typeof text === 'string' && copiedIn(text, keys);
      return found ? [copied(source, text.slice(found.start, found.end), place)] : [];
    });
    const found = copiedIn(body, keys);
    return found
      ? [...inFields, copied(source, body.slice(found.start, found.end), { offset: found.start })]
      : inFields;
  });
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
