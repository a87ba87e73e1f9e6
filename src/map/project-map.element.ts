import { type MapEntry, type MapTable, fromMapTable } from './map-table.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import type { MapSelection, MapView } from './map-selection.ts';
import type { InteractiveMap } from './leaflet/interactive-map.ts';

/**
 * Makes a drawn map interactive when it nears the screen, is touched or takes the focus; until then, and if that fails,
 * the drawing stays as it is. Events: `map-ready`; `map-region` (detail: slug of the region chosen); `map-point`
 * (detail: ranks of the projects pointed at); `map-all` (back to everything); `map-view` (detail: `MapView`, or
 * `undefined` when whole).
 */
export class ProjectMap extends HTMLElement {
  #listeners = new AbortController();
  #entries: Promise<readonly MapEntry[]> | undefined;
  #map: InteractiveMap | undefined;
  #selection: MapSelection | undefined;
  #view: MapView | undefined;
  #isAwaited = false;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // After a failure, only the retry button starts again.
    const enliven = () => this.classList.contains('is-still') || this.#enliven();
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && enliven(), {
      rootMargin: '200px',
    });
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
    for (const event of ['pointerdown', 'focusin']) this.addEventListener(event, enliven, { signal });
    this.querySelector('[data-map="retry"]')?.addEventListener('click', () => this.#enliven(), { signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#map = undefined;
    this.#isAwaited = false;
  }

  get isAlive(): boolean {
    return this.#map !== undefined;
  }

  /** Every project, by rank. Rejects when the file cannot be loaded; a later call then tries again. */
  load(): Promise<readonly MapEntry[]> {
    this.#entries ??= fetchJson<MapTable>(this.dataset['projects'] ?? '').then(fromMapTable);
    this.#entries.catch(() => (this.#entries = undefined));
    return this.#entries;
  }

  /** Shows projects in a view of the map; without `view`, in that of the chosen regions. */
  show(selection: MapSelection, view?: MapView): void {
    this.#selection = selection;
    this.#view = view;
    this.#map?.show(selection, view);
  }

  /** Marks the places of a project; without a rank, removes the marks. */
  mark(rank?: number): void {
    this.#map?.mark(rank);
  }

  async #enliven(): Promise<void> {
    if (this.#isAwaited || this.isAlive) return;
    this.#isAwaited = true;
    this.classList.remove('is-still');
    const parts = await inTime(Promise.all([import('./leaflet/interactive-map.ts'), this.load()]));
    const map = parts && (await inTime(parts[0].createInteractiveMap(this, parts[1], this.#listeners.signal)));
    this.#isAwaited = false;
    this.classList.toggle('is-still', !map);
    const status = this.querySelector('.map-status');
    if (status) status.textContent = map ? '' : (this.dataset['failed'] ?? '');
    if (!map || !this.isConnected) return;
    this.#map = map;
    if (this.#selection) map.show(this.#selection, this.#view);
    this.dispatchEvent(new CustomEvent('map-ready'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'project-map': ProjectMap;
  }
}

customElements.define('project-map', ProjectMap);
