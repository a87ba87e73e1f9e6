import { type Criteria, type FacetName, noCriteria, writeCriteria } from '#model/criteria.ts';
import { pageSize, stepSize } from '#model/paging.ts';
import { isEmptyQuery, parseQuery } from './query.ts';
import { type Answer, FinderView } from './browser/finder-view.ts';
import { goTo, saveDetail, watchPlace, savedDetail, restorePlace } from '#ui/browser/history-place.ts';
import { inTime } from '#ui/browser/fetch-file.ts';
import { toggled } from '#map/map-selection.ts';
import { SearchIndex } from './browser/search-index.ts';
import { bindSearchKey } from './browser/search-key.ts';
import { closeOnLeave } from '#ui/browser/leave-popover.ts';

/** How long typing may rest before a search, how soon waiting is said: milliseconds. */
const delays = { typing: 50, waiting: 400 } as const;

/** Finds projects by words and facets. The address holds the whole state: reload, Back and a shared link agree. */
export class ProjectFinder extends HTMLElement {
  #listeners = new AbortController();
  #view = new FinderView(this);
  #index = new SearchIndex(this.dataset['index'] ?? '');
  #criteria: Criteria = noCriteria;
  #timer = 0;
  /** Number of the last search: answers that come late are dropped. */
  #turn = 0;
  #wasAsked = false;
  /** Whether Enter ended what was typed last. */
  #wasSent = false;
  /** Whether the index did not come: it is not waited for again until it is asked for. */
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
    keepPanel(this.#view.messages.part('filters'), signal);
    watchPlace(signal);
    void this.#arrive();
  }

  /** Comes to an entry of the history: a new one that names the field starts there. */
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

  /** Fetches what a first search needs before it is asked. */
  #prepare(): void {
    for (const loading of [this.#index.load(), this.#view.list.load()]) loading.catch(() => undefined);
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      // Typing replaces the entry that it began; what Enter ended is left to Back.
      void this.#go(this.#take(), this.#wasSent ? 'push' : 'replace');
      this.#wasSent = false;
    }, delays.typing);
  }

  #choose(control: Element): void {
    if (control.hasAttribute('name') && control !== this.#view.form.field)
      void this.#go(this.#view.form.change(control, this.#take()), 'push');
  }

  /** What the map asks: a region, or everything. */
  #chooseRegion(region?: string): void {
    const asked = this.#take();
    const all = this.#view.form.press({ action: 'clear' }, asked);
    void this.#go(region ? { ...asked, regions: toggled(asked, region) } : all, 'push');
  }

  /** The criteria with what is in the field, whose pending search is then no more needed. */
  #take(): Criteria {
    clearTimeout(this.#timer);
    return { ...this.#criteria, query: this.#view.form.typed };
  }

  /** Enter ends the typing and leads to the results. */
  #submit(event: Event): void {
    event.preventDefault();
    this.#isWithoutIndex = false;
    const shown = this.#go(this.#take(), this.#wasSent ? 'push' : 'replace');
    this.#wasSent = true;
    void shown.then(() => this.#view.messages.part('count').focus());
  }

  #click(event: MouseEvent): void {
    // A link opened elsewhere is the browser’s to open.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const control = (event.target as Element).closest<HTMLElement>(
      '[data-action], [data-facet], [data-release], [data-query]',
    );
    if (!control) return;
    event.preventDefault();
    const { action, facet, value } = control.dataset;
    if (action === 'more') return this.#showMore();
    if (facet) return this.#drop(facet as FacetName, value ?? '');
    if (action === 'retry') {
      this.#isWithoutIndex = false;
      this.#view.messages.waiting();
    }
    const criteria = this.#view.form.press(control.dataset, this.#take());
    // What was clicked may be gone: the keyboard goes on from the results.
    void this.#go(criteria, 'push').then(() => control.checkVisibility() || this.#view.messages.part('count').focus());
  }

  /** Shows a page more; the keyboard goes on from its first project. */
  #showMore(): void {
    const shown = this.querySelectorAll('[data-part="list"] > li:not([hidden])').length;
    saveDetail('limit', shown + stepSize);
    void this.#show().then(() =>
      this.querySelector<HTMLElement>(`[data-part="list"] > li:nth-child(${shown + 1}) a`)?.focus(),
    );
  }

  /** Removes a chip; the keyboard goes on from the next one. */
  #drop(facet: FacetName, value: string): void {
    const chips = () => [...this.querySelectorAll<HTMLElement>('button[data-facet]')];
    const index = chips().findIndex(({ dataset }) => dataset['facet'] === facet && dataset['value'] === value);
    const values = this.#criteria[facet].filter((one) => one !== value);
    void this.#go({ ...this.#take(), [facet]: values }, 'push').then(() => {
      const next = chips()[index] ?? chips().at(-1) ?? this.#view.messages.part('count');
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
    const entries = inTime(this.#view.list.load());
    const show = async (answer: Answer, isWanted: () => boolean) => {
      const all = await entries;
      return isWanted() && all !== null && (await this.#view.show(criteria, answer, all, limit, isWanted));
    };
    let isAwaited = true;
    // While the words are looked for, what the facets let through is there already.
    const late = window.setTimeout(async () => {
      const isWanted = () => isCurrent() && isAwaited;
      if ((await show(null, isWanted)) && isWanted()) this.#view.messages.waiting();
    }, delays.waiting);
    const answer = await this.#search(criteria.query);
    clearTimeout(late);
    isAwaited = false;
    const isShown = await show(answer, isCurrent);
    if (!isCurrent()) return;
    this.#view.messages.toggle('failed', !isShown || answer === null);
    this.ariaBusy = null;
  }

  async #search(query: string): Promise<Answer> {
    if (isEmptyQuery(parseQuery(query))) return undefined;
    if (this.#isWithoutIndex) return null;
    const answer = await inTime(this.#index.search(query));
    this.#isWithoutIndex = answer === null;
    return answer;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'project-finder': ProjectFinder;
  }
}

customElements.define('project-finder', ProjectFinder);

/** Where the panel stands beside the list and opens no more: the width of `FilterPanel.astro`. */
const wide = '(width >= 60rem)';

/** The panel of the filters on a narrow screen: the keyboard starts in it, and it closes when it is no longer wanted. */
function keepPanel(panel: HTMLElement, signal: AbortSignal): void {
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
