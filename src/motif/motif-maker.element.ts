import { saveFile } from '#ui/browser/save-file.ts';
import type { MakerState } from './maker-state.ts';

/** Pause before the motif follows what is being typed, in milliseconds. */
const pause = 250;

/** Width of the PNG, in pixels. */
const width = 2400;

const load = () => import('./browser/make.ts');

/** Draws the motif of the current choices, writes them in the address, and saves the motif as a file. */
export class MotifMaker extends HTMLElement {
  #listeners = new AbortController();
  #timer = 0;
  #made: (MakerState & { svg: string }) | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#read();
    this.addEventListener('input', () => this.#wait(), { signal });
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-file]'))
      button.addEventListener('click', () => void this.#save(button.dataset['file'] ?? 'svg'), { signal });
    void this.#draw();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  /** Fills the form from the address, if it has choices. */
  #read(): void {
    const asked = new URLSearchParams(location.search);
    if (asked.size === 0) return;
    for (const field of this.#form.querySelectorAll('input')) {
      if (field.type === 'checkbox') field.checked = asked.getAll(field.name).includes(field.value);
      else if (asked.has(field.name)) field.value = asked.get(field.name) ?? '';
    }
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const chosen = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
      history.replaceState(history.state, '', `?${new URLSearchParams(chosen)}`);
      void this.#draw();
    }, pause);
  }

  async #draw(): Promise<void> {
    const said = this.querySelector('.said') as HTMLElement;
    const make = await load().catch(() => undefined);
    if (!make) return void (said.textContent = 'Le dessin n’a pas pu être chargé : rechargez la page.');
    this.#made = make.drawState(new FormData(this.#form), this.dataset['credit'] ?? '');
    said.textContent = this.#made?.words ?? 'Choisissez au moins une filière.';
    for (const one of this.querySelectorAll('img')) one.hidden = !this.#made;
    for (const one of this.querySelectorAll<HTMLButtonElement>('[data-file]')) one.disabled = !this.#made;
    const address = `data:image/svg+xml,${encodeURIComponent(this.#made?.svg ?? '')}`;
    if (this.#made) for (const one of this.querySelectorAll('img')) one.src = address;
  }

  async #save(kind: string): Promise<void> {
    if (!this.#made) return;
    const { facts, svg } = this.#made;
    const failed = this.querySelector('.failed') as HTMLElement;
    failed.textContent = '';
    const text = kind === 'png' ? await this.#picture().catch(() => undefined) : svg;
    if (text === undefined) failed.textContent = 'Le PNG n’a pas pu être dessiné : prenez le SVG.';
    else
      saveFile({
        name: `motif-${facts.slug}.${kind}`,
        mediaType: kind === 'png' ? 'image/png' : 'image/svg+xml',
        text,
      });
  }

  /** The motif as PNG. */
  async #picture(): Promise<Blob> {
    const image = this.querySelector('img') as HTMLImageElement;
    await image.decode();
    const height = (width * image.naturalHeight) / image.naturalWidth;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))), 'image/png'),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'motif-maker': MotifMaker;
  }
}

customElements.define('motif-maker', MotifMaker);
