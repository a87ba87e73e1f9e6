import {
  type MailWords,
  deleteAddress,
  editAddress,
  emptyFileAddress,
  mailProposal,
  newFileAddress,
} from '../proposal.ts';
import type { FormFolder } from '../form-folder.ts';
import { type Placed, linkTo } from './errors.ts';
import { saveFile } from '#ui/browser/save-file.ts';

/** A file that validation accepts, ready to be sent, downloaded or copied. */
export interface Ready {
  folder: FormFolder;
  slug: string;
  /** What people call the file. */
  title: string;
  text: string;
  /** Slug of the file that it corrects, which it replaces when its own is another. */
  corrected: string | undefined;
  /** Slug of a file to delete, whose addresses it takes over. */
  removed?: string | undefined;
  /** What is said of the proposal, in its request or its e-mail. */
  note?: string | undefined;
  /** Advice, each with the control that it is about. */
  advice: readonly Placed[];
}

/** Slug of the file that a ready one replaces, when that is another. */
const replacedBy = ({ slug, corrected, removed }: Ready) => removed ?? (corrected === slug ? undefined : corrected);

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
    act('propose', () => this.#isPasted && void this.#copy(this.#file));
    act('mail', () => this.#isAttached && this.#download());
    act('download', () => this.#download());
    act('copy', () => void this.#copy(this.#file));
    act('copy-note', () => this.#note && void this.#copy(this.#note));
  }

  #find<Kind extends HTMLElement>(selector: string): Kind | null {
    return this.#part.querySelector<Kind>(selector);
  }

  get #file(): HTMLTextAreaElement {
    return this.#find('#fichier') as HTMLTextAreaElement;
  }

  /** The field that shows what is said of the proposal, where there is one. */
  get #note(): HTMLTextAreaElement | null {
    return this.#find('#note');
  }

  /** Whether the file is to be pasted on GitHub, whose page cannot be filled in by its address. */
  get #isPasted(): boolean {
    return this.#find('[data-part="paste"]')?.hidden === false;
  }

  /** Whether the file is to be attached to the e-mail, which cannot hold it. */
  get #isAttached(): boolean {
    return this.#find('[data-part="attached"]')?.hidden === false;
  }

  #say(key: 'downloaded' | 'copied' | 'noted' | 'refused' | undefined): void {
    const status = this.#find('[data-part="taken"]');
    if (status) status.textContent = (key && status.dataset[key]) ?? '';
  }

  #download(): void {
    if (!this.#ready) return;
    saveFile({ name: `${this.#ready.slug}.mdx`, mediaType: 'text/markdown', text: this.#ready.text });
    this.#say('downloaded');
  }

  /** Copies the text of a field; when the browser refuses, selects it for the person to copy. */
  async #copy(field: HTMLTextAreaElement): Promise<void> {
    this.#say(undefined);
    try {
      await navigator.clipboard.writeText(field.value);
      this.#say(field === this.#file ? 'copied' : 'noted');
    } catch {
      this.#say('refused');
      const fold = field.closest('details');
      if (fold) fold.open = true;
      field.focus();
      field.select();
    }
  }

  /** Shows a file, or hides the panel when the answers are no longer valid. */
  show(ready: Ready | undefined): void {
    this.#ready = ready;
    this.#part.hidden = !ready;
    if (!ready) return;
    const { slug, text, advice, note = '' } = ready;
    const find = (name: string) => this.#part.querySelectorAll<HTMLElement>(`[data-part="${name}"]`);
    for (const place of find('slug')) place.textContent = slug;
    for (const place of find('file')) place.textContent = `${slug}.mdx`;
    const former = replacedBy(ready);
    for (const place of find('former')) place.textContent = `${former}.mdx`;
    for (const part of find('replacing')) part.hidden = former === undefined;
    this.#file.value = text;
    if (this.#note) this.#note.value = note;
    for (const part of find('advice')) {
      part.hidden = advice.length === 0;
      part.querySelector('ul')?.replaceChildren(...advice.map((one) => linkTo(one, one.message)));
    }
    this.#addressGitHub(ready);
    this.#addressMail(ready);
    this.#say(undefined);
  }

  #addressGitHub(ready: Ready): void {
    const removal = this.#find<HTMLAnchorElement>('[data-action="delete"]');
    if (removal && ready.removed)
      removal.href = deleteAddress(this.#repository, { ...ready, slug: ready.removed }) ?? removal.href;
    const link = this.#find<HTMLAnchorElement>('[data-action="propose"]');
    if (!link) return;
    const { corrected } = ready;
    const filled = corrected === undefined ? newFileAddress(this.#repository, ready) : undefined;
    const empty =
      corrected === undefined
        ? emptyFileAddress(this.#repository, ready)
        : editAddress(this.#repository, { folder: ready.folder, slug: corrected });
    link.href = filled ?? empty ?? link.href;
    this.#choose('prefilled', 'paste', filled !== undefined);
  }

  #addressMail(ready: Ready): void {
    const link = this.#find<HTMLAnchorElement>('[data-action="mail"]');
    if (!link) return;
    const { to = '', added = '', corrected = '', whole = '', attached = '', replacing = '' } = link.dataset;
    const replaced = replacedBy(ready);
    const subject = ready.corrected === undefined ? added : replaced === undefined ? corrected : `${corrected}, {file}`;
    const words: MailWords = { to, subject, whole, attached, replacing };
    const { address, isWhole } = mailProposal({ ...ready, replaced }, words);
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
