import { type Criteria, type FacetName, type CriteriaReading, noCriteria, writeCriteria } from '#model/criteria.ts';
import type { Release } from '#model/facet-counts.ts';
import { parseQuery, replaceWord, replaceWords, searchable, strongest } from '../query.ts';
import type { Found } from './found.ts';
import type { UnknownWord } from './word-way.ts';
import { fill, quantityOf } from '#text/fill.ts';

/** Pause before a count is announced, in milliseconds: nobody wants to hear one after each letter. */
const pause = 1000;

/** Limits on the unknown values of an address that are shown: how many, and how many characters of each. */
const shownIgnored = { values: 5, signs: 40 } as const;

/** What to say of the listed projects, besides the query; `sector`: the label of a sector. */
type CountScope = Partial<Pick<Found, 'listedRegion' | 'isElsewhere' | 'isAll' | 'unknown'>> & {
  sector?: string | undefined;
};

/** The messages of the list. The page holds every sentence; this class fills and shows them. */
export class FinderMessages {
  #root: HTMLElement;
  #timer = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The page lacks its part ${name}.`);
    return part;
  }

  toggle(name: string, isShown: boolean): void {
    this.part(name).hidden = !isShown;
  }

  /** Writes how many projects there are, and announces it after a pause. */
  count(count: number, total: number, query: string, scope: CountScope = {}): void {
    const { listedRegion = '', isElsewhere = false, isAll = false, sector = '', unknown = [] } = scope;
    const {
      of = '',
      for: forQuery = '',
      in: inSector = '',
      elsewhere = '',
      without = '',
      every = '',
      ...sentences
    } = this.part('count').dataset;
    const quantity = quantityOf(count);
    const isWhole = count === total && !query;
    const where = (sector ? inSector : '') + (listedRegion ? ' {where}' : isElsewhere ? elsewhere : '');
    const isBeyond = isElsewhere && sector && listedRegion && count > 0;
    const plain = (sentences[quantity] ?? '') + (isWhole ? '' : where || (query ? forQuery : of));
    const absence = `${sentences['none']}${where}, {count}${elsewhere}`;
    const sentence = isAll && isWhole ? every : isBeyond ? absence : plain;
    // The sentence adds quotes: remove those of an exact phrase.
    const asked = query.replace(/^["“«]\s*([^"“”«»]*?)\s*["”»]$/, '$1');
    const dropped = unknown.flatMap(({ replacement, written }) => (replacement === '' ? [written] : [])).join(' ');
    const text =
      fill(sentence, { count, total, query: asked, where: listedRegion, sector }) +
      (dropped && count > 0 ? fill(without, { query: dropped }) : '');
    this.part('count').textContent = text;
    this.part('see').textContent = fill(this.part('see').dataset[quantity], { count });
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#announce(text), pause);
  }

  /** Announces a count with the messages shown, unless they were the last announcement. */
  #announce(count: string): void {
    const shown = [...this.#root.querySelectorAll('[data-part="answer"] > p, .messages > p:not([hidden])')].map(
      ({ textContent }) => textContent,
    );
    const text = [count, ...shown].map((one) => one.replace(/\s+/g, ' ').trim().replace(/\.$/, '')).join('. ');
    if (this.part('status').textContent !== text) this.part('status').textContent = text;
  }

  /** While a query is typed, the verdict on the last one is no longer right. */
  forget(): void {
    if (!this.part('empty').hidden) this.waiting();
    this.toggle('empty', false);
  }

  waiting(): void {
    clearTimeout(this.#timer);
    const { waiting = '' } = this.part('count').dataset;
    this.part('count').textContent = this.part('status').textContent = waiting;
  }

  ignored(ignored: CriteriaReading['ignored']): void {
    this.toggle('ignored', ignored.length > 0);
    const { other = '', others = '', ...names } = this.part('ignored').dataset;
    const shown = ignored
      .slice(0, shownIgnored.values)
      .map(({ name, value }) => fill(names[name] ?? '', { value: shorten(value) }));
    const rest = ignored.length - shown.length;
    const more = rest > 0 ? [rest === 1 ? other : fill(others, { count: rest })] : [];
    this.#slot('ignored', 'values').textContent = [...shown, ...more].join(', ');
  }

  /** Shows the corrected query if it found anything, and suggestions for the first word without a correction. */
  unknown(criteria: Criteria, found: Found | undefined | null, isFound: boolean): void {
    const { query } = criteria;
    const unknown = found?.unknown ?? [];
    const replaced = searchedText(query, found);
    const isCorrected = found?.correctedPlace !== undefined || unknown.some(({ replacement }) => replacement);
    this.toggle('corrected', isFound && isCorrected && replaced !== query);
    this.#slot('corrected', 'from').textContent = query;
    this.#slot('corrected', 'to').textContent = replaced;

    const [first] = unknown.filter(({ replacement }) => replacement === undefined);
    const suggestions = first?.suggestions ?? [];
    this.toggle('suggested', suggestions.length > 0);
    const links = suggestions.map((suggestion) => {
      const text = replaceWord(replaced, first?.folded ?? '', suggestion);
      const link = this.#link(document.createElement('a'), { ...criteria, query: text });
      link.textContent = text;
      return link;
    });
    this.#slot('suggested', 'choices').replaceChildren(
      ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])),
    );
  }

  /**
   * Offers what to do when nothing is shown: criteria to drop, and other ways in. `region`: where the query leads;
   * `isAnswered`: whether something above says why nothing is there.
   */
  releases(
    releases: readonly Release[],
    query: string,
    region: { slug: string; name: string } | undefined,
    isAnswered: boolean,
  ): void {
    const way = this.#slot('empty', 'region') as HTMLAnchorElement;
    way.dataset['base'] ??= way.href;
    way.href = `${way.dataset['base']}${region ? `${region.slug}/` : ''}`;
    way.dataset['all'] ??= way.textContent ?? '';
    way.textContent = region ? fill(way.dataset['near'], { region: region.name }) : way.dataset['all'];
    const { narrowed = '', words = '' } = this.#slot('empty', 'reason').dataset;
    this.#slot('empty', 'reason').textContent = releases.length > 0 ? narrowed : isAnswered ? '' : words;
    const items = releases.map(({ name, count }) => {
      const item = this.#copy('release');
      const button = item.querySelector('button');
      const { dataset } = this.part('empty');
      if (button) {
        button.dataset['release'] = name;
        button.textContent = fill(dataset[name] ?? '', {
          count: String(count),
          s: count > 1 ? 's' : '',
          query: shorten(query),
        });
      }
      return item;
    });
    this.#slot('empty', 'releases').replaceChildren(...items);
  }

  /** Shows a chip for each active value. */
  chips(active: readonly { facet: FacetName; value: string; label: string }[]): void {
    this.toggle('chips', active.length > 0);
    const chips = active.map(({ facet, value, label }) => {
      const item = this.#copy('chip');
      Object.assign(item.querySelector('button')?.dataset ?? {}, { facet, value });
      const name = item.querySelector('[data-slot="label"]');
      if (name) name.textContent = label;
      return item;
    });
    this.#slot('chips', 'items').replaceChildren(...chips);
    const badge = this.part('badge');
    badge.textContent = active.length > 0 ? ` (${active.length})` : '';
  }

  /**
   * Makes a link to other criteria: it works as an address, but the element handles its clicks without loading a page.
   */
  #link(link: HTMLAnchorElement, criteria: Criteria): HTMLAnchorElement {
    link.href = `?${writeCriteria(criteria)}`;
    link.dataset['query'] = criteria.query;
    return link;
  }

  /** A link to a query, without the other criteria. */
  queryLink(query: string): HTMLAnchorElement {
    const link = this.#link(document.createElement('a'), { ...noCriteria, query });
    link.textContent = query;
    return link;
  }

  #slot(part: string, name: string): HTMLElement {
    return this.part(part).querySelector(`[data-slot="${name}"]`) as HTMLElement;
  }

  #copy(name: string): HTMLElement {
    const template = this.#root.querySelector<HTMLTemplateElement>(`template[data-of="${name}"]`);
    return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
  }
}

/** The query that was actually searched: a misspelt place has its name, unknown words are replaced if all can be. */
export function searchedText(query: string, found: Found | undefined | null): string {
  const { correctedPlace, unknown = [], searched } = found ?? {};
  if (searched) return searched;
  return correctedPlace ? replaceWords(query, correctedPlace) : corrected(query, unknown);
}

function corrected(query: string, unknown: readonly UnknownWord[]): string {
  if (!unknown.every(({ replacement }) => replacement !== undefined)) return query;
  const text = unknown.reduce((rest, { folded, replacement = '' }) => replaceWord(rest, folded, replacement), query);
  // Around words that are left out, only those that are searched make sense.
  const isCut = unknown.some(({ replacement }) => replacement === '');
  return isCut
    ? strongest(searchable(parseQuery(text).tokens), false)
        .map(({ written }) => written)
        .join(' ')
    : text;
}

const shorten = (text: string): string =>
  text.length > shownIgnored.signs ? `${text.slice(0, shownIgnored.signs)}…` : text;
