import { type Marker, divIcon, marker } from 'leaflet';
import { MapClusters, reachOf, wideFrom } from '../clusters.ts';
import type { MapEntry } from '../map-table.ts';
import { toFrame } from '#model/projection.ts';
import { mostTitled, titleSides } from '../title-sides.ts';
import type { MapFrame } from './map-frame.ts';
import type { Disc, DiscTexts, PlacePoint } from './disc-texts.ts';

/** The discs of a frame: map clusters of its current zoom level. Each is a button with a name. */
export class FrameDiscs {
  #frame: MapFrame;
  #texts: DiscTexts;
  #press: (disc: Disc) => void;
  /** Every place that the frame can show. */
  #all: readonly PlacePoint[];
  #points: readonly PlacePoint[] = [];
  #isHeld = false;
  #clusters: MapClusters<PlacePoint> | undefined;
  #reach: number | undefined;
  #shown = new Map<string, { disc: Disc; marker: Marker }>();
  #marked: number | undefined;

  constructor(frame: MapFrame, entries: readonly MapEntry[], texts: DiscTexts, press: (disc: Disc) => void) {
    this.#frame = frame;
    const regions = new Set(
      [...frame.drawing.querySelectorAll<SVGElement>('a')].map(({ dataset }) => dataset['region']),
    );
    this.#all = entries.flatMap(({ places }, rank) =>
      places.flatMap((place, index) =>
        regions.has(place.region) ? [{ ...toFrame(frame.extent, place), rank, place: index }] : [],
      ),
    );
    this.#texts = texts;
    this.#press = press;
    frame.map.on('moveend', () => this.draw());
  }

  /** The discs drawn. */
  get discs(): Disc[] {
    return [...this.#shown.values()].map(({ disc }) => disc);
  }

  /** Shows the places of projects, after `move` has positioned the frame. */
  show(ranks: readonly number[], move: () => void): void {
    const shown = new Set(ranks);
    this.#points = this.#all.filter(({ rank }) => shown.has(rank));
    this.#clusters = undefined;
    this.#isHeld = true;
    move();
    this.#isHeld = false;
    this.draw();
  }

  /** Draws the discs of the current view. Those already there stay, so that the focus is not lost. */
  draw(): void {
    if (this.#isHeld) return;
    const { clientWidth } = this.#frame.element;
    const reach = reachOf(this.#frame.extent, clientWidth >= wideFrom, clientWidth);
    if (!this.#clusters || reach !== this.#reach) this.#clusters = new MapClusters(this.#points, reach);
    this.#reach = reach;
    const discs = this.#clusters.at(Math.floor(this.#frame.level), this.#frame.box);
    const wanted = new Map(discs.map((disc) => [keyOf(disc), disc]));
    for (const [key, { marker }] of this.#shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.#shown.delete(key);
    }
    for (const [key, disc] of wanted)
      if (!this.#shown.has(key)) this.#shown.set(key, { disc, marker: this.#add(disc) });
    this.#writeTitles();
    this.mark(this.#marked);
  }

  /** When a map that is not whole shows few discs, writes their titles beside them where there is room. */
  #writeTitles(): void {
    const { map, level } = this.#frame;
    const shown = [...this.#shown.values()];
    const points = shown.map(({ disc, marker }) => ({
      ...map.latLngToContainerPoint(marker.getLatLng()),
      title: this.#texts.titleOf(disc) ?? '',
    }));
    const sides =
      level > 0 && shown.length <= mostTitled ? titleSides(points, map.getSize().x, this.#frame.nameBoxes) : [];
    for (const [index, { marker }] of shown.entries()) {
      const { classList } = marker.getElement() ?? {};
      classList?.toggle('to-right', sides[index] === 'right');
      classList?.toggle('to-left', sides[index] === 'left');
    }
  }

  /** Number of projects in sight, and of projects shown in the whole frame. */
  get counts(): { visible: number; total: number } {
    const bounds = this.#frame.map.getBounds();
    const isSeen = (disc: Disc) => bounds.contains(this.#frame.toLatLng(disc));
    const ranksOf = (points: readonly { rank: number }[]) => new Set(points.map(({ rank }) => rank)).size;
    return {
      visible: ranksOf(this.discs.filter(isSeen).flatMap(({ points }) => points)),
      total: ranksOf(this.#points),
    };
  }

  /** The disc nearest to the centre of the view. */
  get central(): Disc | undefined {
    const { left, top, right, bottom } = this.#frame.box;
    const distance = ({ x, y }: Disc) => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
    return this.discs.sort((a, b) => distance(a) - distance(b))[0];
  }

  /** Marks the discs of a project; `undefined` removes the marks. */
  mark(rank: number | undefined): void {
    this.#marked = rank;
    for (const { disc, marker } of this.#shown.values()) {
      const isMarked = rank !== undefined && disc.ranks.includes(rank);
      marker.getElement()?.classList.toggle('is-marked', isMarked);
      marker.setZIndexOffset(isMarked ? 1000 : 0);
    }
  }

  /** The button of the disc that holds a point. */
  buttonOf(point: PlacePoint): HTMLElement | undefined {
    const holds = ({ disc }: { disc: Disc }) =>
      disc.points.some(({ rank, place }) => rank === point.rank && place === point.place);
    return [...this.#shown.values()].find(holds)?.marker.getElement();
  }

  #add(disc: Disc): Marker {
    const shape = document.createElement('span');
    const isMany = disc.ranks.length > 1;
    const isDeduced = disc.ranks.every((rank) => this.#texts.entry(rank)?.isDeduced);
    const title = this.#texts.titleOf(disc);
    if (title) shape.dataset['title'] = title;
    if (isMany) shape.textContent = String(disc.ranks.length);
    else shape.dataset['sector'] = this.#texts.sectorOf(disc.ranks[0] ?? 0);
    const size = isMany ? 30 : 24;
    const icon = divIcon({
      className: ['interactive-disc', isMany && 'many', isDeduced && 'deduced'].filter(Boolean).join(' '),
      iconSize: [size, size],
      html: shape,
    });
    const one = marker(this.#frame.toLatLng(disc), { icon, keyboard: true, autoPanOnFocus: false }).addTo(
      this.#frame.map,
    );
    const button = one.getElement();
    if (button) {
      button.ariaLabel = this.#texts.nameOf(disc);
      // A disc that can split zooms in instead of opening the popup.
      if (!isMany || disc.partsAt === undefined) button.ariaHasPopup = 'dialog';
      button.dataset['ranks'] = disc.ranks.slice(0, 50).join(' ');
      // Leaflet gives a marker the role of a button, but not its keys.
      button.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        this.#press(disc);
      });
    }
    one.on('click', () => this.#press(disc));
    return one;
  }
}

/** A disc is the same after a redraw when it is at the same point and holds the same places. */
function keyOf({ x, y, points }: Disc): string {
  const [first] = points;
  return [x.toFixed(2), y.toFixed(2), points.length, first?.rank, first?.place].join(' ');
}
