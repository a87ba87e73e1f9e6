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

/** Makes the drawn frames of a host interactive, in place. Resolves to `null` when the host has left the page. */
export async function createInteractiveMap(
  host: HTMLElement,
  entries: readonly MapEntry[],
  signal: AbortSignal,
): Promise<InteractiveMap | null> {
  await loadStylesheet(sheet);
  return signal.aborted ? null : new InteractiveMap(host, entries, signal);
}

/** The frames of a map, mainland first, that show the same projects and share a popup and a toolbar. */
export class InteractiveMap {
  #host: HTMLElement;
  #frames: readonly FrameParts[];
  #popup: MapPopup;
  #active: FrameParts;
  #near: Wanted<NearMe>;
  #moves: MapMoves;
  /** Whether the page, not the reader, is moving the map: such a view is neither saved nor announced. */
  #isShowing = false;
  #timer = 0;

  constructor(host: HTMLElement, entries: readonly MapEntry[], signal: AbortSignal) {
    this.#host = host;
    const focused = host.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    const elements = [...host.querySelectorAll<HTMLElement>('.map-frame')];
    const texts = new DiscTexts(host.dataset, entries);
    this.#popup = new MapPopup(host, texts, signal);
    this.#moves = new MapMoves(host, signal);
    this.#frames = elements.map((element) => this.#makeFrame(element, entries, texts, signal));
    this.#active = this.#frames[0] as FrameParts;
    const frames = this.#frames.map(({ frame }) => frame);
    drawNearer(frames, host.dataset['outlines'] ?? '');
    this.#near = new Wanted(async () => new (await import('./near-me.ts')).NearMe(host, entries, this.#frames, signal));
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
    const addressOf = (region: string) => `?region=${region}`;
    this.show({ ranks: [...entries.keys()], regions: [], isNarrowed: false, addressOf });
    focused?.focus({ preventScroll: true });
  }

  show(selection: MapSelection, view?: MapView): void {
    this.#isShowing = true;
    this.#popup.close(false);
    this.#host.classList.toggle('has-choice', selection.regions.length > 0);
    this.#host.classList.toggle('is-narrowed', selection.isNarrowed || selection.regions.length > 0);
    for (const parts of this.#frames) {
      const { frame, discs, links } = parts;
      const box = links.boxOf(selection.regions);
      frame.element.classList.toggle('is-chosen', box !== undefined);
      links.show(selection);
      discs.show(selection.ranks, () => {
        frame.fit();
        if (box && !view && parts === this.#frames[0]) frame.look(box);
        if (view?.frame === frame.extent.id) frame.restore(view);
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

  #makeFrame(element: HTMLElement, entries: readonly MapEntry[], texts: DiscTexts, signal: AbortSignal): FrameParts {
    // The keyboard stops at the frame of the mainland only: overseas, regions and discs are stops enough.
    const help = element.closest('.mainland') ? this.#host.dataset['help'] : undefined;
    const label = element.querySelector('svg')?.getAttribute('aria-label') ?? '';
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const frame = new MapFrame(element, { label, help, isStill, signal });
    const discs = new FrameDiscs(frame, entries, texts, (disc) => this.#press(parts, disc));
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
