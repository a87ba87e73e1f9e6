import { Gazetteer, type Reading } from '#gazetteer/browser/gazetteer.ts';
import type { QueryWord } from '#gazetteer/read-places.ts';
import type { FacetRow } from '#model/facet-table.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import {
  type AnswerEntry,
  type AnswersFile,
  type PreparedAnswers,
  type Topics,
  prepareAnswers,
  questionFor,
  topicBegun,
  topicsFor,
} from '../answers.ts';
import { type Scope, listAll, listMeant, listWords, placesInOrder } from '../listing.ts';
import { pagesFor } from '../page-results.ts';
import { type AskedWord, type Query, parseQuery, replaceWord, replaceWords } from '../query.ts';
import { isStray, isUnsure, isVillage, noTopics, questionOf, restOf, sectorEntries } from './meaning.ts';
import { type PlaceAnswer, answerPlace } from './place-answers.ts';
import { SearchIndex, type SearchResult } from './search-index.ts';
import { droppedWord } from './word-way.ts';

/** What a search found: projects, and what answers the query around them. */
export interface Found extends SearchResult, Scope {
  /** What the site knows of the places of the query, at most three. */
  places: readonly PlaceAnswer[];
  /** A misspelt place, as typed and as written. */
  correctedPlace?: Reading['corrected'];
  unknownPostalCode?: string | undefined;
  /** The parts of pages that answer. */
  entries: readonly AnswerEntry[];
  /** Whether every project is listed, because the query is a question and no word narrows it. */
  isAll?: boolean;
  /** Whether the place is a village, which someone who types may be only passing by: « Mons » before « Montpellier ». */
  isHasty?: boolean;
  /** Other pages that have the words of the query. */
  pages: readonly AnswerEntry[];
}

/** Maximum number of places that are answered, and of pages under the projects. */
const [placeLimit, pageLimit] = [3, 5];

/** Longest wait for what places and answers add to words that are found, in milliseconds. */
const patienceBeside = 2000;

