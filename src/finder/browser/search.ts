import { Gazetteer, type Reading } from '#gazetteer/browser/gazetteer.ts';
import type { FacetRow } from '#model/facet-table.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import {
  type AnswerEntry,
  type AnswersFile,
  type PreparedAnswers,
  type TradeAnswer,
  prepareAnswers,
  questionFor,
  tradeFor,
} from '../answers.ts';
import { listAll, listMeant, listWords, placesInOrder } from '../listing.ts';
import { pagesFor } from '../page-results.ts';
import { type Query, parseQuery, replaceWords } from '../query.ts';
import { type PlaceAnswer, answerPlace } from './place-answers.ts';
import { SearchIndex, type SearchResult, type UnknownWord } from './search-index.ts';

/** What a search found: projects, and what answers the query around them. */
export interface Found extends SearchResult {
  /** What the site knows of the places of the query, at most two. */
  places: readonly PlaceAnswer[];
  /** The region that is listed, since no project is at the place: « en Occitanie ». */
  listedRegion?: string | undefined;
  /** A misspelt place, as typed and as written. */
  correctedPlace?: Reading['corrected'];
  unknownPostalCode?: string | undefined;
  /** The part of a page that answers. */
  entry?: AnswerEntry | undefined;
  /** Whether every project is listed, because the query is a question and no word narrows it. */
  isAll?: boolean;
  /** Other pages that have the words of the query. */
  pages: readonly AnswerEntry[];
}

/** Maximum number of pages under the projects. */
const pageLimit = 5;

/** Search of the site: projects by words, places by the gazetteer, questions and trades by the answers. */
export class Search {
  #index: SearchIndex;
  #gazetteer: Gazetteer;
  #answers: Promise<PreparedAnswers> | undefined;
  #answersAddress: string;

  /** `index`, `places`: addresses of the folders of the index and of the gazetteer. */
  constructor(index: string, places: string) {
    this.#index = new SearchIndex(index);
    this.#gazetteer = new Gazetteer(places);
    this.#answersAddress = `${index}answers.json`;
  }

  /** Loads what the first search needs. Rejects when the index cannot be loaded. */
  async load(): Promise<void> {
    await Promise.all([this.#index.load(), inTime(this.#gazetteer.load()), inTime(this.#loadAnswers())]);
  }

  /**
   * Searches the text typed. Rejects when the index cannot be loaded; without the gazetteer or the answers, a place or
   * a question is only words. `entries`: facets of every project, by rank.
   */
  async search(text: string, entries: readonly FacetRow[]): Promise<Found> {
    const query = parseQuery(text);
    const [words, places, answers] = await Promise.all([
      this.#index.search(text),
      inTime(this.#readPlaces(query)),
      inTime(this.#loadAnswers()),
    ]);
    const reading = places && !(words.hits.size > 0 && isUnsure(places)) ? places : undefined;
    const sure = reading?.isGuess ? undefined : reading;
    const entry = answers && questionOf(text, query, sure, answers);
    const pages = answers ? pagesFor(text, answers, pageLimit) : [];
    if (entry) return answerQuestion(words, entry, query, pages, entries);
    const trade = answers ? tradeFor(text, answers) : undefined;
    // A page that has the words answers better than projects that have them only apart.
    const isApart = query.words.length > 1 && pages.length > 0 && !(await this.#index.says(text));
    const told = {
      places: reading ? await this.#answerPlaces(reading) : [],
      pages: !trade && isApart ? pages.slice(1) : pages,
      unknownPostalCode: reading?.unknownPostalCode,
      correctedPlace: reading?.corrected,
      entry: trade ? sectorEntry(trade, answers) : isApart ? pages[0] : undefined,
    };
    const isMeant = told.places.length > 0 || trade !== undefined;
    if (words.hits.size > 0 || !isMeant)
      return {
        ...words,
        ...told,
        places: placesInOrder(told.places, words.hits),
        hits: listWords(words.hits, trade, entries),
        unknown: unknownOf(words, reading),
      };
    const rest = restOf(reading, trade);
    const others = await this.#searchOthers(text, rest, reading);
    return { ...others, ...told, ...listMeant(others.hits, { places: told.places, trade, rest }, entries) };
  }

  /** Searches the words that name neither a place nor a trade; a misspelt place, by its name. */
  async #searchOthers(text: string, rest: Reading['rest'], reading: Reading | undefined): Promise<SearchResult> {
    const named = reading?.corrected && (await this.#index.search(replaceWords(text, reading.corrected)));
    return named && named.hits.size > 0 ? named : this.#index.search(rest.map(({ written }) => written).join(' '));
  }

  async #readPlaces({ tokens, phrases }: Query): Promise<Reading> {
    if (phrases.length > 0) return { spans: [], rest: tokens };
    return this.#gazetteer.read(tokens, (word) => this.#index.knows(word));
  }

  async #answerPlaces({ spans }: Reading): Promise<PlaceAnswer[]> {
    const { list } = await this.#gazetteer.load();
    const answers = spans.slice(0, 2).map(({ places }) => inTime(answerPlace(places, this.#gazetteer, list)));
    return (await Promise.all(answers)).flatMap((answer) => answer ?? []);
  }

  #loadAnswers(): Promise<PreparedAnswers> {
    this.#answers ??= fetchJson<AnswersFile>(this.#answersAddress).then(prepareAnswers);
    this.#answers.catch(() => (this.#answers = undefined));
    return this.#answers;
  }
}

/** Whether a query whose words were found may mean no place. */
const isUnsure = ({ isGuess = false, rest }: Reading) => isGuess || rest.length > 0;

/** The question that a query asks, unless it is a place or an exact phrase. */
function questionOf(text: string, { phrases }: Query, reading: Reading | undefined, answers: PreparedAnswers) {
  const hasPlace = reading !== undefined && reading.spans.length > 0;
  if (phrases.length > 0 || (hasPlace && reading.rest.length === 0)) return undefined;
  return questionFor(text, answers, (folded) => hasPlace && !reading.rest.some((word) => word.folded === folded));
}

function answerQuestion(
  words: SearchResult,
  { entry, isTitle }: { entry: AnswerEntry; isTitle: boolean },
  { tokens }: Query,
  pages: readonly AnswerEntry[],
  entries: readonly FacetRow[],
): Found {
  // A question of one word (« subvention ») may also be what the reader looks for in the projects.
  const isAll = !isTitle && (tokens.length > 1 || words.hits.size === 0);
  const others = pages.filter(({ path }) => path !== entry.path);
  return { ...words, entry, pages: others, isAll, places: [], unknown: [], ...(isAll && { hits: listAll(entries) }) };
}

const sectorEntry = ({ sectors: [sector] }: TradeAnswer, answers: PreparedAnswers | null) =>
  sector && answers?.entries.find(({ path }) => path === `filieres/${sector}/`);

/** The words that neither a place nor a trade accounts for. */
const restOf = (reading: Reading | undefined, trade: TradeAnswer | undefined): Reading['rest'] =>
  trade
    ? trade.rest.filter(({ folded }) => !reading || reading.rest.some((word) => word.folded === folded))
    : (reading?.rest ?? []);

/** The unknown words that name no place. */
const unknownOf = ({ unknown }: SearchResult, reading: Reading | undefined): readonly UnknownWord[] =>
  reading && reading.spans.length > 0
    ? unknown.filter(({ folded }) => reading.rest.some((word) => word.folded === folded))
    : unknown;
