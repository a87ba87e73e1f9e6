import { foldedWords, commonForm } from '#model/french.ts';
import type { AnswerEntry, PreparedAnswers } from './answers.ts';
import { parseQuery, strongest } from './query.ts';

/** Shortest beginning of a word that finds it. */
const shortest = 3;

/**
 * The pages and sections that have every word of a query, best first, at most `limit`: all the words in the title, then
 * in the first sentence, then in the text. Outside titles, what cites a source comes before what is about the site, and
 * a page before its sections. The last word may be the beginning of one. A phrase in quotes is found in titles and first
 * sentences only.
 */
export function pagesFor(text: string, { entries }: PreparedAnswers, limit: number): AnswerEntry[] {
  const { tokens, words, phrases } = parseQuery(text);
  const last = tokens.at(-1)?.folded ?? '';
  const asked = strongest(words, phrases.length > 0).map(({ folded }) => folded);
  if (asked.length + phrases.length === 0) return [];
  const found = entries.flatMap((entry, rank) => {
    const { title, sentence, fields } = entry;
    const inFields = (isIn: (stems: ReadonlySet<string>) => boolean) => fields.findIndex(isIn);
    const ofWords = asked.map((folded) => {
      const exact = inFields((stems) => stems.has(commonForm(folded)));
      if (exact >= 0 || folded !== last || folded.length < shortest) return exact;
      return inFields((stems) => [...stems].some((stem) => stem.startsWith(folded)));
    });
    const ofPhrases = phrases.map((phrase) => [title, sentence].findIndex((one) => says(one, phrase)));
    const places = [...ofWords, ...ofPhrases];
    if (places.includes(-1)) return [];
    const sum = places.reduce((total, place) => total + place, 0);
    const worst = Math.max(...places);
    const isInTitle = worst === 0;
    const kind = isInTitle ? 0 : (entry.sources.length > 0 ? 0 : 2) + Number(entry.path.includes('#'));
    const length = fields.reduce((all, { size }) => all + size, 0);
    return [{ entry, rank, worst, sum, kind, length }];
  });
  return found
    .sort((a, b) => a.worst - b.worst || a.sum - b.sum || a.kind - b.kind || a.length - b.length || a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Whether a text has the words of a phrase in a row. */
const says = (text: string, phrase: readonly string[]) =>
  ` ${foldedWords(text).join(' ')} `.includes(` ${phrase.join(' ')} `);
