/** Milliseconds before the popover follows the mouse: enough to cross a call, or to go from it to its popover. */
const delay = 250;

/**
 * The popover of the calls of a page (`sup a`): what a source says, beside the call that the mouse points at or that the
 * keyboard focuses. It repeats parts of the list of sources, which the call still leads to. As an `auto` popover, it
 * closes on Escape or on a click elsewhere.
 */
export class SourceExcerpts extends HTMLElement implements EventListenerObject {
  #timer = 0;
  /** The last call shown, until another or none is: its popover may have been closed. */
  #shown: HTMLAnchorElement | null = null;

  connectedCallback(): void {
    // Browsers without popovers only follow the link.
    if ('popover' in this)
      for (const type of ['pointerover', 'focusin', 'focusout']) document.addEventListener(type, this);
  }

  handleEvent(event: Event): void {
    const { type, target, pointerType } = event as PointerEvent & { target: Element };
    const call = target.closest<HTMLAnchorElement>('sup a[href^="#source-"]');
    const isFocused = (one: Element | null) => one?.matches(':focus-visible');
    if (type === 'focusin') {
      if (isFocused(call)) this.#show(call);
    } else if (type === 'focusout') {
      if (call === this.#shown) this.#show(null);
    } else if (pointerType !== 'touch') {
      // A call that has the focus keeps its popover, wherever the mouse is.
      const isKept = this.contains(target) || (!call && isFocused(this.#shown));
      const wanted = isKept ? this.#shown : call;
      clearTimeout(this.#timer);
      if (wanted !== this.#shown) this.#timer = window.setTimeout(() => this.#show(wanted), delay);
    }
  }

  #show(call: HTMLAnchorElement | null): void {
    clearTimeout(this.#timer);
    // The style sheet places the popover beside the call that it describes.
    this.#shown?.removeAttribute('aria-describedby');
    call?.setAttribute('aria-describedby', this.id);
    this.#shown = call;
    this.hidePopover();
    const note = call && document.querySelector(call.hash);
    if (!note) return;
    const said = note.querySelectorAll('[data-said], li > span > time');
    this.replaceChildren(
      note.querySelector('blockquote')?.cloneNode(true) ?? '',
      Array.from(said, ({ textContent }) => textContent).join(', '),
    );
    this.showPopover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'source-excerpts': SourceExcerpts;
  }
}

customElements.define('source-excerpts', SourceExcerpts);
