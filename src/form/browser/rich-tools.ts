import { loadStylesheet } from '#ui/browser/stylesheet.ts';
import styles from '../rich-field.css?url';
import { fill } from '#text/fill.ts';
import { richWords } from '../rich-words.ts';
import { LinkDialog } from './link-dialog.ts';
import { isIn, toggleHeadings, toggleItems } from './rich-edits.ts';
import { RichField, type RichSettings } from './rich-field.ts';
import { type LinkWords, placeLink } from './rich-links.ts';
import type { Pasted } from './rich-paste.ts';
import type { CitableSource } from './rich-writing.ts';
import { SourceMenu } from './source-menu.ts';
import { summarise } from './summary.ts';

/** Replaces the textarea by a rich field, and makes the buttons above it act on the one in use. */
export async function makeRich(text: HTMLTextAreaElement, signal: AbortSignal): Promise<void> {
  const tools = text.parentElement?.querySelector<HTMLElement>('.tools');
  if (!tools) return;
  await loadStylesheet(styles);
  if (signal.aborted) return;
  new RichTools(tools, text, signal);
  summarise(text, signal);
}

class RichTools {
  #tools: HTMLElement;
  #text: HTMLTextAreaElement;
  #field: RichField;
  #status = document.createElement('p');
  /** What was selected in the textarea when a link was asked for: a dialog takes it away. */
  #chosen: [start: number, end: number] = [0, 0];

  constructor(tools: HTMLElement, text: HTMLTextAreaElement, signal: AbortSignal) {
    this.#tools = tools;
    this.#text = text;
    const settings: RichSettings = {
      sources: () => this.#sources,
      edit: (start: number, end: number) => {
        this.#showRaw(true);
        text.focus();
        text.setSelectionRange(start, end);
      },
      pasted: (pasted) => this.#tell(pasted),
    };
    this.#field = new RichField(text, settings, signal);
    const { view } = this.#field;
    const label = text.labels[0];
    if (label) view.setAttribute('aria-labelledby', (label.id = 'texte-nom'));
    label?.addEventListener('click', () => view.hidden || this.#field.focus(), { signal });
    this.#status.role = 'status';
    this.#status.className = 'help';
    text.after(view, this.#status);
    // What errors say of the textarea is said of the field too.
    const named = ['aria-describedby', 'aria-invalid'];
    const follow = () => {
      for (const name of named) {
        const value = text.getAttribute(name);
        if (value === null) view.removeAttribute(name);
        else view.setAttribute(name, value);
      }
    };
    const observer = new MutationObserver(follow);
    observer.observe(text, { attributeFilter: named });
    follow();
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#showRaw(true);
      view.remove();
      this.#status.remove();
    });
    text.addEventListener(
      'reach',
      (event) => {
        if (view.hidden) return;
        event.preventDefault();
        const { line, passage } = (event as CustomEvent<{ line?: number; passage?: string }>).detail;
        this.#field.reach(line, passage);
      },
      { signal },
    );
    const menu = new SourceMenu(
      this.#button('cite'),
      tools,
      () => this.#sources,
      (id) => this.#cite(id),
      signal,
    );
    const refresh = () => {
      this.#field.show();
      menu.update();
    };
    text.addEventListener('refresh', refresh, { signal });
    const dialog = new LinkDialog(
      text.closest('contribution-form') ?? document.body,
      (link) => this.#link(link),
      signal,
    );
    document.addEventListener('selectionchange', () => this.#press(), { signal });
    // The field keeps its selection when a button is pressed.
    tools.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    const acts: Record<string, () => void> = {
      heading: () =>
        view.hidden
          ? this.#insert('\n\n## ', this.#button('heading').textContent, '\n\n')
          : this.#field.edit(toggleHeadings),
      list: () => (view.hidden ? this.#insert('\n\n- ') : this.#field.edit(toggleItems)),
      box: () =>
        this.#insert('\n\n<Encadre titre="Contexte">\n\n', this.#button('box').dataset['words'], '\n\n</Encadre>\n\n'),
      link: () => this.#askLink(dialog),
      raw: () => this.#toggle(),
      cite: () => menu.press(),
    };
    for (const [name, act] of Object.entries(acts)) this.#button(name).addEventListener('click', act, { signal });
    // Whoever already writes in the textarea goes on where they were.
    const isFocused = document.activeElement === text;
    const line = text.value.slice(0, text.selectionEnd).split('\n').length;
    this.#showRaw(false);
    menu.update();
    if (isFocused) {
      this.#field.reach(line);
      getSelection()?.collapseToEnd();
    }
    tools.classList.add('is-ready');
  }

  get #sources(): CitableSource[] {
    const select = this.#tools.querySelector<HTMLSelectElement>('select');
    return [...(select?.options ?? [])]
      .slice(1)
      .map(({ value, label }, index) => ({ id: value, rank: index + 1, label }));
  }

  #button(name: string): HTMLButtonElement {
    return this.#tools.querySelector(`[data-tool="${name}"]`) as HTMLButtonElement;
  }

