import type { CitableSource } from './rich-writing.ts';

/** The menu of a button that cites a source. With one source only, a press cites it at once. */
export class SourceMenu {
  #button: HTMLButtonElement;
  #menu: HTMLElement;
  #sources: () => CitableSource[];
  #cite: (id: string) => void;

  constructor(
    button: HTMLButtonElement,
    tools: HTMLElement,
    sources: () => CitableSource[],
    cite: (id: string) => void,
    signal: AbortSignal,
  ) {
    this.#button = button;
    this.#menu = tools.querySelector('[role="menu"]') as HTMLElement;
    this.#sources = sources;
    this.#cite = cite;
    this.#menu.addEventListener('keydown', (event) => this.#move(event), { signal });
    this.#menu.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && this.#menu.contains(relatedTarget))) this.#close();
      },
      { signal },
    );
    this.#menu.addEventListener(
      'click',
      ({ target }) => {
        const item = target instanceof Element ? target.closest<HTMLElement>('[role="menuitem"]') : null;
        if (!item) return;
        this.#close();
        this.#cite(item.dataset['id'] ?? '');
      },
      { signal },
    );
  }

  /** Says of the button what it does: with one source, it opens no menu. */
  update(): void {
    const isMenu = this.#sources().length > 1;
    this.#button.ariaHasPopup = isMenu ? 'menu' : null;
    this.#button.ariaExpanded = isMenu ? String(!this.#menu.hidden) : null;
  }

  press(): void {
    const [first, second] = this.#sources();
    if (!this.#menu.hidden) this.#close();
    else if (first && !second) this.#cite(first.id);
    else this.#open();
  }

  #open(): void {
    this.#menu.replaceChildren(
      ...this.#sources().map(({ id, label }) => {
        const item = Object.assign(document.createElement('button'), {
          type: 'button',
          textContent: label,
          tabIndex: -1,
        });
        item.role = 'menuitem';
        item.dataset['id'] = id;
        return item;
      }),
    );
    this.#menu.hidden = false;
    this.update();
    (this.#menu.firstElementChild as HTMLElement | null)?.focus();
  }

  #close(): void {
    this.#menu.hidden = true;
    this.update();
  }

  #move(event: KeyboardEvent): void {
    const items = [...this.#menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const index = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) items.at(next % items.length)?.focus();
    else if (event.key === 'Escape') this.#button.focus();
    else return;
    event.preventDefault();
  }
}
