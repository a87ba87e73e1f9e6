import type { Reading } from '#gazetteer/read-places.ts';
import { type AnswerEntry, type PreparedAnswers, type Topics, isAside, questionFor } from '../answers.ts';
import type { Query } from '../query.ts';
import type { SearchResult } from './search-index.ts';

/** A query that names no sector. */
export const noTopics: Topics = { sectors: [], names: [], rest: [] };

/** Whether a query whose words were found may mean no place. */
export const isUnsure = ({ isGuess = false, rest }: Reading) => isGuess || rest.length > 0;

/** Whether the places of a query are villages, named by a word and not by a postal code. */
export const isVillage = ({ spans }: Reading) =>
  spans.length > 0 &&
  spans.every(
    ({ places: [place], from, to, isCode }) => !isCode && to - from === 1 && place?.kind === 'commune' && !place.isTown,
  );

/** Whether a village is named only by accident, beside words that the site does not know: « cours de cuisine ». */
export const isStray = (reading: Reading, { unknown }: SearchResult) =>
  isVillage(reading) && reading.rest.some(({ folded }) => unknown.some((word) => word.folded === folded));

/** The question that a query asks, unless it is a place or an exact phrase. */
export function questionOf(text: string, { phrases }: Query, reading: Reading | undefined, answers: PreparedAnswers) {
  const hasPlace = reading !== undefined && reading.spans.length > 0;
  if (phrases.length > 0 || (hasPlace && reading.rest.length === 0)) return undefined;
  const isElsewhere = (folded: string) => hasPlace && !reading.rest.some((word) => word.folded === folded);
  return questionFor(text, answers, { isElsewhere });
}

/** The pages of the first sector of each topic, at most two. */
export const sectorEntries = ({ sectors }: Topics, { entries }: PreparedAnswers): AnswerEntry[] =>
  [...new Set(sectors.map(([sector]) => `filieres/${sector}/`))]
    .slice(0, 2)
    .flatMap((wanted) => entries.find(({ path }) => path === wanted) ?? []);

/** The words that neither a place nor a sector accounts for, and that say something. */
export function restOf(reading: Reading | undefined, { sectors, rest }: Topics, query: Query): Reading['rest'] {
  const ofTopics = sectors.length > 0 ? rest : query.words;
  const isRest = (folded: string) => !reading || reading.rest.some((word) => word.folded === folded);
  return ofTopics.filter(({ folded }) => isRest(folded) && !isAside(folded));
}
