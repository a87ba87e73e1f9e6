import { distance } from 'fastest-levenshtein';
import type { Found } from '#domain/marks.ts';
import { type Query, parseQuery } from '#domain/query.ts';
import { type WordHit, byRelevance, rankHits } from '#domain/ranking.ts';
import { Vocabulary, initialOf, initials } from '#domain/vocabulary.ts';

interface PagefindHit {
  id: string;
  score: number;
  /** Places of the words in the running text; none when they are in a field only. */
  words: number[];
  matchedMetaFields?: string[];
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindHit[] }>;
}

/** A word of a query that occurs nowhere. */
export interface UnknownWord {
  written: string;
  folded: string;
  /** The only plausible word, searched instead; absent when nothing could be. */
  replacement?: string | undefined;
  suggestions: readonly string[];
}

/** What a search gives. */
export interface SearchResult {
  /** Ranks in the catalogue, best first, each with whether its page says none of what was asked. */
  hits: ReadonlyMap<number, { isRelated: boolean }>;
  /** What to mark. */
  found: Found;
  unknown: readonly UnknownWord[];
}

type Hits = Map<number, WordHit>;

interface Engine {
  pagefind: Pagefind;
  /** Id of the index → rank in the catalogue. */
  ranks: ReadonlyMap<string, number>;
}

/** Pagefind’s index and the vocabulary, loaded from their folder when they are wanted. */
export class SearchIndex {
  #folder: string;
  #engine: Promise<Engine> | undefined;
  #vocabularies = new Map<string, Promise<Vocabulary>>();

  /** `folder`: address of the index. */
  constructor(folder: string) {
    this.#folder = new URL(folder, location.href).href;
  }

