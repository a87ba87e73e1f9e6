import { type Criteria, type Facets, isNarrowed, matches, readCriteria, writeCriteria } from '#domain/criteria.ts';

/** Narrows the list of projects by the form’s boxes. The address holds the state: reload, Back and a shared link agree. */
export class ProjectFilter extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#form?.addEventListener('change', () => this.#push(this.#formCriteria()), { signal });
    this.#form?.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form?.addEventListener('reset', (event) => this.#reset(event), { signal });
    window.addEventListener('popstate', () => this.#show(), { signal });
    const panel = this.querySelector('details');
    // Open where there is room, and wherever it holds the reason why the list is short.
    if (panel)
      panel.open =
        matchMedia('(width >= 60rem)').matches || isNarrowed(readCriteria(new URLSearchParams(location.search)));
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  #formCriteria(): Criteria {
    const pairs = this.#form ? [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]) : [];
    return readCriteria(new URLSearchParams(pairs));
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#push(this.#formCriteria());
  }

  #reset(event: Event): void {
    event.preventDefault();
    this.#push(readCriteria(new URLSearchParams()));
  }

  #push(criteria: Criteria): void {
    const query = writeCriteria(criteria).toString();
    const address = query ? `?${query}` : location.pathname;
    if (location.search !== (query ? `?${query}` : '')) history.pushState(null, '', address);
    this.#show();
  }

  /** Puts the address’s criteria on the screen: boxes, items, count. */
  #show(): void {
    const parameters = new URLSearchParams(location.search);
    const criteria = readCriteria(parameters);
    for (const box of this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      box.checked = parameters.getAll(box.name).includes(box.value);
    }
    const items = [...this.querySelectorAll<HTMLElement>('li[data-region]')];
    for (const item of items) item.hidden = !matches(facetsOfItem(item), criteria);
    this.#announce(items.filter((item) => !item.hidden).length, items.length, isNarrowed(criteria));
  }

  #announce(count: number, total: number, hasCriteria: boolean): void {
    const status = this.querySelector<HTMLElement>('[role="status"]');
    if (!status) return;
    const { all = '', one = '', many = '', none = '' } = status.dataset;
    // Nothing is said on arrival; a list that is whole again says so.
    if (!hasCriteria && !status.textContent) return;
    const sentence = !hasCriteria ? all : count === 0 ? none : count === 1 ? one : many;
    status.textContent = sentence.replace('{count}', String(count)).replace('{total}', String(total));
  }
}

function facetsOfItem(item: HTMLElement): Facets {
  const list = (name: string) => (item.dataset[name] ?? '').split(' ').filter(Boolean);
  return { regions: list('region'), sectors: list('secteur'), phases: list('phase') };
}

declare global {
  interface HTMLElementTagNameMap {
    'project-filter': ProjectFilter;
  }
}

customElements.define('project-filter', ProjectFilter);
