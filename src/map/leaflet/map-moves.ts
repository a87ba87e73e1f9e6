import { lastLevel } from '../clusters.ts';
import type { MapPane } from './map-frame.ts';
import type { PaneDiscs } from './frame-discs.ts';
import { fill } from '#text/fill.ts';

/** Pause before what the map shows is said, in milliseconds: it may move again. */
const pause = 700;

/** What the tools and the ear are told of the moves of a map. */
export class MapMoves {
  #host: HTMLElement;
  #timer = 0;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Shows the arrows when there is somewhere to go, and which zoom is at its end. */
  show(active: MapPane, panes: readonly { pane: MapPane }[]): void {
    this.#host.classList.toggle(
      'is-still-whole',
      panes.every(({ pane }) => pane.level === 0),
    );
    const end = (action: string, isReached: boolean) => {
      const button = this.#host.querySelector(`[data-map="${action}"]`);
      if (button) button.ariaDisabled = String(isReached);
    };
    end('zoom-in', active.level >= lastLevel);
    end('zoom-out', active.level === 0);
  }

  /** Says how many projects are in sight, once the map stands still. */
  tell(pane: MapPane, discs: PaneDiscs): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const { whole = '', seen = '' } = this.#host.dataset;
      const { visible, total } = discs.counts;
      const status = this.#host.querySelector('.map-moves');
      if (status) status.textContent = pane.level === 0 ? whole : fill(seen, { count: visible, total });
    }, pause);
  }
}
