import { analyse } from '#domain/french.ts';
import { type SearchHit, SearchIndex } from './search-index.ts';

/** How long the index may take, in milliseconds, before the page says that it is not there. */
const patience = 8000;

/** Searches as the form is sent and as its field is typed in; the address’s `q` holds the query. */
export class SiteSearch extends HTMLElement {
  #listeners = new AbortController();
  #index = new SearchIndex('');
  #timer = 0;
  /** Number of the last search: answers that come late are dropped. */
  #turn = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#index = new SearchIndex(this.dataset['index'] ?? '');
    this.#form?.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#input?.addEventListener('input', () => this.#type(), { signal });
    this.#input?.addEventListener('focus', () => void this.#index.load().catch(() => undefined), {
      signal,
      once: true,
    });
    window.addEventListener('popstate', () => this.#read(), { signal });
    this.#read();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[name="q"]');
  }

  #read(): void {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    if (this.#input) this.#input.value = query;
    void this.#search(query);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const query = this.#input?.value.trim() ?? '';
    history.pushState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
    void this.#search(query);
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const query = this.#input?.value.trim() ?? '';
      if (query.length === 1) return;
      history.replaceState(null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
      void this.#search(query);
    }, 150);
  }

  async #search(query: string): Promise<void> {
    const turn = ++this.#turn;
    if (!query.trim()) return this.#show('', [], true);
    const words = analyse(query);
    if (words.length === 0) return this.#show(this.#sentence('none', query, 0), [], true);
    const late = window.setTimeout(() => turn === this.#turn && this.#show(this.dataset['wait'] ?? '', [], false), 400);
    const hits = await Promise.race([this.#index.search(words), giveUp()]).catch(() => undefined);
    clearTimeout(late);
    if (turn !== this.#turn) return;
    if (!hits) return this.#show(this.dataset['failed'] ?? '', [], true);
    const kind = hits.length === 0 ? 'none' : hits.length === 1 ? 'one' : 'many';
    this.#show(this.#sentence(kind, query, hits.length), hits, hits.length === 0);
  }

  #sentence(kind: 'one' | 'many' | 'none', query: string, count: number): string {
    return (this.dataset[kind] ?? '').replace('{count}', String(count)).replace('{query}', () => query);
  }

  #show(status: string, hits: readonly SearchHit[], hasAll: boolean): void {
    const line = this.querySelector('[role="status"]');
    if (line) line.textContent = status;
    this.querySelector('.results')?.replaceChildren(...hits.map((hit) => this.#item(hit)));
    const all = this.querySelector<HTMLElement>('.all');
    if (all) all.hidden = !hasAll;
  }

  #item({ url, meta }: SearchHit): Node {
    const item = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    for (const field of item.querySelectorAll<HTMLElement>('[data-field]')) {
      field.textContent = meta[field.dataset['field'] ?? ''] ?? '';
    }
    item.querySelector('a')?.setAttribute('href', url);
    return item;
  }
}

function giveUp(): Promise<never> {
  return new Promise((_resolve, reject) =>
    setTimeout(() => reject(new Error('The search index did not come.')), patience),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'site-search': SiteSearch;
  }
}

customElements.define('site-search', SiteSearch);
