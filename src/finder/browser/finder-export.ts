import { type Criteria, isWhole, writeCriteria } from '#model/criteria.ts';
import type { DataSet } from '#exports/data/data-set.ts';
import type { FormatName } from '#exports/data/formats.ts';
import type { ViewFile } from '#exports/data/view.ts';
import { fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import { saveFile } from '#ui/browser/save-file.ts';
import { fill } from '#text/fill.ts';

/** The whole list selected by criteria; the page may draw only part of it. */
export interface Listed {
  criteria: Criteria;
  /** Ranks in the catalogue, in the order of the list. */
  ranks: readonly number[];
  /** How many projects the catalogue has. */
  total: number;
  /** Slugs of the projects drawn, which are the first of the list. */
  slugs: readonly string[];
}

/**
 * Exports the current list as a file, made in the browser from the published data. While the list is whole, the links
 * of the menu lead to the published files instead.
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

  /** Updates the list to export, and hides the export when the list is empty. */
  show(listed: Listed): void {
    this.#listed = listed;
    this.#root.hidden = listed.ranks.length === 0;
    this.#say('');
  }

  /** Closes the panel, which would cover the status message, and returns the focus to its button. */
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

  /** Rejects when the data cannot be loaded, or come from another build than the page. */
  async #make({ criteria, ranks, total, slugs }: Listed, format: FormatName): Promise<ViewFile> {
    const [{ viewFile }, data] = await Promise.all([import('#exports/data/view.ts'), this.#load()]);
    const isSame = slugs.every((slug, index) => data.projets[ranks[index] ?? -1]?.slug === slug);
    if (data.projets.length !== total || !isSame) throw new Error('The page and the data are of two builds.');
    const query = writeCriteria({ ...criteria, view: 'fiches' });
    const url = new URL(`${location.pathname}?${query}`, location.href).href;
    return viewFile(data, { criteria, ranks, url }, format);
  }

  /** Loads the published data once. */
  #load(): Promise<DataSet> {
    this.#data ??= fetchJson<DataSet>(this.#root.dataset['projects'] ?? '');
    return this.#data;
  }

  #say(text: string): void {
    const status = this.#root.querySelector('[role="status"]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}
