import { type TileLayer, tileLayer } from 'leaflet';
import type { MapFrame } from './map-frame.ts';

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

  /** Asks before the first time of a visit, then shows or takes away. */
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

  /** Says who drew the base map, or why it is not there. */
  #say(text: string): void {
    const note = this.#box?.parentElement?.querySelector('.map-credit');
    if (note) note.textContent = text;
  }
}
