/** Closes the menu of a narrow screen when the keyboard leaves it: open, it would cover what has the focus. */
export class SiteMenu extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    this.addEventListener('focusout', ({ relatedTarget }) => this.#leave(relatedTarget), {
      signal: this.#listeners.signal,
    });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #leave(next: EventTarget | null): void {
    const menu = this.querySelector<HTMLElement>('[popover]:popover-open');
    if (menu && next instanceof Node && !this.contains(next)) menu.hidePopover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'site-menu': SiteMenu;
  }
}

customElements.define('site-menu', SiteMenu);
