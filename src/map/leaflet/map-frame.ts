import { type LatLngBounds, type Map as LeafletMap, latLngBounds, map as createMap, svgOverlay } from 'leaflet';
import { type DiscBox, lastLevel } from '../clusters.ts';
import { type Frame, fromFrame, toFrame } from '#model/projection.ts';
import type { MapView } from '../map-selection.ts';
import { tameFrame } from './frame-input.ts';
import { makeCanvas } from './map-canvas.ts';

/** Options of a frame. */
export interface FrameOptions {
  /** Its accessible name. */
  label: string;
  /** Id of the text that explains its keys; absent when the frame is not a keyboard stop. */
  help?: string | undefined;
  /** Whether nothing may be animated. */
  isStill: boolean;
  signal: AbortSignal;
}

/**
 * A drawn frame as a Leaflet map: its layers are the same drawing and names, at the same place. Its level is 0 when it
 * is whole.
 */
export class MapFrame {
  readonly map: LeafletMap;
  /** Extent of the whole frame. */
  readonly extent: Frame;
  readonly element: HTMLElement;
  readonly drawing: SVGSVGElement;
  readonly isStill: boolean;
  /** The view when the map last stopped, since a change of size moves its centre; `undefined` when whole. */
  view: MapView | undefined;
  #bounds: LatLngBounds;
  #fitZoom = 0;
  /** Whether an animated move is under way, and those to make after it: Leaflet drops a zoom asked for during another. */
  #isMoving = false;
  #waiting: (() => void)[] = [];

  constructor(element: HTMLElement, { label, help, isStill, signal }: FrameOptions) {
    this.element = element;
    this.isStill = isStill;
    this.drawing = element.querySelector('.drawing') as SVGSVGElement;
    const names = element.querySelector<SVGSVGElement>('.names');
    this.extent = extentOf(element, this.drawing);
    const { south, west, north, east } = this.extent.bounds;
    this.#bounds = latLngBounds([south, west], [north, east]);
    const canvas = makeCanvas(element, this.drawing, this.extent, label, help);
    this.map = createMap(canvas, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      keyboard: help !== undefined,
      dragging: false,
      trackResize: false,
      // The scale of the drawing is seldom a whole zoom level: without snapping, nothing jumps.
      zoomSnap: 0,
      zoomDelta: 1,
      maxBoundsViscosity: 1,
      zoomAnimation: !isStill,
      fadeAnimation: !isStill,
      markerZoomAnimation: !isStill,
      inertia: !isStill,
    });
    this.map.on('moveend', () => {
      this.#isMoving = false;
      // After the other listeners, which read the view where the move ended.
      queueMicrotask(() => this.#moveOn());
    });
    this.fit();
    svgOverlay(this.drawing, this.#bounds, { interactive: true }).addTo(this.map);
    if (names) svgOverlay(names, this.#bounds).addTo(this.map);
    if (isStill) stillPans(this.map);
    tameFrame(this, signal);
    const markWhole = () => {
      element.classList.toggle('is-whole', this.level === 0);
      this.#scaleHatch();
    };
    this.map.on('moveend', () => (this.view = this.level === 0 ? undefined : this.#readView()));
    this.map.on('zoomend moveend', markWhole).on('zoomstart', () => element.classList.remove('is-whole'));
    markWhole();
    canvas.addEventListener('focusin', ({ target }) => this.bringIn(target as Element), { signal });
    const watcher = new ResizeObserver(() => this.map.fire('size'));
    watcher.observe(canvas);
    signal.addEventListener('abort', () => {
      this.#waiting = [];
      watcher.disconnect();
      this.map.remove();
    });
  }

  /** Shows the whole frame, instead of any move still to make. */
  fit(): void {
    this.#waiting = [];
    this.#move(() => this.#fit());
  }

  /** After a change of size, a whole map is fitted again; one that was moved keeps its centre. */
  refit(): void {
    this.#move(() => {
      const { view } = this;
      this.#fit();
      if (view) this.#restore(view);
    });
  }

  /** Fits the frame and makes that the minimum zoom. A map that is not displayed (in print) has no size to fit. */
  #fit(): void {
    const { map } = this;
    // Limits are those of the former size: until the new ones are known, Leaflet is not to bring the map within them.
    map.setMaxBounds(undefined);
    map.setMinZoom(0).setMaxZoom(24).invalidateSize({ pan: false, animate: false });
    if (map.getSize().x === 0) return;
    // Before the map moves, so that its level is right all along.
    this.#fitZoom = map.getBoundsZoom(this.#bounds);
    map.fitBounds(this.#bounds, { animate: false });
    map.setMinZoom(this.#fitZoom).setMaxZoom(this.#fitZoom + lastLevel);
    map.setMaxBounds(this.#bounds.pad(0.1));
  }

  /** Lines of the hatch are never farther apart than in a drawing whose units are pixels. */
  #scaleHatch(): void {
    const scale = this.drawing.getBoundingClientRect().width / this.extent.width;
    const turn = `rotate(45) scale(${1 / Math.max(1, scale)})`;
    this.drawing.querySelector('.hatch')?.setAttribute('patternTransform', turn);
  }

  get level(): number {
    const level = this.map.getZoom() - this.#fitZoom;
    // Sizes are whole pixels: ignore a few hundredths of a level.
    return level < 0.04 ? 0 : Math.round(level * 100) / 100;
  }

  /** Whether it shows the whole frame and no move is under way. */
  get isWhole(): boolean {
    return this.level === 0 && !this.#isMoving && this.#waiting.length === 0;
  }

  /** The visible box, in units of the frame, with a margin so that discs do not appear late when the map moves. */
  get box(): DiscBox {
    const bounds = this.map.getBounds().pad(0.25);
    const { x: left, y: top } = toFrame(this.extent, { latitude: bounds.getNorth(), longitude: bounds.getWest() });
    const { x: right, y: bottom } = toFrame(this.extent, { latitude: bounds.getSouth(), longitude: bounds.getEast() });
    return { left, top, right, bottom };
  }

  /** Boxes of the names displayed, in pixels from the corner of the map. */
  get nameBoxes(): DiscBox[] {
    const { x, y } = this.map.getContainer().getBoundingClientRect();
    const names = [...this.map.getPanes().overlayPane.querySelectorAll('.names text')];
    return names
      .map((name) => name.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map((box) => ({ left: box.left - x, right: box.right - x, top: box.top - y, bottom: box.bottom - y }));
  }

  /** The position on the Earth of a point of the frame, in degrees. */
  toLatLng(point: { x: number; y: number }): [latitude: number, longitude: number] {
    const { latitude, longitude } = fromFrame(this.extent, point);
    return [latitude, longitude];
  }

  /**
   * Shows a part of the frame, at level `least` or above, and at `most` or below, since a single point has no size to
   * fit.
   */
  look({ left, top, right, bottom }: DiscBox, least = 0, most: number = lastLevel): void {
    this.#move(() => {
      const bounds = latLngBounds(this.toLatLng({ x: left, y: top }), this.toLatLng({ x: right, y: bottom }));
      const level = this.map.getBoundsZoom(bounds, false, this.map.getSize().multiplyBy(0.2)) - this.#fitZoom;
      const zoom = this.#fitZoom + Math.min(Math.max(level, least), Math.max(most, least));
      this.#isMoving = !this.isStill;
      this.map.setView(bounds.getCenter(), zoom, { animate: !this.isStill });
    });
  }

  /** Zooms by levels around a point of the frame, which stays in place on the screen; by default, around the centre. */
  zoom(levels: number, around?: { x: number; y: number }): void {
    this.#move(() => {
      const level = Math.min(lastLevel, Math.max(0, this.level + levels));
      const point = around ? this.toLatLng(around) : this.map.getCenter();
      this.#isMoving = !this.isStill;
      this.map.setZoomAround(point, this.#fitZoom + level, { animate: !this.isStill });
    });
  }

  /** Pans to the right and down: 1 is 40% of the size of the map; negative values go left and up. */
  pan(right: number, down: number): void {
    const { x, y } = this.map.getSize();
    this.map.panBy([right * x * 0.4, down * y * 0.4], { animate: !this.isStill });
  }

  #readView(): MapView {
    const { lat, lng } = this.map.getCenter();
    const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
    return { frame: this.extent.id, centre: [round(lat), round(lng)], level: this.level };
  }

