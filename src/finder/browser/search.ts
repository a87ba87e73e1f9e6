import { Gazetteer } from '#gazetteer/browser/gazetteer.ts';
import type { QueryWord, Reading } from '#gazetteer/read-places.ts';
import type { FacetRow } from '#model/facet-table.ts';
import { stemOf } from '#model/french.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import {
  type AnswersFile,
  type PreparedAnswers,
  type Topics,
  isAside,
  prepareAnswers,
  questionFor,
  topicBegun,
  topicsFor,
} from '../answers.ts';
import { listMeant, listWords, placesInOrder } from '../listing.ts';
import { pagesFor } from '../page-results.ts';
import { type AskedWord, type Query, parseQuery, replaceWord, replaceWords } from '../query.ts';
import { type Found, type Told, type Understanding, answerQuestion } from './found.ts';
import { isStray, isUnsure, isVillage, noTopics, questionOf, restOf, sectorEntries } from './meaning.ts';
import { type PlaceAnswer, answerPlace } from './place-answers.ts';
import { SearchIndex, type SearchResult } from './search-index.ts';
import { droppedWord } from './word-way.ts';

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
  #secondTry: Promise<typeof import('./second-try.ts') | null> | undefined;

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
    // A script that could not be loaded for one search is waited for once more for the next.
    this.#secondTry = undefined;
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
    const words = plain.unknown.every(isExplained) ? plain : await this.#correct(text, plain, places?.isGuess);
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
    const ofTopics = isTopic && answers ? sectorEntries(topics, answers) : [];
    const entries = isApart ? pages.slice(0, 1) : ofTopics;
    return {
      places: places.filter(({ region }) => region ?? !isFound),
      pages: isApart ? pages.slice(1) : pages,
      unknownPostalCode: reading?.unknownPostalCode,
      correctedPlace: reading?.corrected,
      isHasty: reading !== undefined && isVillage(reading),
      entries: entries.filter(({ path }) => !places.some(({ named }) => named?.path === path)),
    };
  }

  /** The projects of the places or sectors that a query means, when no project has its words. */
  async #searchMeant(understood: Understanding, told: Told, entries: readonly FacetRow[]): Promise<Found> {
    const { text, query, words, reading, topics, answers } = understood;
    const rest = restOf(reading, topics, query);
    const isThere = told.places.some(({ projects }) => projects.length > 0);
    const isStrange = ({ folded }: AskedWord) =>
      words.unknown.some((word) => word.folded === folded && !word.replacement);
    const known = rest.filter((word) => !isStrange(word));
    for (const asked of known.length > 0 && known.length < rest.length ? [rest, known] : [rest]) {
      const others =
        asked.length > 0 ? await this.#searchOthers(text, asked, reading) : await this.#searchEach(topics, words);
      const listed = listMeant(others.hits, { places: told.places, topics, rest: asked }, entries);
      if (listed.hits.size === 0 || (listed.isElsewhere && isThere)) continue;
      const dropped = rest.filter((word) => !asked.includes(word)).map(droppedWord);
      return { ...others, ...told, ...listed, unknown: [...others.unknown, ...dropped] };
    }
    // One word too many: a question, else the place and the sector, else the place.
    const isAsked = told.places.length === 0 && rest.length > 0;
    const question = isAsked ? (await this.#retry())?.nearQuestion(text, query, words, answers) : undefined;
    if (question) return answerQuestion(question, { ...understood, pages: [] }, entries);
    const corrected = words.unknown.filter(({ replacement }) => replacement);
    const without = (dropped: Reading['rest'], kept: Topics): Found => ({
      ...words,
      ...told,
      unknown: [...corrected, ...dropped.map(droppedWord)],
      ...(dropped.length > 0 && { searched: [...kept.names, ...told.places.map(({ label }) => label)].join(', ') }),
      ...listMeant(noHits, { places: told.places, topics: kept, rest: [] }, entries),
    });
    const found = without(rest, topics);
    if (!isThere || (found.hits.size > 0 && !found.isElsewhere)) return found;
    const others = answers ? sectorEntries(topics, answers).map((entry) => ({ ...entry, sentence: '' })) : [];
    return { ...without(restOf(reading, noTopics, query), noTopics), entries: others };
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
  async #correct(text: string, plain: SearchResult, isPlace = false): Promise<SearchResult> {
    if (plain.unknown.length === 0) return plain;
    return (await this.#retry())?.correct(this.#index, text, plain, isPlace) ?? plain;
  }

  /** What is tried when a query is not answered as typed; `null` when its script cannot be loaded. */
  #retry(): Promise<typeof import('./second-try.ts') | null> {
    this.#secondTry ??= inTime(import('./second-try.ts'));
    return this.#secondTry;
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
    // What a sector, a question or a page says is no misspelt town.
    const isSaid = ({ folded }: QueryWord) =>
      answers !== null &&
      (answers.stems.has(stemOf(folded) ?? '') || !others.rest.some((word) => word.folded === folded));
    // Beside a sector, two digits are a département: « luthier 38 ».
    const isCode = ({ folded }: AskedWord) => /^(?:\d{2,3}|2[ab])$/.test(folded);
    const isCoded = others.sectors.length > 0 && others.rest.length > 0 && others.rest.every(isCode);
    const isPlain = ({ folded }: QueryWord) =>
      isAside(folded) || (others.sectors.length > 0 && !others.rest.some((word) => word.folded === folded));
    return this.#gazetteer.read(
      isCoded ? others.rest : tokens,
      async (word) => isSaid(word) || this.#index.knows(word),
      isPlain,
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

const noHits: SearchResult['hits'] = new Map();
