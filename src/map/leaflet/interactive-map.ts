import { boxOfPoints } from '../clusters.ts';
import type { MapEntry } from '../map-table.ts';
import type { MapSelection, MapView } from '../map-selection.ts';
import { loadStylesheet } from '#ui/browser/stylesheet.ts';
import { Wanted } from '#ui/browser/wanted.ts';
import type { BaseMap } from './base-map.ts';
import { type Disc, DiscTexts } from './disc-texts.ts';
import { MapMoves } from './map-moves.ts';
import { MapFrame } from './map-frame.ts';
import { MapPopup } from './map-popup.ts';
import type { NearMe } from './near-me.ts';
import { drawNearer } from './near-outlines.ts';
import { FrameDiscs } from './frame-discs.ts';
import { RegionLinks } from './region-links.ts';
import sheet from './interactive-map.css?url';

/** A frame with its discs and its region links. */
interface FrameParts {
  frame: MapFrame;
  discs: FrameDiscs;
  links: RegionLinks;
}

/** Lets a phone answer its reader between two parts of the work. Resolves to whether the host has left meanwhile. */
const pause = (signal: AbortSignal) => new Promise<boolean>((resume) => setTimeout(() => resume(signal.aborted)));

/** Makes the drawn frames of a host interactive, in place. Resolves to `null` when the host has left the page. */
export async function createInteractiveMap(
  host: HTMLElement,
  entries: readonly MapEntry[],
  signal: AbortSignal,
): Promise<InteractiveMap | null> {
  await loadStylesheet(sheet);
  const map = new InteractiveMap(host, entries, signal);
  for (const element of host.querySelectorAll<HTMLElement>('.map-frame')) await map.addFrame(element);
  if (signal.aborted) return null;
  map.start();
  return map;
}

/** The frames of a map, mainland first, that show the same projects and share a popup and a toolbar. */
export class InteractiveMap {
  #host: HTMLElement;
  #entries: readonly MapEntry[];
  #signal: AbortSignal;
  #texts: DiscTexts;
  #frames: FrameParts[] = [];
  #popup: MapPopup;
  #active!: FrameParts;
  #near: Wanted<NearMe>;
  #moves: MapMoves;
  /** Ranks of the projects that every frame shows. */
  #ranks: readonly number[];
  /** Whether the page, not the reader, is moving the map: such a view is neither saved nor announced. */
  #isShowing = false;
  #timer = 0;

  constructor(host: HTMLElement, entries: readonly MapEntry[], signal: AbortSignal) {
    this.#host = host;
    this.#entries = entries;
    this.#signal = signal;
    this.#ranks = [...entries.keys()];
    this.#texts = new DiscTexts(host.dataset, entries);
    this.#popup = new MapPopup(host, this.#texts, signal);
    this.#moves = new MapMoves(host, signal);
    this.#near = new Wanted(async () => new (await import('./near-me.ts')).NearMe(host, entries, this.#frames, signal));
  }

