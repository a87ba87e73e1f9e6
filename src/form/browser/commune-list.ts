import type { Town } from '../commune-search.ts';

/** The towns that are proposed under a field, one of them maybe pointed at by the keyboard (ARIA combobox pattern). */
export class TownList {
  #towns: readonly Town[] = [];
  #at = -1;
  #input: HTMLInputElement;
  #list: HTMLElement;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** The town that the keyboard points at. */
  get pointed(): Town | undefined {
    return this.#towns[this.#at];
  }

  show(towns: readonly Town[]): void {
    this.#towns = towns;
    this.#list.replaceChildren(
      ...towns.map((town, index) => {
        const option = document.createElement('li');
        option.role = 'option';
        option.id = `${this.#list.id}.${index}`;
        option.textContent = nameOf(town);
        return option;
      }),
    );
    this.#list.hidden = towns.length === 0;
    this.#input.setAttribute('aria-expanded', String(towns.length > 0));
    this.point(-1);
  }

  hide(): void {
    this.show([]);
  }

  /** The town of an option that was pressed. */
  townAt(target: EventTarget | null): Town | undefined {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    return option ? this.#towns[[...this.#list.children].indexOf(option)] : undefined;
  }

  /** Points `step` further, round and round, from no town at all. */
  move(step: number): void {
    const count = this.#towns.length;
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

/** « Roubaix, Nord (59) ». */
export const nameOf = ({ name, departement }: Pick<Town, 'name' | 'departement'>) =>
  departement.name === departement.code
    ? `${name} (${departement.code})`
    : `${name}, ${departement.name} (${departement.code})`;
