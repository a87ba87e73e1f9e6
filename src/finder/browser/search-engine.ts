import type { WordHit } from '../ranking.ts';
import { fetchJson } from '#ui/browser/fetch-file.ts';

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

interface Engine {
  pagefind: Pagefind;
  /** Id of the index → rank in the catalogue. */
  ranks: ReadonlyMap<string, number>;
}

/** The projects that a word or a phrase finds, by rank in the catalogue. */
export type Hits = Map<number, WordHit>;

/** Pagefind and its index, loaded from their folder when they are wanted. */
export class SearchEngine {
  #folder: string;
  #engine: Promise<Engine> | undefined;

  /** `folder`: whole address of the index. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Loads the engine once. Rejects when it cannot be had; a later call tries again. */
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
    // The index is made by the build, not bundled: its address is known in the page only.
    const pagefind = (await import(/* @vite-ignore */ `${this.#folder}pagefind.js`)) as Pagefind;
    // The engine answers in a few milliseconds: a worker would cost 12 kB for nothing.
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return pagefind;
  }

  /** The projects with a word, or with a word that begins so. */
  begins(start: string): Promise<Hits> {
    return this.#ask(start);
  }

  /** The projects with a word as it is. */
  async exactly(word: string): Promise<Hits> {
    const exact = await this.#ask(`"${word}"`);
    const hits = exact.size > 0 ? await this.#ask(word) : exact;
    return new Map([...hits].filter(([rank]) => exact.has(rank)));
  }

  /** The projects whose page says words one after the other. */
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
