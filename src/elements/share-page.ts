/** Shares the page with the device’s sheet or copies its address; both buttons appear only where the browser can. */
export class SharePage extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    this.#offer('share', 'share' in navigator, () => this.#share());
    this.#offer('copy', 'clipboard' in navigator, (button) => this.#copy(button));
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #offer(action: string, isPossible: boolean, act: (button: HTMLButtonElement) => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
    if (!button || !isPossible) return;
    button.addEventListener('click', () => void act(button), { signal: this.#listeners.signal });
    button.hidden = false;
  }

  async #share(): Promise<void> {
    const { title = '', address = '' } = this.dataset;
    // The person may close the sheet: that is not an error.
    await navigator.share({ title, url: address }).catch(() => undefined);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(this.dataset['address'] ?? '').then(
      () => true,
      () => false,
    );
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = (isCopied ? button.dataset['done'] : button.dataset['failed']) ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-page': SharePage;
  }
}

customElements.define('share-page', SharePage);
