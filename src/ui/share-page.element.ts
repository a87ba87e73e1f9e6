import { copyText } from './browser/copy-text.ts';

/** Shares the page with the device’s share sheet or copies its address. Each button appears only where it can work. */
export class SharePage extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const share = this.querySelector<HTMLButtonElement>('[data-action="share"]');
    if (share && 'share' in navigator) {
      share.addEventListener('click', () => void this.#share(), { signal });
      share.hidden = false;
    }
    const copy = this.querySelector<HTMLButtonElement>('[data-action="copy"]');
    const status = this.querySelector('[role="status"]');
    if (copy && status) copyText(copy, status, () => this.dataset['address'] ?? '', signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  async #share(): Promise<void> {
    const { title = '', address = '' } = this.dataset;
    // The reader may close the sheet, which is not an error.
    await navigator.share({ title, url: address }).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-page': SharePage;
  }
}

customElements.define('share-page', SharePage);
