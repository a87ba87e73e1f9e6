import { type Marker, divIcon, marker } from 'leaflet';
import { boxOfPoints } from '../clusters.ts';
import { kilometresBetween } from '#model/kilometres.ts';
import type { MapEntry, MapPlace } from '../map-table.ts';
import { type Position, toFrame } from '#model/projection.ts';
import type { MapFrame } from './map-frame.ts';
import { fill } from '#text/fill.ts';
import { formatNumber } from '#text/number.ts';

/** Number of projects listed, and time limit for a position, in milliseconds. */
const limits = { projects: 3, wait: 15_000 } as const;

/**
 * « Autour de moi »: on request, asks the device for its position and lists the nearest projects. The position stays in
 * the page: nothing is sent, nothing is stored.
 */
export class NearMe {
  #box: HTMLElement;
  #entries: readonly MapEntry[];
  #frames: readonly { frame: MapFrame }[];
  #here: Marker | undefined;

  constructor(
    host: HTMLElement,
    entries: readonly MapEntry[],
    frames: readonly { frame: MapFrame }[],
    signal: AbortSignal,
  ) {
    this.#box = host.querySelector('.map-near') as HTMLElement;
    this.#entries = entries;
    this.#frames = frames;
    this.#box.querySelector('.close')?.addEventListener(
      'click',
      () => {
        this.clear();
        host.querySelector<HTMLElement>('button[data-map="near"]')?.focus();
      },
      { signal },
    );
  }

  ask(): void {
    this.#say('waiting');
    if (!('geolocation' in navigator)) return this.#say('absent');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => this.#report({ latitude, longitude }),
      ({ code, PERMISSION_DENIED }) => this.#say(code === PERMISSION_DENIED ? 'refused' : 'unknown'),
      { timeout: limits.wait, maximumAge: 60_000 },
    );
  }

  clear(): void {
    this.#here?.remove();
    this.#here = undefined;
    this.#box.classList.remove('is-open');
    for (const part of this.#box.querySelectorAll('ol, p')) part.replaceChildren();
  }

  /** Shows one of the sentences of the page. */
  #say(sentence: string, nearest?: Near & { entry: MapEntry }): void {
    this.#box.classList.add('is-open');
    const text = this.#box.querySelector('p');
    if (text) text.textContent = fill(this.#box.dataset[sentence], nearest ? wordsOf(nearest) : {});
    this.#box.querySelector('ol')?.replaceChildren();
  }

  #report(here: Position): void {
    const near = this.#entries
      .map((entry) => ({ entry, ...nearestPlace(here, entry.places) }))
      .sort((a, b) => a.kilometres - b.kilometres)
      .slice(0, limits.projects);
    this.#say('found', near[0]);
    this.#box.querySelector('ol')?.replaceChildren(...near.map((one) => this.#item(one)));
    this.#show(
      here,
      near.flatMap(({ place }) => place ?? []),
    );
  }

  /** Shows the reader’s position with the nearest projects, if a frame contains it. */
  #show(here: Position, places: readonly Position[]): void {
    this.#here?.remove();
    this.#here = undefined;
    const shown = this.#frames.find(({ frame: { extent } }) => isIn(toFrame(extent, here), extent));
    if (!shown) return;
    const { frame } = shown;
    const icon = divIcon({ className: 'interactive-here', iconSize: [20, 20] });
    this.#here = marker([here.latitude, here.longitude], { icon, keyboard: false, interactive: false }).addTo(
      frame.map,
    );
    const points = [here, ...places]
      .map((one) => toFrame(frame.extent, one))
      .filter((point) => isIn(point, frame.extent));
    frame.look(boxOfPoints(points), 0, 3);
  }

  #item(near: Near & { entry: MapEntry }): HTMLElement {
    const { slug, title } = near.entry;
    const template = this.#box.querySelector('template') as HTMLTemplateElement;
    const item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const link = item.querySelector('a') as HTMLAnchorElement;
    link.href = `${this.#box.dataset['projects']}${slug}/`;
    link.textContent = title;
    const where = item.querySelector('span') as HTMLElement;
    where.textContent = fill(this.#box.dataset['distance'], wordsOf(near));
    return item;
  }
}

interface Near {
  place: MapPlace | undefined;
  kilometres: number;
}

/** Words about a project: its title, its nearest place, the distance to it in kilometres, at least 1. */
function wordsOf({ entry, place, kilometres }: Near & { entry: MapEntry }) {
  const km = formatNumber(Math.max(1, Math.round(kilometres)));
  return { title: entry.title, place: place?.name ?? '', km };
}

function nearestPlace(here: Position, places: readonly MapPlace[]): Near {
  const distances = places.map((place) => ({ place, kilometres: kilometresBetween(here, place) }));
  const [nearest = { place: undefined, kilometres: Infinity }] = distances.sort((a, b) => a.kilometres - b.kilometres);
  return nearest;
}

const isIn = ({ x, y }: { x: number; y: number }, { width, height }: { width: number; height: number }) =>
  x >= 0 && y >= 0 && x <= width && y <= height;
