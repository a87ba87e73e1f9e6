import { type Criteria, isWhole, writeCriteria } from '#model/criteria.ts';
import type { DataSet } from '#exports/data/data-set.ts';
import type { FormatName } from '#exports/data/formats.ts';
import type { ViewFile } from '#exports/data/view.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import { saveFile } from '#ui/browser/save-file.ts';
import { fill } from '#text/fill.ts';

/** The whole list that criteria select, of which the page may draw a part. */
export interface Listed {
  criteria: Criteria;
  /** Ranks in the catalogue, in the order of the list. */
  ranks: readonly number[];
  /** How many projects the catalogue has. */
  total: number;
  /** Slugs of those that are drawn: the first of the list. */
  slugs: readonly string[];
}

/**
 * Takes away what the list shows, as a file made of the published data. Its links are those of the published files:
 * they are followed while the list is whole.
 */
export class FinderExport {
  #root: HTMLElement;
  #panel: HTMLDetailsElement | null;
  #listed: Listed | undefined;
  #data: Promise<DataSet> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#panel = root.querySelector('details');
  }

  bind(signal: AbortSignal): void {
    const panel = this.#panel;
    if (!panel) return;
    const leave = (node: EventTarget | null) => {
      if (node instanceof Node && !panel.contains(node)) panel.open = false;
    };
    panel.addEventListener('click', (event) => this.#click(event), { signal });
    panel.addEventListener('focusout', ({ relatedTarget }) => leave(relatedTarget), { signal });
    document.addEventListener('pointerdown', ({ target }) => leave(target), { signal });
    panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(), { signal });
  }

  /** Takes note of what the list shows. Nothing to take away, nothing to press. */
  show(listed: Listed): void {
    this.#listed = listed;
    this.#root.hidden = listed.ranks.length === 0;
    this.#say('');
  }

  /** Uncovers what is said of the file, and keeps the place of those who use a keyboard. */
  #close(): void {
    if (!this.#panel?.open) return;
    this.#panel.open = false;
    this.#panel.querySelector('summary')?.focus();
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-format]');
    const listed = this.#listed;
    if (!link || !listed) return;
    this.#close();
    if (isWhole(listed.criteria)) return;
    event.preventDefault();
    void this.#save(listed, link.dataset['format'] as FormatName);
  }

  async #save(listed: Listed, format: FormatName): Promise<void> {
    const { waiting = '', done = '', one = '', failed = '' } = this.#root.dataset;
    this.#say(waiting);
    const file = await inTime(this.#make(listed, format));
    if (file) saveFile(file);
    else this.#data = undefined;
    const { length } = listed.ranks;
    this.#say(file ? fill(length === 1 ? one : done, { count: length }) : failed);
  }

  /** Rejects when the data cannot be had, or are of another build than the page. */
  async #make({ criteria, ranks, total, slugs }: Listed, format: FormatName): Promise<ViewFile> {
    const [{ viewFile }, data] = await Promise.all([import('#exports/data/view.ts'), this.#load()]);
    const isSame = slugs.every((slug, index) => data.projets[ranks[index] ?? -1]?.slug === slug);
    if (data.projets.length !== total || !isSame) throw new Error('The page and the data are of two builds.');
    const query = writeCriteria({ ...criteria, view: 'fiches' });
    const url = new URL(`${location.pathname}?${query}`, location.href).href;
    return viewFile(data, { criteria, ranks, url }, format);
  }

  /** The published data, once. */
  #load(): Promise<DataSet> {
    this.#data ??= fetchJson<DataSet>(this.#root.dataset['projects'] ?? '');
    return this.#data;
  }

  #say(text: string): void {
    const status = this.#root.querySelector('[role="status"]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}
