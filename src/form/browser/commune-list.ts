import type { LocatedCommune } from '#gazetteer/commune-search.ts';

/** The communes suggested under a field, one of which the keyboard may point at (ARIA combobox pattern). */
export class CommuneList {
  #communes: readonly LocatedCommune[] = [];
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

  /** The commune that the keyboard points at. */
  get pointed(): LocatedCommune | undefined {
    return this.#communes[this.#at];
  }

  show(communes: readonly LocatedCommune[]): void {
    this.#communes = communes;
    this.#list.replaceChildren(
      ...communes.map((commune, index) => {
        const option = document.createElement('li');
        option.role = 'option';
        option.id = `${this.#list.id}.${index}`;
        option.textContent = communeName(commune);
        return option;
      }),
    );
    this.#list.hidden = communes.length === 0;
    this.#input.setAttribute('aria-expanded', String(communes.length > 0));
    this.point(-1);
  }

  hide(): void {
    this.show([]);
  }

  /** The commune of the option that was pressed. */
  communeAt(target: EventTarget | null): LocatedCommune | undefined {
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

/** Formats a commune: « Roubaix, Nord (59) », or « 59512 (59) » when only its code is known. */
export const communeName = ({ name, departement }: Pick<LocatedCommune, 'name' | 'departement'>) =>
  departement.name === departement.code
    ? `${name} (${departement.code})`
    : `${name}, ${departement.name} (${departement.code})`;
