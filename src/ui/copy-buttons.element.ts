import { copyText } from './browser/copy-text.ts';
import { fetchFile, inTime } from './browser/fetch-file.ts';

/**
 * Makes each `CopyButton` inside it copy its text or file and announce the result in the `role="status"` of its `div`.
 * Files are fetched on demand.
 */
export class CopyButtons extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-done]')) {
      const status = button.closest('div')?.querySelector('[role="status"]');
      if (status) copyText(button, status, () => this.#text(button), this.#listeners.signal);
    }
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #text({ dataset }: HTMLButtonElement): string | Promise<string> {
    const { from, file } = dataset;
    if (file) return textOfFile(file);
    // Not `innerText`, which is empty for a folded text.
    const paragraphs = this.querySelectorAll(`#${from} > p`);
    return Array.from(paragraphs, ({ textContent }) => textContent.trim()).join('\n\n');
  }
}

async function textOfFile(address: string): Promise<string> {
  const text = await inTime(fetchFile(address).then((response) => response.text()));
  if (text === null) throw new Error(`${address} could not be fetched.`);
  return text;
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-buttons': CopyButtons;
  }
}

customElements.define('copy-buttons', CopyButtons);