/** Search of the site: projects by words, places by the gazetteer, questions and sectors by the answers. */
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
    const understood = await this.#understand(text);
    const { words, topics, pages, question } = understood;
    if (question) return answerQuestion(question, understood, entries);
    const told = await this.#tell(understood);
    const isFound = words.hits.size > 0;
    const isMeant = told.places.length > 0 || topics.sectors.length > 0;
    if (!isFound && isMeant) return this.#searchMeant(understood, told, entries);
    if (!isFound && pages.length === 0) return this.#searchMost(understood, told, entries);
    const places = placesInOrder(told.places, words.hits);
    return { ...words, ...told, places, hits: listWords(words.hits, topics, entries) };
  }

  /** What the words of a query find, and what else they mean. */
  async #understand(text: string): Promise<Understanding> {
    const query = parseQuery(text);
    const [reads, loads] = [inTime(this.#readPlaces(text, query)), inTime(this.#loadAnswers())];
    const plain = await this.#index.search(text);
    const wait = plain.hits.size > 0 ? patienceBeside : undefined;
    const [read, answers] = await Promise.all([inTime(reads, wait), inTime(loads, wait)]);
    const places = read && !isStray(read, plain) ? read : undefined;
    const certain = places?.isGuess ? undefined : places;
    const question = answers && questionOf(text, query, certain, answers);
    const pages = answers ? pagesFor(text, answers, pageLimit) : [];
    const named = answers ? topicsFor(text, answers) : noTopics;
    const understood = { text, query, answers, wait, pages, question };
    if (question) return { ...understood, words: plain, spelt: text, reading: certain, topics: named };
    const isExplained = ({ folded }: AskedWord) =>
      !restOf(certain, named, query).some((word) => word.folded === folded);
    const words = plain.unknown.every(isExplained) ? plain : await this.#correct(text, plain);
    const unknown = words.unknown.filter((word) => word.replacement || !isExplained(word));
    const spelt = unknown.reduce(
      (rest, { folded, replacement = folded }) => replaceWord(rest, folded, replacement),
      text,
    );
    const isRespelt = spelt !== text && named.sectors.length === 0;
    const meant = answers && isRespelt ? topicsFor(spelt, answers) : named;
    const isFound = words.hits.size > 0;
    const reading = places && isFound && isUnsure(places) ? undefined : places;
    const isUnread = !isFound && !reading?.spans.length && meant.sectors.length === 0;
    const topics = answers && isUnread ? topicBegun(text, answers) : meant;
    return { ...understood, words: { ...words, unknown }, spelt, reading, topics };
  }

  /** What answers a query around the projects. */
  async #tell({ text, query, words, reading, topics, pages, answers, wait }: Understanding): Promise<Told> {
    const places = reading ? await this.#answerPlaces(reading, wait) : [];
    const isFound = words.hits.size > 0;
    // A page that has the words answers better than projects that have them only apart.
    const isApart =
      topics.sectors.length === 0 && query.words.length > 1 && pages.length > 0 && !(await this.#index.says(text));
    const isTopic = topics.rest.length === 0 || (!isFound && places.length === 0);
    return {
      places: places.filter(({ region }) => region ?? !isFound),
      pages: isApart ? pages.slice(1) : pages,
      unknownPostalCode: reading?.unknownPostalCode,
      correctedPlace: reading?.corrected,
      isHasty: reading !== undefined && isVillage(reading),
      entries: isApart ? pages.slice(0, 1) : isTopic && answers ? sectorEntries(topics, answers) : [],
    };
  }

  /** The projects of the places or sectors that a query means, when no project has its words. */
  async #searchMeant(understood: Understanding, told: Told, entries: readonly FacetRow[]): Promise<Found> {
    const { text, query, words, reading, topics, answers } = understood;
    const rest = restOf(reading, topics, query);
    const isThere = told.places.some(({ projects }) => projects.length > 0);
    const others =
      rest.length > 0 ? await this.#searchOthers(text, rest, reading) : await this.#searchEach(topics, words);
    const listed = listMeant(others.hits, { places: told.places, topics, rest }, entries);
    if (listed.hits.size > 0 && !(listed.isElsewhere && isThere)) return { ...others, ...told, ...listed };
    // One word too many: a question, else the place, else the sector.
    const isAsked = told.places.length === 0 && rest.length > 0;
    const question = isAsked ? (await this.#retry())?.nearQuestion(text, query, words, answers) : undefined;
    if (question) return answerQuestion(question, { ...understood, pages: [] }, entries);
    const dropped = (isThere ? (reading?.rest ?? []) : rest).map(droppedWord);
    const unknown = [...words.unknown.filter(({ replacement }) => replacement), ...dropped];
    const meaning = { places: told.places, topics: isThere ? noTopics : topics, rest: [] };
    return { ...words, ...told, unknown, ...listMeant(noHits, meaning, entries) };
  }

  /** A query that nothing answers whole may still be a question, or have one word too many. */
  async #searchMost(understood: Understanding, told: Told, entries: readonly FacetRow[]): Promise<Found> {
    const { spelt, query, words, answers } = understood;
    const retry = await this.#retry();
    const question = retry?.nearQuestion(spelt, query, words, answers);
    if (question) return answerQuestion(question, { ...understood, pages: [] }, entries);
    const most = await retry?.searchMost(this.#index, spelt);
    if (!most) return { ...words, ...told };
    const corrected = words.unknown.filter(({ replacement }) => replacement);
    return { ...told, ...most, places: [], unknown: [...corrected, ...most.unknown] };
  }

  /** Searches the words that name neither a place nor a sector; a misspelt place, by its name. */
  async #searchOthers(text: string, rest: Reading['rest'], reading: Reading | undefined): Promise<SearchResult> {
    const named = reading?.corrected && (await this.#index.search(replaceWords(text, reading.corrected)));
    if (named && named.hits.size > 0) return named;
    const others = rest.map(({ written }) => written).join(' ');
    return this.#correct(others, await this.#index.search(others));
  }

  /** Searches a text with its unknown words corrected. */
  async #correct(text: string, plain: SearchResult): Promise<SearchResult> {
    if (plain.unknown.length === 0) return plain;
    return (await this.#retry())?.correct(this.#index, text, plain) ?? plain;
  }

  /** What is tried when a query is not answered as typed; `null` when its script cannot be loaded. */
  #retry() {
    return inTime(import('./second-try.ts'));
  }

  /** The projects that have the words of one of several sectors. */
  async #searchEach({ names }: Topics, none: SearchResult): Promise<SearchResult> {
    const results = await Promise.all(names.map((name) => this.#index.search(name)));
    const hits = new Map(results.flatMap((result) => [...result.hits]));
    return { ...none, hits, unknown: [] };
  }

  async #readPlaces(text: string, { tokens, phrases }: Query): Promise<Reading> {
    if (phrases.length > 0) return { spans: [], rest: tokens };
    const answers = await inTime(this.#loadAnswers(), patienceBeside);
    const others = answers && !questionFor(text, answers) ? topicsFor(text, answers) : noTopics;
    // What a question or a sector says is no misspelt town.
    const isMeant = ({ folded }: QueryWord) => answers !== null && !others.rest.some((word) => word.folded === folded);
    // Beside a sector, two digits are a département: « luthier 38 ».
    const isCoded = others.sectors.length > 0 && others.rest.every(({ folded }) => /^(?:\d{2,3}|2[ab])$/.test(folded));
    return this.#gazetteer.read(
      isCoded ? others.rest : tokens,
      async (word) => isMeant(word) || this.#index.knows(word),
    );
  }

  async #answerPlaces({ spans }: Reading, wait?: number): Promise<PlaceAnswer[]> {
    const list = await this.#gazetteer.load();
    const answers = spans
      .slice(0, placeLimit)
      .map(({ places }) => inTime(answerPlace(places, this.#gazetteer, list), wait));
    return (await Promise.all(answers)).flatMap((answer) => answer ?? []);
  }

  #loadAnswers(): Promise<PreparedAnswers> {
    this.#answers ??= fetchJson<AnswersFile>(this.#answersAddress).then(prepareAnswers);
    this.#answers.catch(() => (this.#answers = undefined));
    return this.#answers;
  }
}

/** What was understood of a query. */
interface Understanding {
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
type Told = Pick<Found, 'places' | 'pages' | 'unknownPostalCode' | 'correctedPlace' | 'isHasty' | 'entries'>;

const noHits: SearchResult['hits'] = new Map();

function answerQuestion(
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
