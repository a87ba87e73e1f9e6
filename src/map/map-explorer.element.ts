import {
  type Criteria,
  type FacetName,
  facetNames,
  isNarrowed,
  matches,
  noCriteria,
  parameterNames,
  readCriteria,
  writeCriteria,
} from '#model/criteria.ts';
import { goTo, saveDetail, watchPlace, savedDetail, restoreFocus, restorePlace } from '#ui/browser/history-place.ts';
import { inTime } from '#ui/browser/fetch-file.ts';
import { type MapView, mapSelection, markItems, toggled, watchItems } from './map-selection.ts';
import './project-map.element.ts';
import type { ProjectMap } from './project-map.element.ts';
import { fill, quantityOf } from '#text/fill.ts';

/**
 * The map with its list: both show the criteria in the address, and a choice in one applies to the other. With
 * `data-history="replace"` (embedded in another site), it adds nothing to the history.
 */
export class MapExplorer extends HTMLElement {
  #listeners = new AbortController();
  #criteria: Criteria = noCriteria;
  #map!: ProjectMap;
  /** Number of the last update, used to drop answers that arrive late. */
  #turn = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#map = this.querySelector('project-map') as ProjectMap;
    this.addEventListener('change', ({ target }) => this.#choose(target as HTMLSelectElement), { signal });
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#map.addEventListener('map-region', (event) => this.#press((event as CustomEvent<string>).detail), { signal });
    this.#map.addEventListener('map-ready', () => void this.#show(savedDetail('map')).then(restoreFocus), { signal });
    this.#map.addEventListener('map-all', () => this.#go({ ...noCriteria }), { signal });
    this.#map.addEventListener(
      'map-view',
      (event) => saveDetail('map', (event as CustomEvent<MapView | undefined>).detail),
      {
        signal,
      },
    );
    this.#map.addEventListener(
      'map-point',
      (event) => markItems(this.#items, (event as CustomEvent<number[]>).detail),
      { signal },
    );
    this.#part('clear').addEventListener('click', () => this.#clear(), { signal });
    const list = this.querySelector<HTMLElement>('[data-part="list"]');
    if (list) watchItems(list, (rank) => this.#map.mark(rank), signal);
    window.addEventListener('popstate', () => void this.#arrive(), { signal });
    watchPlace(signal);
    void this.#arrive();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #items(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('[data-part="list"] [data-rank]');
  }

  /** Redirects an address with search words to the list, which can search and has a map too. */
  async #arrive(): Promise<void> {
    const parameters = new URLSearchParams(location.search);
    if (parameters.get('q')?.trim()) {
      parameters.set('vue', 'carte');
      location.replace(`${this.dataset['list']}?${parameters}`);
      return;
    }
    await this.#show(savedDetail('map'));
    if (history.state) restorePlace();
  }

  #choose(select: HTMLSelectElement): void {
    this.#go({ ...this.#criteria, [facetOf(select)]: select.value ? [select.value] : [] });
  }

  #press(region: string): void {
    this.#go({ ...this.#criteria, regions: toggled(this.#criteria, region) });
  }

  #clear(): void {
    this.#go({ ...noCriteria });
    this.#part('count').focus();
  }

  #go(criteria: Criteria): void {
    const ours = Object.values(parameterNames) as string[];
    const others = [...new URLSearchParams(location.search)].filter(([name]) => !ours.includes(name));
    const query = new URLSearchParams([...writeCriteria(criteria), ...others]).toString();
    const address = location.pathname + (query && `?${query}`);
    if (address === location.pathname + location.search) return;
    goTo(address, this.dataset['history'] === 'replace' ? 'replace' : 'push');
    void this.#show();
  }

  /** Shows the criteria in the address. Unknown values are ignored, and a message says so. */
  async #show(view?: MapView): Promise<void> {
    const turn = ++this.#turn;
    const [regions = [], sectors = [], phases = []] = facetNames.map((facet) => this.#valuesOf(facet));
    const known = { regions, sectors, phases };
    const { criteria, ignored } = readCriteria(new URLSearchParams(location.search), known);
    this.#criteria = criteria;
    this.#part('ignored').hidden = ignored.length === 0;
    for (const select of this.querySelectorAll('select')) showChoice(select, criteria);
    // Without criteria, the page is right as served.
    if (!isNarrowed(criteria) && !this.#map.isAlive && turn === 1) return;
    const entries = await inTime(this.#map.load());
    if (!entries || turn !== this.#turn) return;
    const ranks = [...entries.keys()].filter((rank) => matches(entries[rank] ?? noCriteria, criteria));
    const shown = new Set(ranks);
    for (const item of this.#items) item.hidden = !shown.has(Number(item.dataset['rank']));
    this.#map.show(mapSelection(criteria, entries, ranks), view);
    this.#describe(ranks.length, entries.length);
  }

  /** Updates the number of projects, the names of the choices, and the links to go on with. */
  #describe(count: number, total: number): void {
    const { dataset } = this.#part('count');
    const isAll = !isNarrowed(this.#criteria);
    const sentence = dataset[isAll ? 'all' : quantityOf(count)];
    const text = fill(sentence, { count, total });
    const names = [...this.querySelectorAll('select')].flatMap((select) => chosenNames(select, this.#criteria));
    this.#part('count').textContent = [text, ...names].join(' · ');
    const spoken = [text, ...names].join(', ');
    // The state in which the page was served needs no announcement.
    if (this.#part('status').textContent !== spoken && (this.#part('status').textContent || !isAll))
      this.#part('status').textContent = spoken;
    this.#part('empty').hidden = count > 0;
    for (const table of this.querySelectorAll('table')) table.hidden = count === 0;
    this.#part('clear').hidden = isAll;
    this.#link('cards', `?${writeCriteria(this.#criteria)}`, !isAll && count > 0);
    const [region = ''] = this.#criteria.regions;
    this.#link('page', `${region}/`, this.#criteria.regions.length === 1);
    const name = this.querySelector<HTMLOptionElement>(`option[value="${region}"]`)?.text ?? '';
    this.#part('page').textContent = fill(this.#part('page').dataset['name'], { region: name });
  }

  /** Sets a link to its `data-to` followed by an end, and shows or hides it; one with `data-always` is never hidden. */
  #link(name: string, end: string, isShown: boolean): void {
    const link = this.#part(name) as HTMLAnchorElement;
    link.hidden = !isShown && !('always' in link.dataset);
    link.href = (link.dataset['to'] ?? '') + end;
  }

  #valuesOf(facet: FacetName): string[] {
    const options = this.querySelectorAll<HTMLOptionElement>(`select[name="${parameterNames[facet]}"] option`);
    return [...options].map(({ value }) => value).filter((value) => value && value !== '*');
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The page lacks its part ${name}.`);
    return part;
  }
}

/** The facet that a select filters by. */
const facetOf = ({ name }: HTMLSelectElement): FacetName =>
  facetNames.find((facet) => parameterNames[facet] === name) ?? 'regions';

/** Shows criteria in a select; its option `*` stands for several values. */
function showChoice(select: HTMLSelectElement, criteria: Criteria): void {
  const values = criteria[facetOf(select)];
  select.value = values.length > 1 ? '*' : (values[0] ?? '');
}

function chosenNames(select: HTMLSelectElement, criteria: Criteria): string[] {
  const values = criteria[facetOf(select)];
  return [...select.options].filter(({ value }) => values.includes(value)).map((option) => option.text);
}

declare global {
  interface HTMLElementTagNameMap {
    'map-explorer': MapExplorer;
  }
}

customElements.define('map-explorer', MapExplorer);
