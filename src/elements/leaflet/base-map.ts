import { type TileLayer, tileLayer } from 'leaflet';
import type { MapPane } from './map-pane.ts';

/** Remembers, for one visit, that the base map was asked for. */
const key = 'fond-de-plan';

/** How many tiles may fail, without one that comes, before the base map is given up. */
const patience = 4;

/**
 * A base map under the regions, of another server: never there until a person asks for it, having read what it sends.
 * Absent from the page unless it was configured.
 */
export class BaseMap {
  #box: HTMLElement | null;
  #button: HTMLElement | null;
  #pane: MapPane | undefined;
  #layer: TileLayer | undefined;

  constructor(host: HTMLElement, pane: MapPane | undefined, signal: AbortSignal) {
    this.#box = host.querySelector('.map-base .question');
    this.#button = host.querySelector('button[data-map="base-map"]');
    this.#pane = pane;
    this.#box?.querySelector('[data-base="accept"]')?.addEventListener('click', () => this.#accept(), { signal });
    this.#box?.querySelector('[data-base="refuse"]')?.addEventListener('click', () => this.#close(), { signal });
    if (this.#box && sessionStorage.getItem(key)) this.#add();
  }

  /** Asks before the first time of a visit, then shows or takes away. */
  toggle(): void {
    if (!this.#box) return;
    if (this.#layer) return this.#remove();
    if (sessionStorage.getItem(key)) return this.#add();
    this.#box.hidden = false;
    this.#box.querySelector('button')?.focus();
  }

  #accept(): void {
    sessionStorage.setItem(key, '1');
    this.#close();
    this.#add();
  }

  #close(): void {
    if (this.#box) this.#box.hidden = true;
    this.#button?.focus();
  }

  #add(): void {
    const pane = this.#pane;
    if (!pane || !this.#box) return;
    const { address = '', attribution = '', failed = '' } = this.#box.dataset;
    this.#say(attribution);
    let [came, missing] = [0, 0];
    const layer = tileLayer(address, { maxNativeZoom: 18, referrerPolicy: 'no-referrer', zIndex: 0 });
    layer.on('tileload', () => came++);
    layer.on('tileerror', () => {
      missing++;
      if (came > 0 || missing < patience || this.#layer !== layer) return;
      this.#remove();
      this.#say(failed);
    });
    this.#layer = layer.addTo(pane.map);
    pane.element.classList.add('has-base-map');
    this.#button?.setAttribute('aria-pressed', 'true');
  }

  #remove(): void {
    sessionStorage.removeItem(key);
    this.#layer?.remove();
    this.#layer = undefined;
    this.#pane?.element.classList.remove('has-base-map');
    this.#button?.setAttribute('aria-pressed', 'false');
    this.#say('');
  }

  /** Says who drew the base map, or why it is not there. */
  #say(text: string): void {
    const note = this.#box?.parentElement?.querySelector('.map-credit');
    if (note) note.textContent = text;
  }
}