  #toggle(): void {
    const { view } = this.#field;
    const isRaw = !view.hidden;
    const { index } = this.#field;
    this.#showRaw(isRaw);
    if (!isRaw) return this.#field.focus();
    this.#text.focus();
    this.#text.setSelectionRange(index, index);
  }

  /** Shows the textarea or the field, at the same height. */
  #showRaw(isRaw: boolean): void {
    const { view } = this.#field;
    const [from, to] = isRaw ? [view, this.#text] : [this.#text, view];
    if (!from.hidden) to.style.blockSize = `${from.offsetHeight}px`;
    from.hidden = true;
    to.hidden = false;
    if (!isRaw) this.#field.show();
    this.#button('box').hidden = !isRaw;
    this.#button('raw').ariaPressed = String(isRaw);
    this.#press();
  }

  /** Shows on the buttons what the caret is in; the textarea has no such state. */
  #press(): void {
    const { view } = this.#field;
    if (!view.hidden && !view.contains(getSelection()?.anchorNode ?? null)) return;
    const blocks = { heading: 'h2, h3, h4', list: 'ul, ol' };
    for (const [name, selector] of Object.entries(blocks))
      this.#button(name).ariaPressed = view.hidden ? null : String(isIn(view, selector));
  }

  /** Says what became of the links and of the calls that were pasted. */
  #tell({ secured, lost, calls }: Pasted): void {
    const said = (words: string, list: readonly string[]) =>
      list.length > 0 ? [fill(words, { list: list.slice(0, 3).join(', ') + (list.length > 3 ? '…' : '') })] : [];
    this.#status.textContent = [
      ...said(richWords.lost, lost),
      ...said(richWords.secured, secured),
      ...said(richWords.calls, calls),
    ].join(' ');
  }

  #askLink(dialog: LinkDialog): void {
    if (!this.#field.view.hidden) return dialog.open(this.#field.link);
    const { value, selectionStart, selectionEnd } = this.#text;
    this.#chosen = [selectionStart, selectionEnd];
    dialog.open({ words: value.slice(selectionStart, selectionEnd) });
  }

  #link(link: LinkWords): void {
    if (!this.#field.view.hidden) return this.#field.edit((view) => placeLink(view, link));
    this.#text.setSelectionRange(...this.#chosen);
    this.#insert(`[${link.words}](${link.href})`);
  }

  #cite(id: string): void {
    if (!this.#field.view.hidden) return this.#field.cite(id);
    const { selectionEnd } = this.#text;
    this.#text.setSelectionRange(selectionEnd, selectionEnd);
    this.#insert(`<Source id="${id}" />`);
  }

  /** Inserts a piece in the textarea, and selects the words in it that are to be written over. */
  #insert(before = '', words = '', after = ''): void {
    const text = this.#text;
    const start = text.selectionStart;
    text.setRangeText(before + words + after, start, text.selectionEnd, 'end');
    if (words) text.setSelectionRange(start + before.length, start + before.length + words.length);
    text.focus();
    text.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
