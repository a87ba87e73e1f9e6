import { type FacetRow, type FacetTable, fromFacetTable } from '#model/facet-table.ts';
import { type FoundWords, markedRanges } from '../marks.ts';
import { fetchFile, fetchJson } from '#ui/browser/fetch-file.ts';
import { facetRowOf } from './facet-row.ts';

/** Projects to show: their ranks in order, and the words that a search found in them. */
export interface Shown {
  ranks: readonly number[];
  found?: FoundWords | undefined;
  /** Ranks of the projects whose page contains none of the query. */
  related?: ReadonlySet<number>;
}

/**
 * The list of projects: hides, orders and marks items. The page holds the items of the first ranks; when there are
 * more, `data-table` is the address of the facets of all projects, and `data-cards` the folder of the other items, by
 * rank.
 */
export class FinderList {
  #list: HTMLElement;
  #items: Map<number, HTMLElement>;
  /** Number of items in the page as served. */
  #held: number;
  #shown: ReadonlySet<number>;
  #loading: Promise<readonly FacetRow[]> | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
    this.#items = new Map([...list.querySelectorAll<HTMLElement>(':scope > li')].entries());
    for (const [rank, item] of this.#items) item.dataset['rank'] = String(rank);
    this.#held = this.#items.size;
    this.#shown = new Set(this.#items.keys());
  }

  /** The items loaded so far, shown or not. */
  get items(): HTMLElement[] {
    return [...this.#items.values()];
  }

  /** Slugs of the items shown, in order. */
  get slugs(): string[] {
    const links = this.#list.querySelectorAll<HTMLAnchorElement>(':scope > li:not([hidden]) .title a');
    return [...links].map(({ pathname }) => pathname.split('/').at(-2) ?? '');
  }

  /** Whether the page holds only part of the list. */
  get isLong(): boolean {
    return this.#list.dataset['table'] !== undefined;
  }

  /** Facets of every project, by rank. Rejects when the table cannot be loaded; a later call then tries again. */
  load(): Promise<readonly FacetRow[]> {
    const { table } = this.#list.dataset;
    this.#loading ??= table
      ? fetchJson<FacetTable>(table).then(fromFacetTable)
      : Promise.resolve([...this.#items.values()].map(facetRowOf));
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** Loads the items that the page does not hold yet. Rejects when one cannot be loaded. */
  async fetch(ranks: readonly number[]): Promise<void> {
    const missing = ranks.filter((rank) => !this.#items.has(rank));
    await Promise.all(missing.map(async (rank) => this.#items.set(rank, await this.#fetchItem(rank))));
  }

  async #fetchItem(rank: number): Promise<HTMLElement> {
    const card = await fetchFile(`${this.#list.dataset['cards']}${rank}/`);
    const item = document.createElement('li');
    item.innerHTML = await card.text();
    item.dataset['rank'] = String(rank);
    return item;
  }

  /** Shows items, which must all be loaded, instead of those shown before. */
  show({ ranks, found, related = new Set() }: Shown): void {
    const items = ranks.flatMap((rank) => this.#items.get(rank) ?? []);
    const wanted = new Set(ranks);
    for (const rank of this.#shown) {
      const item = this.#items.get(rank);
      if (!item || wanted.has(rank)) continue;
      item.hidden = true;
      this.#mark(item, undefined, false);
      // Fetched items stay in memory but leave the page, so that it does not grow with each search.
      if (rank >= this.#held) item.remove();
    }
    // An item that moves loses the focus: move items only when their order changes.
    if (items.some((item, index) => this.#list.children[index] !== item)) this.#list.prepend(...items);
    for (const [index, item] of items.entries()) {
      item.hidden = false;
      this.#mark(item, found, related.has(ranks[index] ?? -1));
    }
    this.#shown = wanted;
  }

  /** Marks what was found in an item, or explains why the item is listed when there is nothing to mark. */
  #mark(item: HTMLElement, found: FoundWords | undefined, isRelated: boolean): void {
    const marked = [...item.querySelectorAll('[data-mark]')].filter((element) => markText(element, found));
    const isSeen = marked.some((element) => !element.matches('.summary'));
    item.classList.toggle('by-summary', !isSeen && marked.length > 0);
    const why = item.querySelector<HTMLElement>('.why');
    if (!why) return;
    why.hidden = !found || marked.length > 0;
    why.textContent = why.hidden ? '' : (this.#list.dataset[isRelated ? 'related' : 'text'] ?? '');
  }
}

/** Replaces the marks in the texts of an element. Returns whether anything is marked. */
function markText(element: Element, found: FoundWords | undefined): boolean {
  for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  element.normalize();
  if (!found) return false;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.map((text) => markNode(text, found)).includes(true);
}

/** Wraps ranges of a text node in `mark`, last first, so that the offsets of earlier ranges stay valid. */
function markNode(text: Text, found: FoundWords): boolean {
  const ranges = markedRanges(text.data, found);
  for (const { start, end } of ranges.toReversed()) {
    const part = text.splitText(start);
    part.splitText(end - start);
    const mark = document.createElement('mark');
    part.replaceWith(mark);
    mark.append(part);
  }
  return ranges.length > 0;
}
