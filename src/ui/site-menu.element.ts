import { closeOnLeave } from './browser/leave-popover.ts';

/** The menu of narrow screens, which closes when the focus leaves it. */
export class SiteMenu extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    closeOnLeave(this, this.#listeners.signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'site-menu': SiteMenu;
  }
}

customElements.define('site-menu', SiteMenu);
