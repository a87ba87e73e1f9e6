import { sentenceNodes } from '#ui/browser/sentence-nodes.ts';
import { fill } from '#text/fill.ts';
import { formatNumber } from '#text/number.ts';
import type { AnswerEntry } from '../answers.ts';
import type { Found } from './found.ts';
import type { PlaceAnswer } from './place-answers.ts';

/** The answer above the results. The page holds every sentence; this class fills them. */
export class AnswerLine {
  #part: HTMLElement;
  #link: (query: string) => HTMLAnchorElement;

  /** `base`: address of the site; `link`: makes a link to the same list with another query. */
  constructor(part: HTMLElement, link: (query: string) => HTMLAnchorElement) {
    this.#part = part;
    this.#link = link;
  }

  /** Shows what answers a query, or nothing. */
  show(found: Pick<Found, 'places' | 'unknownPostalCode' | 'entries'> | undefined): void {
    const { places = [], unknownPostalCode, entries = [] } = found ?? {};
    const lines = [
      ...entries.flatMap((entry) => this.#linesOfEntry(entry)),
      ...places.flatMap((place) => this.#linesOf(place)),
    ];
    if (unknownPostalCode) lines.push(this.#line('postal', { code: unknownPostalCode }));
    this.#part.replaceChildren(...lines);
    this.#part.hidden = lines.length === 0;
  }

  #linesOf({ label, projects, kilometres, region, nearest, named, others }: PlaceAnswer): HTMLElement[] {
    const place = strong(label);
    const links = projects.slice(0, 5).map(({ slug, title }) => this.#page(`projets/${slug}/`, title));
    const lines: HTMLElement[] = [];
    if (!region) lines.push(this.#line('outside', { place }));
    else if (links.length > 0)
      lines.push(
        this.#line(kilometres === undefined ? 'there' : 'beside', {
          place,
          projects: listed(links),
          away: this.#away(kilometres),
        }),
      );
    else {
      const isRegion = label === region.name;
      const { sentence } = region;
      const said = isRegion ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
      const page = this.#page(`regions/${region.slug}/`, said);
      lines.push(isRegion ? paragraph(page, '.') : this.#line('where', { place, region: page }));
    }
    if (nearest)
      lines.at(-1)?.append(
        ' ',
        ...this.#nodes('nearest', {
          nearest: this.#page(`projets/${nearest.slug}/`, nearest.title),
          away: this.#away(
            nearest.kilometres,
            nearest === region?.nearest ? 'outline' : nearest.isToMiddle ? 'middle' : 'away',
          ),
        }),
      );
    if (named) lines.push(this.#line('named', { page: this.#page(named.path, named.sentence) }));
    if (others.length > 0)
      lines.push(this.#line('others', { others: listed(others.map((query) => this.#link(query))) }));
    return lines;
  }

  #linesOfEntry({ path, title, sentence, sources }: AnswerEntry): HTMLElement[] {
    const page = this.#page(path, title);
    const line = sentence ? this.#line('entry', { page, sentence }) : paragraph(page);
    if (sources.length === 0) return [line];
    const documents = sources.map(({ publisher, url }) => {
      const document = this.#page('', publisher);
      document.href = url;
      return document;
    });
    const source = this.#line(documents.length > 1 ? 'sources' : 'source', { sources: listed(documents, '\u00a0; ') });
    source.className = 'small';
    return [line, source];
  }

  /** A distance, unless it is 0: unknown, or too short to be said. */
  #away(kilometres: number | undefined, sentence = 'away'): string {
    return kilometres ? fill(this.#part.dataset[sentence], { km: formatNumber(kilometres) }) : '';
  }

  #page(path: string, text: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `${this.#part.dataset['base']}${path}`;
    link.textContent = text;
    return link;
  }

  #nodes(name: string, values: Readonly<Record<string, Node | string | number>>): (Node | string)[] {
    return sentenceNodes(this.#part.dataset[name] ?? '', values);
  }

  #line(name: string, values: Readonly<Record<string, Node | string | number>>): HTMLElement {
    return paragraph(...this.#nodes(name, values));
  }
}

function paragraph(...nodes: readonly (Node | string)[]): HTMLElement {
  const line = document.createElement('p');
  line.append(...nodes);
  return line;
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

/** Nodes with a separator between them, in one fragment. */
function listed(nodes: readonly Node[], separator = ', '): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes.flatMap((node, index) => (index > 0 ? [separator, node] : [node])));
  return fragment;
}
