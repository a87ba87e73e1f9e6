import { type DiscBox, boxOfPoints } from '../clusters.ts';
import type { MapSelection } from '../map-selection.ts';
import type { MapFrame } from './map-frame.ts';
import { fill } from '#text/fill.ts';

/** The regions of a frame as links that choose them. Their names and counts follow the selection. */
export class RegionLinks {
  #frame: MapFrame;
  #links: readonly SVGAElement[];
  #words: DOMStringMap;

  /**
   * `words`: the sentences `data-region-none`, `data-region-nothing` (none for the criteria), `data-region-one` and
   * `data-region-many`.
   */
  constructor(frame: MapFrame, words: DOMStringMap, choose: (region: string) => void, signal: AbortSignal) {
    this.#frame = frame;
    this.#words = words;
    this.#links = [...frame.drawing.querySelectorAll<SVGAElement>('a[data-region]')];
    let wasDragged = false;
    frame.map.on('dragstart', () => (wasDragged = true));
    frame.element.addEventListener('pointerdown', () => (wasDragged = false), { capture: true, signal });
    for (const link of this.#links) {
      link.addEventListener(
        'click',
        (event) => {
          // Leave clicks with a modifier key to the browser, which opens the link elsewhere.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          if (!wasDragged) choose(link.dataset['region'] ?? '');
        },
        { signal },
      );
    }
  }

  /** Slugs of the regions. */
  get regions(): string[] {
    return this.#links.map(({ dataset }) => dataset['region'] ?? '');
  }

  show({ counts, regions, addressOf, isNarrowed }: MapSelection): void {
    if (!counts) return;
    for (const link of this.#links) {
      const region = link.dataset['region'] ?? '';
      const count = counts.get(region) ?? 0;
      link.setAttribute('href', addressOf(region));
      if (regions.includes(region)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      this.#name(link, count, isNarrowed);
      for (const number of this.#frame.element.querySelectorAll(`[data-count="${region}"]`))
        number.textContent = count > 0 ? String(count) : '';
    }
  }

  /** The bounding box of some regions, in units of the frame; `undefined` when none is in this frame. */
  boxOf(regions: readonly string[]): DiscBox | undefined {
    const boxes = this.#links
      .filter(({ dataset }) => regions.includes(dataset['region'] ?? ''))
      .map((link) => link.querySelector('use')?.getBBox() ?? new DOMRect());
    if (boxes.length === 0) return undefined;
    return boxOfPoints(
      boxes.flatMap(({ x, y, width, height }) => [
        { x, y },
        { x: x + width, y: y + height },
      ]),
    );
  }

  #name(link: SVGAElement, count: number, isNarrowed: boolean): void {
    const [name = '', , ...end] = (link.getAttribute('aria-label') ?? '').split(', ');
    const sentence =
      this.#words[count > 1 ? 'regionMany' : count === 1 ? 'regionOne' : isNarrowed ? 'regionNothing' : 'regionNone'];
    const text = fill(sentence, { count });
    link.setAttribute('aria-label', [name, text, ...end].join(', '));
    const line = link.querySelectorAll('tspan')[1];
    if (line) line.textContent = text;
  }
}