  /** Loads the engine once. Rejects when it cannot be had; a later call tries again. */
  load(): Promise<Engine> {
    this.#engine ??= this.#start();
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  async #start(): Promise<Engine> {
    const [pagefind, order] = await Promise.all([this.#begin(), this.#fetch<number[]>('order.json')]);
    const { results } = await pagefind.search(null);
    const ids = results.map(({ id }) => id).sort();
    if (ids.length !== order.length) throw new Error('The index and its order are of two builds.');
    return { pagefind, ranks: new Map(ids.map((id, index) => [id, order[index] ?? -1])) };
  }

  async #begin(): Promise<Pagefind> {
    // The index is made by the build, not bundled: its address is known in the page only.
    const pagefind = (await import(/* @vite-ignore */ `${this.#folder}pagefind.js`)) as Pagefind;
    // The engine answers in a few milliseconds: a worker would cost 12 kB for nothing.
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return pagefind;
  }

  async #fetch<Value>(file: string): Promise<Value> {
    const response = await fetch(this.#folder + file);
    if (!response.ok) throw new Error(`${response.status} for ${file}`);
    return response.json() as Promise<Value>;
  }

  #vocabulary(initial: string): Promise<Vocabulary> {
    const known = this.#vocabularies.get(initial);
    if (known) return known;
    const loading = this.#fetch<string[]>(`words/${initial}.json`).then((words) => new Vocabulary(words));
    this.#vocabularies.set(initial, loading);
    loading.catch(() => this.#vocabularies.delete(initial));
    return loading;
  }

  /** Searches what was typed. Rejects when the index cannot be had. */
  async search(text: string): Promise<SearchResult> {
    const query = parseQuery(text);
    const reading = query.words.map((word, index) => this.#read(word, index === query.words.length - 1));
    const [words] = await Promise.all([Promise.all(reading), this.load()]);
    const isLost = words.some(({ forms, starts }) => forms.length === 0 && starts.length === 0);
    const parts = isLost ? [] : await this.#findAll(words, query);
    const found: Found = {
      forms: new Set(words.flatMap(({ forms }) => forms)),
      starts: words.flatMap(({ starts }) => starts),
      phrases: query.phrases,
    };
    const hits = [...rankHits(parts)].sort(byRelevance).map(([rank, { isRelated }]) => [rank, { isRelated }] as const);
    return { hits: new Map(hits), found, unknown: words.flatMap(({ unknown }) => unknown ?? []) };
  }

  /** What a word finds by: its forms, the beginnings of longer words, or what it may have been meant to be. */
  async #read(word: Query['words'][number], isLast: boolean): Promise<ReadWord> {
    const vocabulary = await this.#vocabulary(initialOf(word.folded));
    const known = waysOf(word.folded, vocabulary, isLast);
    if (known) return known;
    let correction = vocabulary.correct(word.folded, distance);
    if (correction.suggestions.length === 0) {
      const all = await Promise.all(initials.map((initial) => this.#vocabulary(initial)));
      correction = Vocabulary.join(all).correct(word.folded, distance);
    }
    const { only, suggestions } = correction;
    const unknown = { ...word, replacement: only, suggestions };
    const [token] = only ? parseQuery(only).words : [];
    const ways = token && waysOf(token.folded, await this.#vocabulary(initialOf(token.folded)), isLast);
    return { forms: [], starts: [], ...ways, unknown };
  }

  async #findAll(words: readonly ReadWord[], { phrases }: Query): Promise<Hits[]> {
    const parts: Hits[] = [];
    // One after the other: the engine is alone on its thread.
    for (const word of words) parts.push(await this.#findWord(word));
    for (const phrase of phrases) parts.push(await this.#findPhrase(phrase));
    return parts;
  }

  async #findWord({ forms, starts, isExact }: ReadWord): Promise<Hits> {
    const exact = new Set<number>();
    if (!isExact) for (const form of forms) for (const [rank] of await this.#ask(`"${form}"`)) exact.add(rank);
    const hits: Hits = new Map();
    for (const start of [...starts, ...forms.filter((form) => !starts.some((one) => form.startsWith(one)))]) {
      for (const [rank, hit] of await this.#ask(start)) {
        const isWanted = isExact || exact.has(rank) || starts.includes(start);
        const known = hits.get(rank);
        if (isWanted && (!known || known.score < hit.score))
          hits.set(rank, { ...hit, isExact: isExact || exact.has(rank) });
      }
    }
    return hits;
  }

  /** A phrase counts where it is written, not where neighbouring words would make it. */
  async #findPhrase(phrase: readonly string[]): Promise<Hits> {
    const written = new Set<number>();
    for (const [rank, { isWritten }] of await this.#ask(`"${phrase.join(' ')}"`)) if (isWritten) written.add(rank);
    const hits = written.size > 0 ? await this.#ask(phrase.join(' ')) : [];
    return new Map(hits.filter(([rank]) => written.has(rank)).map(([rank, hit]) => [rank, { ...hit, isExact: true }]));
  }

  async #ask(query: string): Promise<[number, WordHit][]> {
    const { pagefind, ranks } = await this.load();
    const { results } = await pagefind.search(query);
    return results.map(({ id, score, words, matchedMetaFields = [] }) => {
      return [ranks.get(id) ?? -1, { fields: matchedMetaFields, isWritten: words.length > 0, score, isExact: false }];
    });
  }
}

interface ReadWord {
  /** Forms of the word that occur. */
  forms: string[];
  /** The word itself, when longer words begin with it. */
  starts: string[];
  /** Whether nothing but its forms can be found by it. */
  isExact?: boolean;
  unknown?: UnknownWord;
}

/**
 * The ways in which a word is known, or `undefined` when it is not. The last word may be half typed: it finds longer words
 * too, as does any that is not a word yet. Short numbers are codes: they begin nothing.
 */
function waysOf(folded: string, vocabulary: Vocabulary, isLast: boolean): ReadWord | undefined {
  const forms = vocabulary.formsOf(folded);
  const isForm = (word: string) => forms.includes(word);
  const mayBegin = !/^\d{1,2}$/.test(folded) && (isLast || forms.length === 0);
  const starts = mayBegin && !vocabulary.beginningWith(folded).every(isForm) ? [folded] : [];
  if (forms.length === 0 && starts.length === 0) return undefined;
  return { forms, starts, isExact: [folded, ...forms].every((form) => vocabulary.beginningWith(form).every(isForm)) };
}
