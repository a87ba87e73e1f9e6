import { type MailWords, editAddress, emptyFileAddress, mailProposal, newFileAddress } from '../proposal.ts';
import { saveFile } from '#ui/browser/save-file.ts';

/** A file that validation accepts, ready to be sent, downloaded or copied. */
export interface Ready {
  slug: string;
  /** Title of the project. */
  title: string;
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

/** The panel with the ready file, and the ways to send it. */
export class Result {
  #part: HTMLElement;
  #repository: string | undefined;
  #ready: Ready | undefined;

  /** `taken`: called when the file was sent, downloaded or copied. */
  constructor(part: HTMLElement, repository: string | undefined, taken: () => void, signal: AbortSignal) {
    this.#part = part;
    this.#repository = repository;
    const act = (name: string, then: () => void) => {
      const press = () => (then(), taken());
      part.querySelector(`[data-action="${name}"]`)?.addEventListener('click', press, { signal });
    };
    act('propose', () => this.#isPasted && void this.#copy());
    act('mail', () => this.#isAttached && this.#download());
    act('download', () => this.#download());
    act('copy', () => void this.#copy());
  }

  #find<Kind extends HTMLElement>(selector: string): Kind | null {
    return this.#part.querySelector<Kind>(selector);
  }

  get #file(): HTMLTextAreaElement {
    return this.#find('#fichier') as HTMLTextAreaElement;
  }

  /** Whether the file is to be pasted on GitHub, whose page cannot be filled in by its address. */
  get #isPasted(): boolean {
    return this.#find('[data-part="paste"]')?.hidden === false;
  }

  /** Whether the file is to be attached to the e-mail, which cannot hold it. */
  get #isAttached(): boolean {
    return this.#find('[data-part="attached"]')?.hidden === false;
  }

  #say(key: 'downloaded' | 'copied' | 'refused' | undefined): void {
    const status = this.#find('[data-part="taken"]');
    if (status) status.textContent = (key && status.dataset[key]) ?? '';
  }

  #download(): void {
    if (!this.#ready) return;
    saveFile({ name: `${this.#ready.slug}.mdx`, mediaType: 'text/markdown', text: this.#ready.text });
    this.#say('downloaded');
  }

  /** Copies the file; when the browser refuses, selects it for the person to copy. */
  async #copy(): Promise<void> {
    this.#say(undefined);
    try {
      await navigator.clipboard.writeText(this.#ready?.text ?? '');
      this.#say('copied');
    } catch {
      this.#say('refused');
      (this.#file.closest('details') as HTMLDetailsElement).open = true;
      this.#file.focus();
      this.#file.select();
    }
  }

  /** Shows a file, or hides the panel when the answers are no longer valid. */
  show(ready: Ready | undefined): void {
    this.#ready = ready;
    this.#part.hidden = !ready;
    if (!ready) return;
    const { slug, text, advice } = ready;
    const find = (name: string) => this.#part.querySelectorAll<HTMLElement>(`[data-part="${name}"]`);
    for (const place of find('slug')) place.textContent = slug;
    this.#file.value = text;
    for (const part of find('advice')) {
      part.hidden = advice.length === 0;
      part.querySelector('ul')?.replaceChildren(...advice.map(itemOf));
    }
    this.#addressGitHub(ready);
    this.#addressMail(ready);
    this.#say(undefined);
  }

  #addressGitHub(ready: Ready): void {
    const link = this.#find<HTMLAnchorElement>('[data-action="propose"]');
    if (!link) return;
    const filled = ready.isCorrection ? undefined : newFileAddress(this.#repository, ready);
    const empty = (ready.isCorrection ? editAddress : emptyFileAddress)(this.#repository, ready);
    link.href = filled ?? empty ?? link.href;
    this.#choose('prefilled', 'paste', filled !== undefined);
  }

  #addressMail(ready: Ready): void {
    const link = this.#find<HTMLAnchorElement>('[data-action="mail"]');
    if (!link) return;
    const { to = '', added = '', corrected = '', whole = '', attached = '' } = link.dataset;
    const words: MailWords = { to, subject: ready.isCorrection ? corrected : added, whole, attached };
    const { address, isWhole } = mailProposal(ready, words);
    link.href = address;
    this.#choose('whole', 'attached', isWhole);
  }

  /** Shows the parts of one way to send, and hides those of the other. */
  #choose(first: string, second: string, isFirst: boolean): void {
    for (const part of this.#part.querySelectorAll<HTMLElement>(`[data-part="${first}"], [data-part="${second}"]`))
      part.hidden = (part.dataset['part'] === first) !== isFirst;
  }

  focus(): void {
    this.#find('h3')?.focus();
  }
}
