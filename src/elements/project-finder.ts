import {
  type Criteria,
  type FacetName,
  type Facets,
  type Reading,
  facetNames,
  noCriteria,
  readCriteria,
  writeCriteria,
} from '#domain/criteria.ts';
import { type Release, facetCounts, releases, without } from '#domain/facet-counts.ts';
import type { Entry } from '#domain/facet-table.ts';
import { pageSize } from '#domain/paging.ts';
import { isEmptyQuery, parseQuery } from '#domain/query.ts';
import { type Selection, select } from '#domain/selection.ts';
import { FinderForm } from './finder-form.ts';
import { FinderList } from './finder-list.ts';
import { FinderMessages, corrected } from './finder-messages.ts';
import { goTo, keepLimit, keepPlace, keptLimit, restorePlace } from './history-place.ts';
import { inTime } from './in-time.ts';
import { closeOnLeave } from './leave-popover.ts';
import { bindSearchKey } from './search-key.ts';
import { SearchIndex, type SearchResult } from './search-index.ts';

/** How long typing may rest before a search, how soon waiting is said: milliseconds. */
const delays = { typing: 50, waiting: 400 } as const;

/** Finds projects by words and facets. The address holds the whole state: reload, Back and a shared link agree. */
export class ProjectFinder extends HTMLElement {
  #listeners = new AbortController();
  #form = new FinderForm(this);
  #messages = new FinderMessages(this);
  #list: FinderList = new FinderList(this.querySelector('[data-part="list"]') ?? this);
  #index = new SearchIndex(this.dataset['index'] ?? '');
  #criteria: Criteria = noCriteria;
  #title = document.title;
  #timer = 0;
  /** Number of the last search: answers that come late are dropped. */
  #turn = 0;
  #wasAsked = false;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const { field } = this.#form;
    field?.addEventListener('input', () => this.#type(), { signal });
    field?.addEventListener('focus', () => this.#prepare(), { signal });
    this.addEventListener('change', ({ target }) => this.#choose(target as Element), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', () => void this.#show().then(restorePlace), { signal });
    bindSearchKey(field, this.querySelector('#raccourci'), signal);
    closeOnLeave(this.#messages.part('filters'), signal);
    keepPlace(signal);
    void this.#show().then(restorePlace);
    if (location.hash === `#${field?.id}` && !history.state) field?.focus();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  /** Fetches what a first search needs before it is asked. */
  #prepare(): void {
    for (const loading of [this.#index.load(), this.#list.load()]) loading.catch(() => undefined);
  }

  #read(): Reading {
    const known = Object.fromEntries(
      facetNames.map((facet) => [facet, this.#form.boxes(facet).map((box) => box.value)]),
    );
    return readCriteria(new URLSearchParams(location.search), known as unknown as Facets);
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const query = this.#form.field?.value.trim() ?? '';
      if (query.length !== 1) this.#go({ ...this.#criteria, query }, 'replace');
    }, delays.typing);
  }

  #choose(control: Element): void {
    if (control !== this.#form.field) this.#go(this.#form.change(control, this.#criteria), 'push');
  }

  /** Enter ends the typing and leads to the results. */
  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    const shown = this.#go({ ...this.#criteria, query: this.#form.field?.value.trim() ?? '' }, 'replace');
    void shown.then(() => this.#messages.part('count').focus());
  }

  #click(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>(
      '[data-action], [data-facet], [data-release], [data-query]',
    );
    if (!control) return;
    const { action, facet, value, release, query } = control.dataset;
    if (action === 'more') return this.#showMore();
    if (facet) return this.#drop(facet as FacetName, value ?? '');
    event.preventDefault();
    const criteria: Criteria =
      action === 'clear'
        ? { ...noCriteria, view: this.#criteria.view }
        : release
          ? without(this.#criteria, release as Release['name'])
          : { ...this.#criteria, query: query ?? this.#criteria.query };
    // What was clicked may be gone: the keyboard goes on from the results.
    void this.#go(criteria, 'push').then(() => control.checkVisibility() || this.#messages.part('count').focus());
  }

  /** Shows a page more; the keyboard goes on from its first project. */
  #showMore(): void {
    const shown = this.querySelectorAll('[data-part="list"] > li:not([hidden])').length;
    keepLimit(shown + pageSize);
    void this.#show().then(() =>
      this.querySelector<HTMLElement>(`[data-part="list"] > li:nth-child(${shown + 1}) a`)?.focus(),
    );
  }

  /** Removes a chip; the keyboard goes on from the next one. */
  #drop(facet: FacetName, value: string): void {
    const chips = () => [...this.querySelectorAll<HTMLElement>('button[data-facet]')];
    const index = chips().findIndex(({ dataset }) => dataset['facet'] === facet && dataset['value'] === value);
    const values = this.#criteria[facet].filter((one) => one !== value);
    void this.#go({ ...this.#criteria, [facet]: values }, 'push').then(() => {
      const next = chips()[index] ?? chips().at(-1) ?? this.#messages.part('count');
      next.focus();
    });
  }

