import { type Criteria, type FacetName, noCriteria, writeCriteria } from '#model/criteria.ts';
import { pageSize, stepSize } from '#model/paging.ts';
import { isEmptyQuery, parseQuery } from './query.ts';
import type { FacetRow } from '#model/facet-table.ts';
import { type Answer, FinderView } from './browser/finder-view.ts';
import { goTo, saveDetail, watchPlace, savedDetail, restorePlace } from '#ui/browser/history-place.ts';
import { inTime, patience } from '#ui/browser/fetch-file.ts';
import { toggled } from '#map/map-selection.ts';
import type { Search } from './browser/search.ts';
import { bindSearchKey } from './browser/search-key.ts';
import { closeOnLeave } from '#ui/browser/leave-popover.ts';

/** Pauses in typing before a search and before « nothing found », and delay before the waiting message, in milliseconds. */
const delays = { typing: 50, waiting: 400, verdict: 600 } as const;

/**
 * Finds projects by words and facets. The address holds the whole state, so that reload, Back and a shared link agree.
 */
export class ProjectFinder extends HTMLElement {
  #listeners = new AbortController();
  #view = new FinderView(this);
  #search: Promise<Search> | undefined;
  #criteria: Criteria = noCriteria;
  #timer = 0;
  /** Number of the last search, used to drop answers that arrive late. */
  #turn = 0;
  #wasAsked = false;
  /** Whether something has been shown: until then the page counts every project. */
  #isShown = false;
  /** When the last letter was typed; a query that is sent is complete. */
  #typedAt = Number.NEGATIVE_INFINITY;
  /** Whether Enter ended the last typing. */
  #wasSent = false;
  /** Whether the index failed to load: searches then do without it until the reader retries. */
  #isWithoutIndex = false;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const { field } = this.#view.form;
    field?.addEventListener('input', () => this.#type(), { signal });
    field?.addEventListener('focus', () => this.#prepare(), { signal });
    this.addEventListener('change', ({ target }) => this.#choose(target as Element), { signal });
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', () => void this.#arrive(), { signal });
    this.#view.map.bind(this.#view.list, signal, (region) => this.#chooseRegion(region));
    this.#view.exports.bind(signal);
    bindSearchKey(field, this.querySelector('#raccourci'), signal);
    bindPanel(this.#view.messages.part('filters'), signal);
    watchPlace(signal);
    void this.#arrive();
  }

  /** Shows a history entry; a new one whose fragment names the field focuses it. */
  async #arrive(): Promise<void> {
    await this.#show();
    const { field } = this.#view.form;
    if (history.state) restorePlace();
    else if (location.hash === `#${field?.id}`) field?.focus();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  /** The search, whose code a page without a query does without. */
  #loadSearch(): Promise<Search> {
    this.#search ??= import('./browser/search.ts').then(
      ({ Search }) => new Search(this.dataset['index'] ?? '', this.dataset['places'] ?? ''),
    );
    this.#search.catch(() => (this.#search = undefined));
    return this.#search;
  }

  /** Fetches in advance what the first search needs. */
  #prepare(): void {
    for (const loading of [this.#loadSearch().then((search) => search.load()), this.#view.list.load()])
      loading.catch(() => undefined);
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#typedAt = performance.now();
    this.#view.messages.forget();
    this.#timer = window.setTimeout(() => {
      // Typing replaces the history entry that it started; a query sent with Enter stays reachable with Back.
      void this.#go(this.#take(), this.#wasSent ? 'push' : 'replace');
      this.#wasSent = false;
    }, delays.typing);
  }

  #choose(control: Element): void {
    if (control.hasAttribute('name') && control !== this.#view.form.field)
      void this.#go(this.#view.form.change(control, this.#take()), 'push');
  }

