import { longestName } from '#model/french.ts';
import type { FoundWords } from '../marks.ts';
import { queryLimits } from '#model/criteria.ts';
import { type AskedWord, parseQuery, searchable, strongest } from '../query.ts';
import { byRelevance, rankHits } from '../ranking.ts';
import { Vocabulary, type VocabularyPart, initialOf } from '../vocabulary.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import { type Hits, SearchEngine } from './search-engine.ts';
import { type UnknownWord, type Way, aloneOf, wayOf } from './word-way.ts';

/** Result of a search. */
export interface SearchResult {
  /** Ranks in the catalogue, best first; `isRelated` when the project’s page contains none of the query. */
  hits: ReadonlyMap<number, { isRelated: boolean }>;
  /** Words and phrases to mark in the results. */
  found: FoundWords;
  unknown: readonly UnknownWord[];
}

/** Search of the projects: the engine, with French inflections and names of several words. */
export class SearchIndex {
  #folder: string;
  #engine: SearchEngine;
  #vocabularies = new Map<string, Promise<Vocabulary>>();

  /** `folder`: address of the index. */
  constructor(folder: string) {
    this.#folder = new URL(folder, location.href).href;
    this.#engine = new SearchEngine(this.#folder);
  }

  /** Loads the engine before the first search. Rejects when it cannot be loaded. */
  load(): Promise<unknown> {
    return this.#engine.load();
  }

  /** Whether a word occurs, or begins a word that does, or is a name that exists. */
  async knows({ folded }: AskedWord): Promise<boolean> {
    return wayOf(folded, await this.vocabulary(initialOf(folded))) !== undefined;
  }

  /** Searches the text typed. Rejects when the index cannot be loaded in time. */
  async search(text: string): Promise<SearchResult> {
    const result = await inTime(this.#search(text));
    if (!result) throw new Error('The index cannot be loaded.');
    return result;
  }

  async #search(text: string): Promise<SearchResult> {
    const { tokens, phrases } = parseQuery(text);
    const { names, rest } = await this.#readNames(tokens);
    const words = strongest(searchable(rest), names.length + phrases.length > 0).slice(0, queryLimits.words);
    const [read] = await Promise.all([Promise.all(words.map((word) => this.#read(word))), this.load()]);
    const ways = [...names, ...read];
    const isLost = ways.some(({ forms, start }) => forms.length === 0 && start === undefined);
    const parts: Hits[] = [];
    // In sequence: the engine has no worker, so parallel calls would gain nothing.
    for (const way of isLost ? [] : ways) parts.push(await this.#find(way));
    for (const phrase of isLost ? [] : phrases) parts.push(await this.#engine.says(phrase));
    const found: FoundWords = {
      forms: new Set(ways.flatMap(({ forms }) => forms)),
      starts: ways.flatMap(({ start }) => start ?? []),
      phrases: [...phrases, ...ways.flatMap(({ name }) => (name ? [name] : []))],
    };
    const hits = [...rankHits(parts)].sort(byRelevance).map(([rank, { isRelated }]) => [rank, { isRelated }] as const);
    return { hits: new Map(hits), found, unknown: ways.flatMap(({ unknown }) => unknown ?? []) };
  }

  /** Whether a project’s page has the words of a text side by side. */
  async says(text: string): Promise<boolean> {
    const words = parseQuery(text).tokens.map(({ folded }) => folded);
    return (await this.#engine.says(words)).size > 0;
  }

  /**
   * Splits a query into names of several words, longest first, and other words. In « Grand Est », « est » is too common
   * to search alone.
   */
  async #readNames(tokens: readonly AskedWord[]): Promise<{ names: Way[]; rest: AskedWord[] }> {
    const names: Way[] = [];
    const rest: AskedWord[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const name = await this.#nameAt(tokens.slice(index, index + longestName).map(({ folded }) => folded));
      const token = tokens[index];
      if (name) names.push(name);
      else if (token) rest.push(token);
      index += (name?.name?.length ?? 1) - 1;
    }
    return { names, rest };
  }

  async #nameAt(words: readonly string[]): Promise<Way | undefined> {
    if (words.length < 2) return undefined;
    const vocabulary = await this.vocabulary(initialOf(words[0] ?? ''));
    for (let length = words.length; length > 1; length--) {
      const name = words.slice(0, length);
      const forms = vocabulary.formsOf(name.join(''));
      const isName = forms.length > 0 || vocabulary.isAbsent(name.join(''));
      if (isName) return { forms, alone: aloneOf(forms, vocabulary), name };
    }
    return undefined;
  }

  /** Reads a word: its forms if it occurs, else the longer words that begin with it. */
  async #read(word: AskedWord): Promise<Way> {
    const known = wayOf(word.folded, await this.vocabulary(initialOf(word.folded)));
    return known ?? { forms: [], alone: new Set(), unknown: { ...word, suggestions: [] } };
  }

  /** Searches one part of a query. A name matches whether it is written as one word or as several. */
  async #find({ forms, alone, start, name }: Way): Promise<Hits> {
    const all: Hits = new Map();
    if (start !== undefined)
      for (const [rank, hit] of await this.#engine.begins(start)) all.set(rank, { ...hit, isExact: false });
    const asked = forms.map((form) => this.#engine[alone.has(form) ? 'begins' : 'exactly'](form));
    if (name) asked.push(this.#engine.says(name));
    for (const hits of await Promise.all(asked)) {
      for (const [rank, hit] of hits) {
        const known = all.get(rank);
        const fields = [...(known?.fields ?? []), ...hit.fields];
        all.set(rank, {
          ...hit,
          fields,
          isWritten: hit.isWritten || Boolean(known?.isWritten),
          score: hit.score + (known?.score ?? 0),
        });
      }
    }
    return all;
  }

  /** A part of the vocabulary, by its key. Rejects when it cannot be loaded; a later call then tries again. */
  vocabulary(key: string): Promise<Vocabulary> {
    const known = this.#vocabularies.get(key);
    if (known) return known;
    const loading = fetchJson<VocabularyPart>(`${this.#folder}words/${key}.json`).then((part) => new Vocabulary(part));
    this.#vocabularies.set(key, loading);
    loading.catch(() => this.#vocabularies.delete(key));
    return loading;
  }
}
