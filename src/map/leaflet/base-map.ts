import { type TileLayer, tileLayer } from 'leaflet';
import type { MapFrame } from './map-frame.ts';

/** Key in `sessionStorage`: the reader accepted the base map in this visit. */
const key = 'fond-de-plan';

/** Number of tiles that may fail before any loads; the base map is then given up. */
const patience = 4;

/**
 * A base map under the regions, from another server: loaded only when the reader asks for it, after reading which data
 * this sends. Absent from the page unless configured.
 */
export class BaseMap {
  #box: HTMLElement | null;
  #button: HTMLElement | null;
  #frames: readonly MapFrame[];
  #layers: TileLayer[] = [];

  constructor(host: HTMLElement, frames: readonly MapFrame[], signal: AbortSignal) {
    this.#box = host.querySelector('.map-base .question');
    this.#button = host.querySelector('button[data-map="base-map"]');
    this.#frames = frames;
    this.#box?.querySelector('[data-base="accept"]')?.addEventListener('click', () => this.#accept(), { signal });
    this.#box?.querySelector('[data-base="refuse"]')?.addEventListener('click', () => this.#close(), { signal });
    if (this.#box && sessionStorage.getItem(key)) this.#add();
  }

  /** Asks for consent the first time in a visit, then shows or hides the base map. */
  toggle(): void {
    if (!this.#box) return;
    if (this.#layers.length > 0) return this.#remove();
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
    if (!this.#box) return;
    const { address = '', attribution = '', failed = '' } = this.#box.dataset;
    this.#say(attribution);
    let [came, missing] = [0, 0];
    const layers = this.#frames.map(({ map }) =>
      tileLayer(address, { maxNativeZoom: 18, referrerPolicy: 'no-referrer' })
        .on('tileload', () => came++)
        .on('tileerror', () => {
          missing++;
          if (came > 0 || missing < patience || this.#layers !== layers) return;
          this.#remove();
          this.#say(failed);
        })
        .addTo(map),
    );
    this.#layers = layers;
    this.#show(true);
  }

  #remove(): void {
    sessionStorage.removeItem(key);
    for (const layer of this.#layers) layer.remove();
    this.#layers = [];
    this.#show(false);
    this.#say('');
  }

  #show(isThere: boolean): void {
    for (const { element } of this.#frames) element.classList.toggle('has-base-map', isThere);
    this.#button?.setAttribute('aria-pressed', String(isThere));
  }

  /** Shows the credit of the base map, or why the map is missing. */
  #say(text: string): void {
    const note = this.#box?.parentElement?.querySelector('.map-credit');
    if (note) note.textContent = text;
  }
}
