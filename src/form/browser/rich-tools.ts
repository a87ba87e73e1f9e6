import { loadStylesheet } from '#ui/browser/stylesheet.ts';
import styles from '../rich-field.css?url';
import { RichField } from './rich-field.ts';
import type { CitableSource } from './rich-writing.ts';
import { SourceMenu } from './source-menu.ts';

/** Replaces the textarea by a rich field, and makes the buttons above it act on the one in use. */
export async function makeRich(text: HTMLTextAreaElement, signal: AbortSignal): Promise<void> {
  const tools = text.parentElement?.querySelector<HTMLElement>('.tools');
  if (!tools) return;
  await loadStylesheet(styles);
  if (!signal.aborted) new RichTools(tools, text, signal);
}

class RichTools {
  #tools: HTMLElement;
  #text: HTMLTextAreaElement;
  #field: RichField;

  constructor(tools: HTMLElement, text: HTMLTextAreaElement, signal: AbortSignal) {
    this.#tools = tools;
    this.#text = text;
    const { edit = '', unknown = '' } = tools.dataset;
    const settings = {
      sources: () => this.#sources,
      words: { edit, unknown },
      edit: (start: number, end: number) => {
        this.#showRaw(true);
        text.focus();
        text.setSelectionRange(start, end);
      },
    };
    this.#field = new RichField(text, settings, signal);
    const { view } = this.#field;
    const label = text.labels[0];
    if (label) view.setAttribute('aria-labelledby', (label.id = 'texte-nom'));
    label?.addEventListener('click', () => view.hidden || this.#field.focus(), { signal });
    text.after(view);
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
    });
    text.addEventListener('refresh', () => this.#field.show(), { signal });
    text.addEventListener(
      'reach',
      (event) => {
        if (view.hidden) return;
        event.preventDefault();
        this.#field.reach((event as CustomEvent<number | undefined>).detail ?? undefined);
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
    // The field keeps its selection when a button is pressed.
    tools.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    const acts: Record<string, () => void> = {
      heading: () =>
        view.hidden
          ? this.#insert('\n\n## ', this.#button('heading').textContent, '\n\n')
          : this.#field.toggleHeading(),
      list: () => (view.hidden ? this.#insert('\n\n- ') : this.#field.toggleList()),
      box: () =>
        this.#insert('\n\n<Encadre titre="Contexte">\n\n', this.#button('box').dataset['words'], '\n\n</Encadre>\n\n'),
      raw: () => this.#toggle(),
      cite: () => menu.press(),
    };
    for (const [name, act] of Object.entries(acts)) this.#button(name).addEventListener('click', act, { signal });
    // Whoever already writes in the textarea goes on where they were.
    const isFocused = document.activeElement === text;
    const line = text.value.slice(0, text.selectionEnd).split('\n').length;
    this.#showRaw(false);
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
  }

  #cite(id: string): void {
    if (this.#field.view.hidden) this.#insert(`<Source id="${id}" />`);
    else this.#field.cite(id);
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