  /** Makes a drawn frame interactive, then its discs, with every project; the focus stays where it is. */
  async addFrame(element: HTMLElement): Promise<void> {
    if (await pause(this.#signal)) return;
    const focused = element.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    const parts = this.#makeFrame(element);
    this.#frames.push(parts);
    this.#active ??= parts;
    focused?.focus({ preventScroll: true });
    if (await pause(this.#signal)) return;
    parts.discs.show(this.#ranks, () => {});
    element.classList.add('is-alive');
  }

  /** Binds what acts on all frames, once they are there. */
  start(): void {
    const [host, signal] = [this.#host, this.#signal];
    const frames = this.#frames.map(({ frame }) => frame);
    drawNearer(frames, host.dataset['outlines'] ?? '');
    const baseMap = new Wanted<BaseMap>(async () => new (await import('./base-map.ts')).BaseMap(host, frames, signal));
    // The reader may have accepted the base map earlier in this visit.
    if (host.querySelector('.map-base')) baseMap.use(() => undefined);
    bindToolbar(host, signal, {
      'zoom-in': () => this.#active.frame.zoom(1, this.#active.discs.central),
      'zoom-out': () => this.#active.frame.zoom(-1),
      left: () => this.#active.frame.pan(-1, 0),
      right: () => this.#active.frame.pan(1, 0),
      up: () => this.#active.frame.pan(0, -1),
      down: () => this.#active.frame.pan(0, 1),
      all: () => this.#showAll(),
      near: () => this.#near.use((near) => near.ask()),
      'base-map': () => baseMap.use((base) => base.toggle()),
    });
    // A move made by the page may take a while: it lasts until its end, or until the reader does something.
    for (const event of ['pointerdown', 'keydown', 'wheel'])
      host.addEventListener(event, () => (this.#isShowing = false), { capture: true, passive: true, signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#hush(), { signal });
    host.classList.add('is-alive');
    this.#moves.show(this.#active.frame, this.#frames);
  }

  show(selection: MapSelection, view?: MapView): void {
    this.#isShowing = true;
    this.#popup.close(false);
    this.#host.classList.toggle('has-choice', selection.regions.length > 0);
    this.#host.classList.toggle('is-narrowed', selection.isNarrowed || selection.regions.length > 0);
    const isSame =
      selection.ranks.length === this.#ranks.length && selection.ranks.every((rank, at) => rank === this.#ranks[at]);
    this.#ranks = selection.ranks;
    for (const parts of this.#frames) {
      const { frame, discs, links } = parts;
      const box = links.boxOf(selection.regions);
      frame.element.classList.toggle('is-chosen', box !== undefined);
      links.show(selection);
      const isLooked = box && !view && parts === this.#frames[0];
      const isViewed = view?.frame === frame.extent.id;
      // A frame that is right already is left alone, because the browser lays out the page for each fit.
      if (!isSame || isLooked || isViewed || !frame.isWhole)
        discs.show(selection.ranks, () => {
          frame.fit();
          if (isLooked) frame.look(box);
          if (isViewed) frame.restore(view);
        });
      if (view ? view.frame === frame.extent.id : box) this.#activate(parts);
    }
    this.#endShowing();
  }

  /** Leaflet reports the end of a move only after its animation. */
  #endShowing(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#isShowing = false), 500);
  }

  mark(rank?: number): void {
    for (const { discs } of this.#frames) discs.mark(rank);
  }

  #makeFrame(element: HTMLElement): FrameParts {
    const signal = this.#signal;
    // The keyboard stops at the frame of the mainland only: overseas, regions and discs are stops enough.
    const help = element.closest('.mainland') ? this.#host.dataset['help'] : undefined;
    const label = element.querySelector('svg')?.getAttribute('aria-label') ?? '';
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const frame = new MapFrame(element, { label, help, isStill, signal });
    const discs = new FrameDiscs(frame, this.#entries, this.#texts, (disc) => this.#press(parts, disc));
    const links = new RegionLinks(frame, this.#host.dataset, (region) => this.#emit('map-region', region), signal);
    const parts = { frame, discs, links };
    for (const event of ['pointerdown', 'focusin'])
      element.addEventListener(event, () => this.#activate(parts), { capture: true, signal });
    for (const event of ['pointerover', 'focusin', 'pointerout', 'focusout'])
      element.addEventListener(event, (happened) => this.#point(happened), { signal });
    // A disc that goes while it is pointed at says nothing: its name would stay.
    frame.map.on('movestart zoomstart', () => this.#caption(''));
    frame.map.on('zoom move', () => this.#popup.place());
    frame.map.on('zoomanim', () => this.#popup.close(false));
    frame.map.on('size', () => this.#refit(parts));
    frame.map.on('moveend', () => this.#stop(parts));
    return parts;
  }

  /** When the reader has moved a frame and it stops, emits its view and announces how much it shows. */
  #stop({ frame, discs }: FrameParts): void {
    this.#moves.show(this.#active.frame, this.#frames);
    if (this.#isShowing) return;
    this.#emit('map-view', frame.view);
    this.#moves.announce(frame, discs);
  }

  /** The map has a new size: its discs and the popup are placed again. */
  #refit({ frame, discs }: FrameParts): void {
    this.#isShowing = true;
    frame.refit();
    discs.draw();
    this.#endShowing();
    this.#popup.place();
    if (document.activeElement && frame.element.contains(document.activeElement)) frame.bringIn(document.activeElement);
  }

  /** The toolbar acts on the frame that was used last. */
  #activate(parts: FrameParts): void {
    this.#active = parts;
    this.#moves.show(parts.frame, this.#frames);
  }

  /** Zooms in on a disc that can split; opens the popup of any other. */
  #press({ frame, discs }: FrameParts, disc: Disc): void {
    const [first] = disc.points;
    const open = () => {
      const button = first && discs.buttonOf(first);
      if (button) this.#popup.open(disc, button);
    };
    if (disc.ranks.length === 1 || disc.partsAt === undefined) return open();
    // Zooming removes the disc: the focus moves to the disc that then holds its first point.
    frame.map.once('moveend', () => first && discs.buttonOf(first)?.focus({ preventScroll: true }));
    frame.look(boxOfPoints(disc.points), disc.partsAt, disc.partsAt + 1);
  }

  #showAll(): void {
    for (const { frame } of this.#frames) frame.fit();
    this.#near.useIfThere((near) => near.clear());
    this.#emit('map-all', undefined);
  }

  /**
   * Emits the disc pointed at, for the list, and writes the name of a disc or region in the caption. A whole drawing
   * already shows the names of its regions.
   */
  #point(event: Event): void {
    const { type } = event;
    const target = event.target as Element;
    this.#host.classList.remove('is-quiet');
    const isOver = type === 'pointerover' || type === 'focusin';
    const disc = target.closest<HTMLElement>('.interactive-disc');
    const region = target.closest('.map-frame:not(.is-whole) a[data-region]');
    if (disc) this.#emit('map-point', isOver ? (disc.dataset['ranks'] ?? '').split(' ').map(Number) : []);
    // A finger does not point: nothing would take the name away.
    const isSeen = isOver && (event as PointerEvent).pointerType !== 'touch';
    this.#caption((isSeen && (disc ?? region)?.getAttribute('aria-label')) || '');
  }

  /** Escape takes away the names that pointing shows, until something else is pointed at. */
  #hush(): void {
    this.#caption('');
    this.#host.classList.add('is-quiet');
  }

  #caption(text: string): void {
    const caption = this.#host.querySelector('.map-caption');
    if (caption) caption.textContent = text;
  }

  #emit(name: string, detail: unknown): void {
    this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Binds the buttons of a map to actions, by their `data-map`. */
function bindToolbar(host: HTMLElement, signal: AbortSignal, actions: Readonly<Record<string, () => void>>): void {
  for (const button of host.querySelectorAll<HTMLButtonElement>('button[data-map]')) {
    button.addEventListener('click', () => actions[button.dataset['map'] ?? '']?.(), { signal });
  }
}
