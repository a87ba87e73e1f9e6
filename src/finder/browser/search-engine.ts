import type { WordHit } from '../ranking.ts';
import { fetchJson } from '#ui/browser/fetch-file.ts';

interface PagefindHit {
  id: string;
  score: number;
  /** Positions of the words in the running text; empty when only fields contain them. */
  words: number[];
  matchedMetaFields?: string[];
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindHit[] }>;
}

interface Engine {
  pagefind: Pagefind;
  /** Id of the index → rank in the catalogue. */
  ranks: ReadonlyMap<string, number>;
}

/** Projects that match a word or a phrase, by rank in the catalogue. */
export type Hits = Map<number, WordHit>;

/** Pagefind and its index, loaded from their folder on first use. */
export class SearchEngine {
  #folder: string;
  #engine: Promise<Engine> | undefined;

  /** `folder`: absolute address of the index. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Loads the engine once. Rejects when it cannot be loaded; a later call then tries again. */
  load(): Promise<Engine> {
    this.#engine ??= this.#start();
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  async #start(): Promise<Engine> {
    const [pagefind, order] = await Promise.all([this.#begin(), fetchJson<number[]>(`${this.#folder}order.json`)]);
    const { results } = await pagefind.search(null);
    const ids = results.map(({ id }) => id).sort();
    if (ids.length !== order.length) throw new Error('The index and its order are of two builds.');
    return { pagefind, ranks: new Map(ids.map((id, index) => [id, order[index] ?? -1])) };
  }

  async #begin(): Promise<Pagefind> {
    // The build makes the index outside the bundle: only the page knows its address.
    const pagefind = (await import(/* @vite-ignore */ `${this.#folder}pagefind.js`)) as Pagefind;
    // The engine answers in a few milliseconds: a worker would cost 12 kB for nothing.
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return pagefind;
  }

  /** Projects with a word that begins with `start`. */
  begins(start: string): Promise<Hits> {
    return this.#ask(start);
  }

  /** Projects with exactly this word. */
  async exactly(word: string): Promise<Hits> {
    const exact = await this.#ask(`"${word}"`);
    const hits = exact.size > 0 ? await this.#ask(word) : exact;
    return new Map([...hits].filter(([rank]) => exact.has(rank)));
  }

  /** Projects whose page contains the words next to each other, in this order. */
  async says(words: readonly string[]): Promise<Hits> {
    const phrase = await this.#ask(`"${words.join(' ')}"`);
    const hits = phrase.size > 0 ? await this.#ask(words.join(' ')) : phrase;
    return new Map([...hits].filter(([rank]) => phrase.get(rank)?.isWritten));
  }

  async #ask(query: string): Promise<Hits> {
    const { pagefind, ranks } = await this.load();
    const { results } = await pagefind.search(query);
    return new Map(
      results.map(({ id, score, words, matchedMetaFields = [] }) => [
        ranks.get(id) ?? -1,
        { fields: matchedMetaFields, isWritten: words.length > 0, score, isExact: true },
      ]),
    );
  }
}
