import { analyse } from '#domain/french.ts';
import { type SearchHit, SearchIndex } from './search-index.ts';

/** How long the index may take, in milliseconds, before the page says that it is not there. */
const patience = 8000;

/** Searches as the form is sent and as its field is typed in; the address’s `q` holds the query. */
export class SiteSearch extends HTMLElement {
  #listeners = new AbortController();
  #index = new SearchIndex(this.dataset['index'] ?? '');
  #timer = 0;
  /** Title of the page before any query. */
  #title = document.title;
  /** Number of the last search: answers that come late are dropped. */
  #turn = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
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
    this.#write('pushState');
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#input?.value.trim().length !== 1) this.#write('replaceState');
    }, 150);
  }

  /** Puts the field’s query in the address and searches for it. */
  #write(action: 'pushState' | 'replaceState'): void {
    const query = this.#input?.value.trim() ?? '';
    history[action](null, '', query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
    void this.#search(query);
  }

  async #search(query: string): Promise<void> {
    const turn = ++this.#turn;
    document.title = query ? `${query} · ${this.#title}` : this.#title;
    if (!query.trim()) return this.#show('', [], true);
    const words = analyse(query);
    if (words.length === 0) return this.#show(this.#sentence(query, 0), [], true);
    const late = window.setTimeout(() => turn === this.#turn && this.#show(this.dataset['wait'] ?? '', [], false), 400);
    const hits = await Promise.race([this.#index.search(words), giveUp()]).catch(() => undefined);
    clearTimeout(late);
    if (turn !== this.#turn) return;
    if (!hits) return this.#show(this.dataset['failed'] ?? '', [], true);
    this.#show(this.#sentence(query, hits.length), hits, hits.length === 0);
  }

  #sentence(query: string, count: number): string {
    const sentence = this.dataset[count === 0 ? 'none' : count === 1 ? 'one' : 'many'] ?? '';
    return sentence.replace('{count}', String(count)).replace('{query}', () => query);
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
