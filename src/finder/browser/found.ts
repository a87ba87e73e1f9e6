import type { Reading } from '#gazetteer/read-places.ts';
import type { FacetRow } from '#model/facet-table.ts';
import type { AnswerEntry, PreparedAnswers, Topics } from '../answers.ts';
import { type Scope, listAll } from '../listing.ts';
import type { Query } from '../query.ts';
import type { questionOf } from './meaning.ts';
import type { PlaceAnswer } from './place-answers.ts';
import type { SearchResult } from './search-index.ts';

/** What a search found: projects, and what answers the query around them. */
export interface Found extends SearchResult, Scope {
  /** What the site knows of the places of the query, at most three. */
  places: readonly PlaceAnswer[];
  /** A misspelt place, as typed and as written. */
  correctedPlace?: Reading['corrected'];
  unknownPostalCode?: string | undefined;
  /** The parts of pages that answer. */
  entries: readonly AnswerEntry[];
  /** What was searched, when words were left out beside places and sectors. */
  searched?: string;
  /** Whether every project is listed, because the query is a question and no word narrows it. */
  isAll?: boolean;
  /** Whether the place is a village, which someone who types may be only passing by: « Mons » before « Montpellier ». */
  isHasty?: boolean;
  /** Other pages that have the words of the query. */
  pages: readonly AnswerEntry[];
}

/** What was understood of a query. */
export interface Understanding {
  text: string;
  query: Query;
  /** What its words find, after correction; words that something else explains are not unknown. */
  words: SearchResult;
  /** The text with its corrections. */
  spelt: string;
  reading: Reading | undefined;
  topics: Topics;
  question: ReturnType<typeof questionOf> | null;
  pages: readonly AnswerEntry[];
  answers: PreparedAnswers | null;
  /** Longest wait for what is beside the words, in milliseconds. */
  wait: number | undefined;
}

/** What answers a query around the projects. */
export type Told = Pick<Found, 'places' | 'pages' | 'unknownPostalCode' | 'correctedPlace' | 'isHasty' | 'entries'>;

/**
 * What a question finds: its answer, with every project, or with those that have its words. `rows`: facets of every
 * project, by rank.
 */
export function answerQuestion(
  { entry, isTitle }: NonNullable<Understanding['question']>,
  { words, query, pages }: Understanding,
  rows: readonly FacetRow[],
): Found {
  // A question of one word (« subvention ») may also be what the reader looks for in the projects.
  const isAll = !isTitle && (query.tokens.length > 1 || words.hits.size === 0);
  const others = pages.filter(({ path }) => path !== entry.path);
  const hits = isAll ? listAll(rows) : words.hits;
  return { ...words, entries: [entry], pages: others, isAll, places: [], unknown: [], hits };
}
