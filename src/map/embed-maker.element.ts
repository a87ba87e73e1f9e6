import { copyText } from '#ui/browser/copy-text.ts';
import { fill } from '#text/fill.ts';

/** Pause before the preview follows a height that is being typed, in milliseconds. */
const pause = 400;

/** Writes the code of the embedded map for the current choices, and previews it. */
export class EmbedMaker extends HTMLElement {
  #listeners = new AbortController();
  #timer = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('input', () => this.#write(), { signal });
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    const button = this.querySelector<HTMLButtonElement>('[data-action="copy"]');
    const status = this.querySelector('[role="status"]');
    if (button && status) copyText(button, status, () => this.#code.value, signal);
    this.#write();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  get #code(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  #write(): void {
    const data = new FormData(this.querySelector('form') ?? undefined);
    const query = new URLSearchParams(String(data.get('choix') ?? ''));
    const theme = String(data.get('theme') ?? '');
    if (theme) query.set('theme', theme);
    const search = query.size > 0 ? `?${query}` : '';
    const height = this.#height();
    const { address = '', preview = '', code = '', title = '' } = this.dataset;
    const chosen = this.querySelector<HTMLOptionElement>('option:checked');
    const name = chosen?.value ? `${title}, ${chosen.text}` : title;
    this.#code.value = fill(code, {
      address: `${address}${search}`.replaceAll('&', '&amp;'),
      title: name,
      height,
    });
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#show(preview + search, height), pause);
  }

  /** The height typed, brought within its limits; the default when it is not a number. */
  #height(): number {
    const { value, min, max, defaultValue } = this.querySelector('[name="hauteur"]') as HTMLInputElement;
    return Math.min(Number(max), Math.max(Number(min), Math.round(Number(value)) || Number(defaultValue)));
  }

  #show(address: string, height: number): void {
    const frame = this.querySelector('iframe') as HTMLIFrameElement;
    frame.height = String(height);
    if (frame.getAttribute('src') !== address) frame.src = address;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'embed-maker': EmbedMaker;
  }
}

customElements.define('embed-maker', EmbedMaker);
