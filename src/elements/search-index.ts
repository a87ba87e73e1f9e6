/** What the page shows of a result (see `src/search/records.ts`, which writes it). */
export interface SearchHit {
  url: string;
  meta: Record<string, string>;
}

interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<SearchHit> }[] }>;
}

/** Loads Pagefind once from its address in the site. Rejects when its files cannot be had; a later call tries again. */
export class SearchIndex {
  #address: string;
  #loading: Promise<Pagefind> | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  load(): Promise<Pagefind> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<Pagefind> {
    // The index is made by the build, not bundled: its address is known in the page only.
    const pagefind: Pagefind = await import(/* @vite-ignore */ new URL(this.#address, location.href).href);
    await pagefind.init();
    return pagefind;
  }

  /** The projects that have all the words of an analysed query, best first. */
  async search(words: readonly string[]): Promise<SearchHit[]> {
    const pagefind = await this.load();
    const { results } = await pagefind.search(words.join(' '));
    return Promise.all(results.map((result) => result.data()));
  }
}
