import type { Facets } from '#domain/criteria.ts';
import type { Found } from '#domain/marks.ts';
import { markText } from './marked-text.ts';

/** A project as the list knows it, by its rank in the catalogue. */
export interface Entry extends Facets {
  /** The day of its last check, ISO 8601. */
  verifiedOn: string;
}

/** What to show: ranks in order, and what a search found in them. */
export interface Shown {
  ranks: readonly number[];
  found?: Found | undefined;
  /** Ranks of those whose page says none of what was asked. */
  related?: ReadonlySet<number>;
}

/** The list of projects that the page holds whole: it hides, orders and marks its items. */
export class FinderList {
  #list: HTMLElement;
  #items: readonly HTMLElement[];
  readonly entries: readonly Entry[];

  constructor(list: HTMLElement) {
    this.#list = list;
    this.#items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
    this.entries = this.#items.map(({ dataset }) => ({
      regions: wordsOf(dataset['region']),
      sectors: wordsOf(dataset['secteur']),
      phases: wordsOf(dataset['phase']),
      verifiedOn: dataset['verifie'] ?? '',
    }));
  }

  show({ ranks, found, related = new Set() }: Shown): void {
    const shown = ranks.flatMap((rank) => this.#items[rank] ?? []);
    const isSame = shown.every((item, index) => this.#list.children[index] === item);
    // Items that move lose the focus: they move only when their order changes.
    if (!isSame) this.#list.prepend(...shown);
    for (const [rank, item] of this.#items.entries()) {
      item.hidden = !shown.includes(item);
      this.#mark(item, item.hidden ? undefined : found, related.has(rank));
    }
  }

  /** Marks an item, and says why it is there when nothing marked can be seen. */
  #mark(item: HTMLElement, found: Found | undefined, isRelated: boolean): void {
    const marked = [...item.querySelectorAll('[data-mark]')].filter((element) => markText(element, found));
    const isSeen = marked.some((element) => !element.matches('.summary'));
    item.classList.toggle('by-summary', !isSeen && marked.length > 0);
    const why = item.querySelector<HTMLElement>('.why');
    if (!why) return;
    why.hidden = !found || marked.length > 0;
    why.textContent = why.hidden ? '' : (this.#list.dataset[isRelated ? 'related' : 'text'] ?? '');
  }
}

const wordsOf = (text = ''): string[] => text.split(' ').filter(Boolean);
