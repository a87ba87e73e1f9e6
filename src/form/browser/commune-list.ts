import type { FoundCommune } from '#gazetteer/commune-search.ts';

/** The communes suggested under a field, one of which the keyboard may point at (ARIA combobox pattern). */
export class CommuneList {
  #communes: readonly FoundCommune[] = [];
  #at = -1;
  #input: HTMLInputElement;
  #list: HTMLElement;
  #labelOf: (commune: FoundCommune) => string;

  constructor(input: HTMLInputElement, list: HTMLElement, labelOf: (commune: FoundCommune) => string) {
    this.#input = input;
    this.#list = list;
    this.#labelOf = labelOf;
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** The commune that the keyboard points at. */
  get pointed(): FoundCommune | undefined {
    return this.#communes[this.#at];
  }

  show(communes: readonly FoundCommune[]): void {
    this.#communes = communes;
    this.#list.replaceChildren(
      ...communes.map((commune, index) => {
        const option = document.createElement('li');
        option.role = 'option';
        option.id = `${this.#list.id}.${index}`;
        option.textContent = this.#labelOf(commune);
        return option;
      }),
    );
    this.#list.hidden = communes.length === 0;
    this.#input.setAttribute('aria-expanded', String(communes.length > 0));
    this.point(-1);
    // The field is often low on the screen; it stays in sight where there is no room for both.
    for (const part of communes.length > 0 ? [this.#list, this.#input] : []) part.scrollIntoView({ block: 'nearest' });
  }

  hide(): void {
    this.show([]);
  }

  /** The commune of the option that was pressed. */
  communeAt(target: EventTarget | null): FoundCommune | undefined {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    return option ? this.#communes[[...this.#list.children].indexOf(option)] : undefined;
  }

  /** Moves the pointed option by `step` and wraps round. Without one, starts at the first or the last option. */
  move(step: number): void {
    const count = this.#communes.length;
    if (count > 0) this.point((this.#at + step + (this.#at < 0 && step < 0 ? 1 : 0) + count) % count);
  }

  point(index: number): void {
    this.#at = index;
    [...this.#list.children].forEach((option, rank) => option.setAttribute('aria-selected', String(rank === index)));
    const option = this.#list.children[index];
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }
}
