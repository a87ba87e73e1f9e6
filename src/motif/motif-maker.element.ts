/** Draws the motif of the choices of its form. All it needs comes on demand. */
export class MotifMaker extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    void this.#start(this.#listeners.signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  async #start(signal: AbortSignal): Promise<void> {
    const maker = await import('./browser/maker.ts').catch(() => undefined);
    if (maker) return void (signal.aborted || maker.startMaker(this, signal));
    const words = this.querySelector('.words');
    if (words) words.textContent = this.dataset['failed'] ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'motif-maker': MotifMaker;
  }
}

customElements.define('motif-maker', MotifMaker);
