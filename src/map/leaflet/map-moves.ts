import { lastLevel } from '../clusters.ts';
import type { MapFrame } from './map-frame.ts';
import type { FrameDiscs } from './frame-discs.ts';
import { fill } from '#text/fill.ts';

/** Pause before what the map shows is said, in milliseconds: it may move again. */
const pause = 700;

/** Follows the moves of a map: the state of its buttons, and what a screen reader announces. */
export class MapMoves {
  #host: HTMLElement;
  #timer = 0;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Shows the arrows when there is somewhere to go, and which zoom is at its end. */
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

  /** Says how many projects are in sight, once the map stands still. */
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
