import {
  type Criteria,
  type FacetName,
  facetNames,
  parameterNames,
  readCriteria,
  writeCriteria,
} from '#model/criteria.ts';
import { type TableOrder, readTableOrder, servedOrder, writeTableOrder } from '#model/table-order.ts';
import { fill, quantityOf } from '#text/fill.ts';
import { copyText } from '#ui/browser/copy-text.ts';
import { inTime, patience } from '#ui/browser/fetch-file.ts';
import { goTo, restorePlace, watchPlace } from '#ui/browser/history-place.ts';
import { TableRows } from './browser/table-rows.ts';
import type { TableSelection } from './browser/table-search.ts';

/** Facet → value → its label. */
type Labels = Readonly<Record<FacetName, Readonly<Record<string, string>>>>;

/**
 * Sorts the table of projects by its columns and keeps the rows that match the criteria of the address, which holds the
 * whole state, so that reload, Back and a shared link agree.
 */
export class ProjectTable extends HTMLElement {
  #listeners = new AbortController();
  #rows = new TableRows(this.querySelector('table') as HTMLTableElement);
  #labels = JSON.parse(this.dataset['labels'] ?? '{}') as Labels;
  #order: TableOrder = servedOrder;
  /** Number of the last display, used to drop a search that ends late. */
  #turn = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const [column, heading] of this.#rows.headings) {
      const button = heading.querySelector('button') ?? document.createElement('button');
      button.type = 'button';
      button.dataset['sort'] = column;
      if (!button.isConnected) {
        button.append(...heading.childNodes);
        heading.append(button);
      }
      button.addEventListener('click', () => this.#sort({ column, isDescending: this.#isAscending(column) }), {
        signal,
      });
    }
    const copy = this.#part('copy') as HTMLButtonElement;
    copyText(copy, this.#part('copied'), () => this.#rows.toText(), signal);
    window.addEventListener('popstate', () => void this.#arrive(), { signal });
    watchPlace(signal);
    void this.#arrive();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #isAscending(column: TableOrder['column']): boolean {
    return this.#order.column === column && !this.#order.isDescending;
  }

  async #arrive(): Promise<void> {
    await this.#show();
    restorePlace();
  }

  #sort(order: TableOrder): void {
    const query = writeTableOrder(new URLSearchParams(location.search), order).toString();
    goTo(location.pathname + (query && `?${query}`), 'push');
    void this.#show();
  }

  /** Shows what the address asks for. Resolves once a search, if any, has ended. */
  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const parameters = new URLSearchParams(location.search);
    this.#order = readTableOrder(parameters);
    const known = (facet: FacetName) => Object.keys(this.#labels[facet]);
    const { criteria, ignored } = readCriteria(parameters, {
      regions: known('regions'),
      sectors: known('sectors'),
      phases: known('phases'),
    });
    const unknown = ignored.filter(({ name }) => Object.values(parameterNames).some((facet) => facet === name));
    this.#fill(criteria, undefined, unknown);
    this.ariaBusy = criteria.query ? 'true' : null;
    if (!criteria.query) return;
    this.#part('status').textContent = this.#part('status').dataset['waiting'] ?? '';
    const search = import('./browser/table-search.ts');
    const found = await inTime(
      search.then(({ searchTable }) => searchTable(this.dataset, criteria.query, this.#rows.entries)),
      3 * patience,
    );
    if (turn !== this.#turn) return;
    this.#fill(criteria, found, unknown);
    this.ariaBusy = null;
  }

  /** `found`: result of the search; `undefined` before it, `null` when it failed. */
  #fill(criteria: Criteria, found: TableSelection | undefined | null, unknown: readonly { value: string }[]): void {
    const count = this.#rows.show(criteria, found?.ranks, this.#order);
    for (const [column, heading] of this.#rows.headings) {
      if (column !== this.#order.column) heading.removeAttribute('aria-sort');
      else heading.ariaSort = this.#order.isDescending ? 'descending' : 'ascending';
    }
    const asked = writeCriteria({ ...criteria, sort: undefined, view: 'fiches' });
    this.#say(count, asked.size > 0);
    this.#part('copied').textContent = '';
    this.#describe(criteria, found, unknown);
    const change = this.#part('change') as HTMLAnchorElement;
    change.search = asked.toString();
    if (asked.size > 0) change.textContent = change.dataset['filtered'] ?? '';
  }

  #say(count: number, isFiltered: boolean): void {
    const { dataset } = this.#part('status');
    const order = this.#rows.headings.get(this.#order.column)?.dataset[this.#order.isDescending ? 'down' : 'up'] ?? '';
    const sentence = isFiltered ? dataset[quantityOf(count)] : dataset['all'];
    this.#part('status').textContent = fill(sentence, { count, order });
  }

  /** Says what narrows the table, and what of the address does not. */
  #describe(
    { query, ...facets }: Criteria,
    found: TableSelection | undefined | null,
    unknown: readonly { value: string }[],
  ): void {
    const { dataset } = this.#part('filter');
    const words = query && found !== null ? [fill(dataset['query'], { query: found?.query ?? query })] : [];
    const names = facetNames.flatMap((facet) => facets[facet].map((value) => this.#labels[facet][value] ?? value));
    const values = [...words, ...names];
    const sentences = [
      ...(values.length > 0 ? [fill(dataset['filtered'], { values: values.join(', ') })] : []),
      ...(query && found === null ? [dataset['failed'] ?? ''] : []),
      ...(unknown.length > 0
        ? [
            fill(dataset['ignored'], {
              values: unknown
                .slice(0, 5)
                .map(({ value }) => value.slice(0, 40))
                .join(', '),
            }),
          ]
        : []),
    ];
    this.#part('filter').hidden = sentences.length === 0;
    const text = this.#part('filter').querySelector('[data-slot="text"]');
    if (text) text.textContent = sentences.join(' ');
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The page lacks its part ${name}.`);
    return part;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'project-table': ProjectTable;
  }
}

customElements.define('project-table', ProjectTable);