  /** Shows a saved view. */
  restore(view: MapView): void {
    this.#move(() => this.#restore(view));
  }

  #restore({ centre, level }: MapView): void {
    this.map.setView([...centre], this.#fitZoom + level, { animate: false });
  }

  /** Makes a move after those under way. */
  #move(move: () => void): void {
    this.#waiting.push(move);
    this.#moveOn();
  }

  #moveOn(): void {
    while (!this.#isMoving) {
      const move = this.#waiting.shift();
      if (!move) return;
      move();
    }
  }

  /**
   * Brings a newly focused element into the map when zooming has left it outside, and scrolls the map onto the screen.
   */
  bringIn(target: Element): void {
    if (!target.matches('svg a:focus-visible, .interactive-disc:focus-visible')) return;
    const container = this.map.getContainer();
    const around = container.getBoundingClientRect();
    const box = target.getBoundingClientRect();
    const centre = { x: box.x + box.width / 2 - around.x, y: box.y + box.height / 2 - around.y };
    const isInside = centre.x > 0 && centre.y > 0 && centre.x < around.width && centre.y < around.height;
    if (isInside) return;
    this.map.panTo(this.map.containerPointToLatLng([centre.x, centre.y]), { animate: !this.isStill });
    // The browser has scrolled to the element’s former position.
    container.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

/** Extent from `data-frame`, `data-bounds` (south, west, north, east in degrees) and the view box of the drawing. */
function extentOf({ dataset }: HTMLElement, drawing: SVGSVGElement): Frame {
  const [south = 0, west = 0, north = 0, east = 0] = (dataset['bounds'] ?? '').split(' ').map(Number);
  const { width, height } = drawing.viewBox.baseVal;
  return { id: dataset['frame'] ?? '', width, height, bounds: { south, west, north, east } };
}

/** Stops Leaflet from animating moves by arrow keys, which it does even with animations off. */
function stillPans(map: LeafletMap): void {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
}
