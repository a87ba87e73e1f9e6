import { lastLevel } from '../clusters.ts';
import type { MapFrame } from './map-frame.ts';
import type { FrameDiscs } from './frame-discs.ts';
import { fill } from '#text/fill.ts';

/** Pause before the visible part of the map is announced, in milliseconds: the map may move again. */
const pause = 700;

/** Updates the buttons and the screen reader announcement when a map moves. */
export class MapMoves {
  #host: HTMLElement;
  #timer = 0;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Shows the arrows when the map can move, and disables the zoom button that is at its limit. */
  show(active: MapFrame, frames: readonly { frame: MapFrame }[]): void {
    this.#host.classList.toggle(
      'is-still-whole',
      frames.every(({ frame }) => frame.level === 0),
    );
    const end = (action: string, isReached: boolean) => {
      const button = this.#host.querySelector(`[data-map="${action}"]`);
      if (button) button.ariaDisabled = String(isReached);
    };
    end('zoom-in', active.level >= lastLevel);
    end('zoom-out', active.level === 0);
  }

  /** Announces how many projects are in sight, once the map has stopped. */
  announce(frame: MapFrame, discs: FrameDiscs): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const { whole = '', seen = '' } = this.#host.dataset;
      const { visible, total } = discs.counts;
      const status = this.#host.querySelector('.map-moves');
      if (status) status.textContent = frame.level === 0 ? whole : fill(seen, { count: visible, total });
    }, pause);
  }
}