  /** Applies a choice made on the map: a region, or everything. */
  #chooseRegion(region?: string): void {
    const asked = this.#take();
    const all = this.#view.form.press({ action: 'clear' }, asked);
    void this.#go(region ? { ...asked, regions: toggled(asked, region) } : all, 'push');
  }

  /** The criteria with the query in the field. Cancels its pending search. */
  #take(): Criteria {
    clearTimeout(this.#timer);
    return { ...this.#criteria, query: this.#view.form.typed };
  }

  /** Enter ends the typing and moves the focus to the results. */
  #submit(event: Event): void {
    event.preventDefault();
    this.#isWithoutIndex = false;
    this.#typedAt = Number.NEGATIVE_INFINITY;
    const shown = this.#go(this.#take(), this.#wasSent ? 'push' : 'replace');
    this.#wasSent = true;
    void shown.then(() => this.#view.messages.part('count').focus());
  }

  #click(event: MouseEvent): void {
    // Leave clicks with a modifier key to the browser, which opens the link elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const control = (event.target as Element).closest<HTMLElement>(
      '[data-action], [data-facet], [data-release], [data-query]',
    );
    if (!control) return;
    event.preventDefault();
    const { action, facet, value } = control.dataset;
    if (action === 'more') return this.#showMore();
    if (action === 'options')
      return control.setAttribute('aria-expanded', String(this.toggleAttribute('data-options')));
    if (facet) return this.#drop(facet as FacetName, value ?? '');
    if (action === 'retry') {
      this.#isWithoutIndex = false;
      this.#view.messages.waiting();
    }
    const criteria = this.#view.form.press(control.dataset, this.#take());
    // The clicked control may be hidden now: move the focus to the results.
    void this.#go(criteria, 'push').then(() => control.checkVisibility() || this.#view.messages.part('count').focus());
  }

  /** Shows more projects and focuses the first of them. */
  #showMore(): void {
    const shown = this.querySelectorAll('[data-part="list"] > li:not([hidden])').length;
    saveDetail('limit', shown + stepSize);
    void this.#show().then(() =>
      this.querySelector<HTMLElement>(`[data-part="list"] > li:nth-child(${shown + 1}) a`)?.focus(),
    );
  }

  /** Removes a chip and focuses the next one. */
  #drop(facet: FacetName, value: string): void {
    const chips = () => [...this.querySelectorAll<HTMLElement>('button[data-facet]')];
    const index = chips().findIndex(({ dataset }) => dataset['facet'] === facet && dataset['value'] === value);
    const values = this.#criteria[facet].filter((one) => one !== value);
    void this.#go({ ...this.#take(), [facet]: values }, 'push').then(() => {
      const next = chips()[index] ?? chips().at(-1) ?? this.#view.messages.part('count');
      next.focus();
    });
  }

  /** Writes criteria in the address and shows them. */
  #go(criteria: Criteria, action: 'push' | 'replace'): Promise<void> {
    const query = writeCriteria(criteria).toString();
    const address = location.pathname + (query && `?${query}`);
    if (address !== location.pathname + location.search) goTo(address, action);
    return this.#show();
  }

  /** Shows the criteria in the address. Until there are some, the page is right as served. */
  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn;
    const reading = this.#view.read();
    const { criteria } = reading;
    this.#criteria = criteria;
    this.#view.announce(reading);
    const isAsked = writeCriteria(criteria).size > 0;
    this.#wasAsked ||= isAsked || savedDetail('limit') !== undefined;
    if (!this.#wasAsked) return;
    const limit = savedDetail<number>('limit') ?? (isAsked && this.#view.list.isLong ? stepSize : pageSize);
    this.ariaBusy = 'true';
    if (criteria.query && !this.#isShown) this.#view.messages.waiting();
    this.#isShown = true;
    const entries = inTime(this.#view.list.load());
    const show = async (answer: Answer, isWanted: () => boolean) => {
      const all = await entries;
      return isWanted() && all !== null && (await this.#view.show(criteria, answer, all, limit, isWanted));
    };
    let isAwaited = true;
    // While the search is pending, show the projects that match the facets.
    const late = window.setTimeout(async () => {
      const isWanted = () => isCurrent() && isAwaited;
      if ((await show(null, isWanted)) && isWanted()) this.#view.messages.waiting();
    }, delays.waiting);
    const answer = await this.#answer(criteria.query, entries);
    clearTimeout(late);
    isAwaited = false;
    // Someone who types is told neither « nothing » nor a village before the word is complete.
    const typing = this.#typedAt + delays.verdict - performance.now();
    if ((answer?.hits.size === 0 || answer?.isHasty) && typing > 0)
      await new Promise((resolve) => setTimeout(resolve, typing));
    if (!isCurrent()) return;
    const isShown = await show(answer, isCurrent);
    if (!isCurrent()) return;
    this.#view.messages.toggle('failed', !isShown || answer === null);
    this.ariaBusy = null;
  }

  async #answer(query: string, entries: Promise<readonly FacetRow[] | null>): Promise<Answer> {
    if (isEmptyQuery(parseQuery(query))) return undefined;
    if (this.#isWithoutIndex) return null;
    const found = Promise.all([this.#loadSearch(), entries]).then(([search, all]) => search.search(query, all ?? []));
    const answer = await inTime(found, 3 * patience);
    this.#isWithoutIndex = answer === null;
    return answer;
  }
}

/** Width from which the panel is beside the list and no longer opens: the same as in `FilterPanel.astro`. */
const wide = '(width >= 60rem)';

/** Panel of filters on a narrow screen: the focus moves into it when it opens, and it closes when no longer needed. */
function bindPanel(panel: HTMLElement, signal: AbortSignal): void {
  closeOnLeave(panel, signal);
  panel.addEventListener(
    'toggle',
    (event) => {
      if (event.newState === 'open') panel.querySelector<HTMLElement>('h2')?.focus();
    },
    { signal },
  );
  matchMedia(wide).addEventListener('change', () => panel.hidePopover(), { signal });
  window.addEventListener('popstate', () => panel.hidePopover(), { signal });
}

declare global {
  interface HTMLElementTagNameMap {
    'project-finder': ProjectFinder;
  }
}

customElements.define('project-finder', ProjectFinder);
