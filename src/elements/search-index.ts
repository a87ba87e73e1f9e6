import { Vocabulary } from '#domain/vocabulary.ts';

/** What the page shows of a result (see `src/search/records.ts`, which writes it). */
export interface SearchHit {
  url: string;
  meta: Record<string, string>;
}

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<SearchHit> }[] }>;
}

interface Loaded {
  pagefind: Pagefind;
  vocabulary: Vocabulary;
}

/** Loads the index once from its folder in the site. Rejects when it cannot be had; a later call tries again. */
export class SearchIndex {
  #folder: string;
  #loading: Promise<Loaded> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  load(): Promise<Loaded> {
    this.#loading ??= this.#load();
    // Forgotten when it fails, so that the next call tries again.
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #load(): Promise<Loaded> {
    const addressOf = (file: string) => new URL(this.#folder + file, location.href).href;
    const [pagefind, words, { stemmer }] = await Promise.all([
      // The index is made by the build, not bundled: its address is known in the page only.
      import(/* @vite-ignore */ addressOf('pagefind.js')) as Promise<Pagefind>,
      fetch(addressOf('vocabulary.json')).then((response) => response.json() as Promise<string[]>),
      import('@orama/stemmers/french'),
    ]);
    await pagefind.init();
    return { pagefind, vocabulary: new Vocabulary(words, stemmer) };
  }

  /** The projects that have all the words of an analysed query, best first; none when a word occurs nowhere. */
  async search(words: readonly string[]): Promise<SearchHit[]> {
    const { pagefind, vocabulary } = await this.load();
    if (!words.every((word) => vocabulary.has(word))) return [];
    const { results } = await pagefind.search(words.join(' '));
    return Promise.all(results.map((result) => result.data()));
  }
}
