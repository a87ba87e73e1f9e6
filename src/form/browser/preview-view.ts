import '#ui/browser/old-browsers.ts';
import {
  type LocatedPlace,
  type PreviewedProject,
  type PreviewTexts,
  locatedPlaces,
  previewTexts,
} from '../preview.ts';
import { type MotifFacts, motifFacts, projectMotif } from '#motif/motif.ts';
import type { Sector } from '#model/sector.ts';
import { siteMotif } from '#motif/site-motif.ts';
import { frames, outlineOf } from '#map/outline.ts';
import type { RegionFrame } from '#model/region-outline.ts';
import { toFrame } from '#model/projection.ts';
import { isShortTitle } from '#text/typography.ts';

/** Delay between the last keystroke in a title and its motif, in milliseconds: each letter gives another motif. */
const pause = 400;

/** The texts under each `h3` of the preview, by its index. The first in this list that changes scrolls into view. */
const parts: readonly (readonly [title: number, names: readonly (keyof PreviewTexts)[]])[] = [
  [0, ['title', 'tagline']],
  [1, ['places']],
  [2, ['status', 'aid']],
];

/** The text to show at each selector. */
const slots: Readonly<Record<string, Exclude<keyof PreviewTexts, 'places' | 'doubt'>>> = {
  '.project-card .kicker': 'regions',
  '.project-card .title': 'title',
  '.project-card .tagline': 'tagline',
  '.project-card .muted': 'communes',
  'header .kicker': 'status',
  'header .aid': 'aid',
  'header h4': 'title',
  'header .tagline': 'tagline',
};

/** Fills the preview that the server wrote. The server’s texts stay where the project has none yet. */
export class PreviewView {
  #root: HTMLElement;
  /** The text that the server wrote in each slot, by its selector. */
  #blank: ReadonlyMap<string, string>;
  /** What the motif on display says; its slug comes last. */
  #drawn: string | undefined;
  #timer = 0;
  #shown: PreviewTexts | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#blank = new Map(Object.keys(slots).map((selector) => [selector, this.#at(selector).textContent ?? '']));
  }

  show(project: PreviewedProject): void {
    const texts = previewTexts(project);
    const { sectors = [], slug = '', partners = [], phases = [], leadOrganisation } = project;
    for (const [selector, name] of Object.entries(slots)) this.#write(selector, texts[name]);
    const heading = this.#at('header h4');
    heading.classList.toggle('short', isShortTitle(heading.textContent ?? ''));
    this.#at('.doubt').hidden = !texts.doubt;
    this.#at('header .kicker').classList.toggle('doubt', texts.doubt !== '');
    this.#tag(sectors);
    this.#locate(texts.places);
    this.#at('.maps').replaceChildren(...drawMaps(project));
    this.#draw(motifFacts({ slug, sectors, partners, phases, leadOrganisation }));
    this.#follow(texts);
  }

  /** Cancels the motif still to draw. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  #at(selector: string): HTMLElement {
    const element = this.#root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The preview lacks ${selector}.`);
    return element;
  }

  /** Scrolls the part that has just changed into view, where the preview scrolls in a frame of its own. */
  #follow(texts: PreviewTexts): void {
    const last = this.#shown;
    this.#shown = texts;
    const part = last && parts.find(([, names]) => names.some((name) => String(last[name]) !== String(texts[name])));
    const title = part && this.#root.querySelectorAll('h3')[part[0]];
    const frame = this.#root.parentElement;
    const covered = frame?.querySelector('summary')?.offsetHeight ?? 0;
    if (!title || !frame) return;
    const below = title.getBoundingClientRect().top - frame.getBoundingClientRect().top - covered;
    frame.scrollTop = part[0] && frame.scrollTop + below;
  }

  #write(selector: string, text: string): void {
    const element = this.#at(selector);
    element.textContent = text || (this.#blank.get(selector) ?? '');
    element.classList.toggle('blank', !text);
  }

  #tag(sectors: readonly Sector[]): void {
    const { content } = this.#at('template') as HTMLTemplateElement;
    const tags = sectors.flatMap((sector) => content.querySelector(`[data-sector="${CSS.escape(sector)}"]`) ?? []);
    this.#at('.project-card .sector-tags').replaceChildren(...tags.map((tag) => tag.cloneNode(true)));
  }

  #locate(places: readonly string[]): void {
    const items = places.map((place) => Object.assign(document.createElement('li'), { textContent: place }));
    this.#at('.places').replaceChildren(...items);
    this.#at('.nowhere').hidden = places.length > 0;
  }

  /** Draws a first motif, or one for other facts, at once; for a title being typed, waits for a pause. */
  #draw(facts: MotifFacts): void {
    const { slug, sectors, partners, unknowns } = facts;
    const [drawn, wanted] = [this.#drawn, `${sectors.join(' ')} ${partners} ${unknowns}/${slug}`];
    clearTimeout(this.#timer);
    if (drawn === wanted) return;
    const draw = () => {
      this.#drawn = wanted;
      const svg = sectors.length > 0 ? siteMotif(projectMotif(facts)) : undefined;
      for (const image of this.#root.querySelectorAll<HTMLImageElement>('.motif img')) {
        image.hidden = svg === undefined;
        if (svg !== undefined) image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      }
    };
    const isTyped = drawn?.split('/')[0] === wanted.split('/')[0];
    if (isTyped) this.#timer = window.setTimeout(draw, pause);
    else draw();
  }
}

/** Draws the maps where a project has places, or else the mainland, with a disc for each place that has a position. */
function drawMaps(project: PreviewedProject): HTMLElement[] {
  const places = locatedPlaces(project);
  const isThere = ({ regionCodes }: RegionFrame) =>
    places.some(({ commune }) => regionCodes.includes(commune.regionCode));
  const seen = frames.some(isThere) ? frames.filter(isThere) : frames.slice(0, 1);
  return seen.map((frame) => drawMap(frame, places, project.sectors?.[0] ?? ''));
}

function drawMap(frame: RegionFrame, places: readonly LocatedPlace[], sector: string): HTMLElement {
  const map = document.createElement('div');
  map.className = frame === frames[0] ? 'mainland' : 'overseas';
  const here = new Set(places.map(({ commune }) => commune.regionCode));
  const regions = frame.regionCodes.map((code) =>
    shape('path', { d: outlineOf(code), class: here.has(code) ? 'here' : '' }),
  );
  map.append(
    shape('svg', { viewBox: `0 0 ${frame.width} ${frame.height}` }, regions),
    shape(
      'svg',
      { class: 'discs' },
      places.flatMap((place) => drawDisc(frame, place, sector)),
    ),
  );
  return map;
}

/** Draws a disc as on every map, radii in pixels; none for a place outside the frame of its region. */
function drawDisc(frame: RegionFrame, { commune, latitude, longitude }: LocatedPlace, sector: string): SVGElement[] {
  if (latitude === undefined || longitude === undefined || !frame.regionCodes.includes(commune.regionCode)) return [];
  const { x, y } = toFrame(frame, { latitude, longitude });
  const [across, down] = [(100 * x) / frame.width, (100 * y) / frame.height];
  if (![across, down].every((share) => share >= 0 && share <= 100)) return [];
  const centre = { cx: `${across}%`, cy: `${down}%` };
  return [
    shape('circle', { ...centre, r: '8.5' }),
    shape('circle', { ...centre, r: '6', class: 'sector', 'data-sector': sector }),
  ];
}

function shape(name: string, attributes: Readonly<Record<string, string>>, children: readonly Node[] = []): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
