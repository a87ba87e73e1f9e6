import { Gazetteer, type Reading } from '#gazetteer/browser/gazetteer.ts';
import { inTime } from '#ui/browser/fetch-file.ts';
import type { FacetRow } from '#model/facet-table.ts';
import { parseQuery, replaceWords } from '../query.ts';
import { type PlaceAnswer, answerPlace } from './place-answers.ts';
import { SearchIndex, type SearchResult } from './search-index.ts';

/** What a search found: projects, and what answers the query above them. */
export interface Found extends SearchResult {
  /** What the site knows of the places of the query, at most two. */
  places: readonly PlaceAnswer[];
  /** The region whose projects are listed, since none is at the place itself. */
  listedRegion?: string;
  /** A misspelt place, as typed and as written. */
  correctedPlace?: Reading['corrected'];
  unknownPostalCode?: string;
}

/** Search of the site: projects by words, places by the gazetteer. */
export class Search {
  #index: SearchIndex;
  #gazetteer: Gazetteer;

  /** `index`, `places`: addresses of the folders of the index and of the gazetteer. */
  constructor(index: string, places: string) {
    this.#index = new SearchIndex(index);
    this.#gazetteer = new Gazetteer(places);
  }

  /** Loads what the first search needs. Rejects when the index cannot be loaded. */
  async load(): Promise<void> {
    await Promise.all([this.#index.load(), inTime(this.#gazetteer.load())]);
  }

  /** Searches the text typed. Rejects when the index cannot be loaded; without the gazetteer, places are only words. */
  async search(text: string, entries: readonly FacetRow[]): Promise<Found> {
    const [found, places] = await Promise.all([this.#index.search(text), inTime(this.#places(text))]);
    if (!places || (found.hits.size > 0 && isUnsure(places.reading))) return { ...found, places: [] };
    const { reading, answers } = places;
    const { unknownPostalCode, corrected } = reading;
    const told = { places: answers, ...(unknownPostalCode && { unknownPostalCode }) };
    if (answers.length === 0) return { ...found, ...told };
    const isOfPlace = (folded: string) => !reading.rest.some((word) => word.folded === folded);
    const unknown = found.unknown.filter(({ folded }) => !isOfPlace(folded));
    if (found.hits.size > 0)
      return { ...found, ...told, unknown, places: answers.map((answer) => inOrderOf(answer, found)) };
    const rest = await this.#searchRest(text, reading);
    return {
      ...rest,
      ...told,
      ...within(rest, answers, reading, entries),
      ...(corrected && { correctedPlace: corrected }),
    };
  }

  async #places(text: string): Promise<{ reading: Reading; answers: readonly PlaceAnswer[] }> {
    const { tokens, phrases } = parseQuery(text);
    const reading = await this.#gazetteer.read(tokens, (word) => this.#index.knows(word));
    const { list } = await this.#gazetteer.load();
    const spans = phrases.length > 0 ? [] : reading.spans.slice(0, 2);
    const answers = await Promise.all(spans.map(({ places }) => answerPlace(places, this.#gazetteer, list)));
    return { reading, answers: answers.filter((answer) => answer !== undefined) };
  }

  /** Searches a misspelt place by its name, then the words that name no place. */
  async #searchRest(text: string, { corrected, rest }: Reading): Promise<SearchResult> {
    if (corrected) {
      const named = await this.#index.search(replaceWords(text, corrected));
      if (named.hits.size > 0) return named;
    }
    return this.#index.search(rest.map(({ written }) => written).join(' '));
  }
}

/** An answer whose projects are in the order of the list. */
function inOrderOf(answer: PlaceAnswer, { hits }: SearchResult): PlaceAnswer {
  const order = [...hits.keys()];
  const place = ({ rank }: { rank: number }) => (order.includes(rank) ? order.indexOf(rank) : order.length);
  return { ...answer, projects: answer.projects.toSorted((a, b) => place(a) - place(b)) };
}

/** Whether a query that found something may mean no place. */
const isUnsure = ({ isGuess = false, rest }: Reading) => isGuess || rest.length > 0;

/** The projects to list for places that no word found: those there, else those of the region. */
function within(
  { hits }: SearchResult,
  answers: readonly PlaceAnswer[],
  { rest }: Reading,
  entries: readonly FacetRow[],
): Pick<Found, 'hits' | 'listedRegion'> {
  const there = answers.flatMap(({ projects }) => projects.map(({ rank }) => rank));
  const slugs = new Set(answers.flatMap(({ region }) => region?.slug ?? []));
  const inRegions = [...entries.keys()].filter((rank) => entries[rank]?.regions.some((slug) => slugs.has(slug)));
  const ranks = there.length > 0 ? there : inRegions;
  const kept = rest.length === 0 ? ranks : [...hits.keys()].filter((rank) => ranks.includes(rank));
  // A trade or a word that nobody has there is found elsewhere: the answer says where the place is.
  if (kept.length === 0 && rest.length > 0) return { hits };
  const [{ label, region } = { label: '' }] = answers.slice(1).length > 0 ? [] : answers;
  const isAround = there.length === 0 && rest.length === 0 && region && label !== region.name;
  return {
    hits: new Map(kept.map((rank) => [rank, hits.get(rank) ?? { isRelated: true }])),
    ...(isAround && { listedRegion: label.replace(/ \(.*$/, '') }),
  };
}
