import { editAddress, emptyFileAddress, newFileAddress } from '../proposal.ts';
import { projectFile } from '#model/project.ts';
import { copyText } from '#ui/browser/copy-text.ts';
import { saveFile } from '#ui/browser/save-file.ts';

/** A file that validation accepts, ready to be downloaded, copied or sent. */
export interface Ready {
  slug: string;
  text: string;
  /** Whether the file corrects an existing one. */
  isCorrection: boolean;
  /** Advice, in sentences. */
  advice: readonly string[];
}

function itemOf(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

/** The panel with the ready file, and the buttons to download, copy or send it. */
export class Result {
  #part: HTMLElement;
  #repository: string | undefined;
  #ready: Ready | undefined;

  /** `taken`: called when the file was downloaded, copied or sent. */
  constructor(part: HTMLElement, repository: string | undefined, taken: () => void, signal: AbortSignal) {
    this.#part = part;
    this.#repository = repository;
    const status = part.querySelector<HTMLElement>('[data-part="taken"]');
    const copy = part.querySelector<HTMLButtonElement>('[data-action="copy"]');
    if (copy && status) copyText(copy, status, () => this.#text, signal);
    copy?.addEventListener('click', taken, { signal });
    const download = () => {
      if (!this.#ready) return;
      saveFile({ name: `${this.#ready.slug}.mdx`, mediaType: 'text/markdown', text: this.#text });
      if (status) status.textContent = status.dataset['downloaded'] ?? '';
      taken();
    };
    part.querySelector('[data-action="download"]')?.addEventListener('click', download, { signal });
    const propose = () => {
      // When GitHub’s page cannot be filled in by its address, copy the text for people to paste.
      if (this.#mustPaste) void navigator.clipboard?.writeText(this.#text).catch(() => undefined);
      taken();
    };
    part.querySelector('[data-part="proposal"]')?.addEventListener('click', propose, { signal });
  }

  get #text(): string {
    return this.#ready?.text ?? '';
  }

  get #prefilled(): string | undefined {
    return this.#ready && !this.#ready.isCorrection ? newFileAddress(this.#repository, this.#ready) : undefined;
  }

  get #mustPaste(): boolean {
    return this.#prefilled === undefined;
  }

  /** Shows a file, or hides the panel when the answers are no longer valid. */
  show(ready: Ready | undefined): void {
    this.#ready = ready;
    this.#part.hidden = !ready;
    if (!ready) return;
    const { slug, text, isCorrection, advice } = ready;
    const find = (name: string) => this.#part.querySelectorAll<HTMLElement>(`[data-part="${name}"]`);
    for (const file of find('file')) file.textContent = projectFile(slug).split('/').at(-1) ?? '';
    for (const place of find('slug')) place.textContent = slug;
    (this.#part.querySelector('#fichier') as HTMLTextAreaElement).value = text;
    for (const part of find('advice')) {
      part.hidden = advice.length === 0;
      part.querySelector('ul')?.replaceChildren(...advice.map(itemOf));
    }
    const file = { slug, text };
    const address =
      this.#prefilled ??
      (isCorrection ? editAddress(this.#repository, file) : emptyFileAddress(this.#repository, file));
    for (const link of find('proposal')) {
      link.hidden = address === undefined;
      (link as HTMLAnchorElement).href = address ?? '';
    }
    for (const part of find('prefilled')) part.hidden = !address || this.#mustPaste;
    for (const part of find('paste')) part.hidden = !address || !this.#mustPaste;
    for (const part of find('taken')) part.textContent = '';
  }

  focus(): void {
    this.#part.querySelector<HTMLElement>('h3')?.focus();
  }
}