  /** Writes criteria in the address, and shows them. */
  #go(criteria: Criteria, action: 'push' | 'replace'): Promise<void> {
    const query = writeCriteria(criteria).toString();
    const address = location.pathname + (query && `?${query}`);
    if (address !== location.pathname + location.search) goTo(address, action);
    return this.#show();
  }

  /** Shows what the address asks. A page that was asked nothing is right as it came. */
  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const { criteria, ignored } = this.#read();
    this.#criteria = criteria;
    document.title = criteria.query ? `${criteria.query} · ${this.#title}` : this.#title;
    // At once: later, it would undo what has been typed since.
    this.#form.write(criteria.query);
    this.#form.show(criteria);
    this.#messages.ignored(ignored);
    this.dataset['view'] = criteria.view;
    this.#wasAsked ||= writeCriteria(criteria).size > 0 || (keptLimit() ?? 0) > pageSize;
    if (!this.#wasAsked) return;
    this.ariaBusy = 'true';
    const late = window.setTimeout(() => turn === this.#turn && this.#messages.waiting(), delays.waiting);
    const [result, entries] = await Promise.all([this.#search(criteria.query), inTime(this.#list.load())]);
    const isWordless = Boolean(criteria.query) && result === undefined;
    const found = isWordless ? [] : result ? [...result.hits.keys()] : [...(entries?.keys() ?? [])];
    const shown = entries && select(found, entries, criteria, Math.max(pageSize, keptLimit() ?? 0));
    const isThere = shown && (await inTime(this.#list.fetch(shown.ranks).then(() => true)));
    clearTimeout(late);
    if (turn !== this.#turn) return;
    if (isThere) this.#render(criteria, result, entries, shown);
    this.#messages.toggle('failed', !isThere || result === null);
    this.ariaBusy = null;
  }

  /** What the words find; `undefined` when there are none to look for, `null` when the index does not come. */
  async #search(query: string): Promise<SearchResult | undefined | null> {
    return isEmptyQuery(parseQuery(query)) ? undefined : inTime(this.#index.search(query));
  }

  #render(
    criteria: Criteria,
    result: SearchResult | undefined | null,
    entries: readonly Entry[],
    { found, matching, ranks }: Selection,
  ): void {
    const isWordless = Boolean(criteria.query) && result === undefined;
    const facets = found.flatMap((rank) => entries[rank] ?? []);
    const related = new Set(result ? [...result.hits].filter(([, hit]) => hit.isRelated).map(([rank]) => rank) : []);
    this.#form.count(facetCounts(facets, criteria));
    this.#list.show({ ranks, found: result?.found, related });
    this.#messages.chips(criteria, (facet, value) => this.#form.labelOf(facet, value));
    this.#messages.toggle('common', isWordless);
    this.#messages.unknown(criteria, result?.unknown ?? []);
    this.#messages.toggle('empty', matching.length === 0 && !isWordless);
    this.#messages.releases(matching.length === 0 ? releases(facets, entries, criteria) : []);
    this.#messages.toggle('more', ranks.length < matching.length);
    const searched = result === null ? '' : corrected(criteria.query, result?.unknown ?? []);
    this.#messages.count(matching.length, entries.length, searched);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'project-finder': ProjectFinder;
  }
}

customElements.define('project-finder', ProjectFinder);
