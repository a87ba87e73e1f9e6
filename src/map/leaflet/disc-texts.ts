import type { DrawnPoint, MapCluster } from '../clusters.ts';
import type { MapEntry } from '../map-table.ts';
import { fill } from '#text/fill.ts';

/** A place of a project on a frame. */
export interface PlacePoint extends DrawnPoint {
  /** Index of the place among those of its project. */
  place: number;
}

/** A disc drawn on a frame, as a button. */
export type Disc = MapCluster<PlacePoint>;

/** Maximum number of projects that the name of a disc lists; above it, the name gives their number alone. */
const named = 4;

/** Texts of the discs, made from the sentences of the page and from the projects. */
export class DiscTexts {
  #words: DOMStringMap;
  #entries: readonly MapEntry[];

  /** `words`: `data-many` (with `{count}` and `{titles}`), `data-crowd` (`{count}`), `data-opens`, `data-deduced`. */
  constructor(words: DOMStringMap, entries: readonly MapEntry[]) {
    this.#words = words;
    this.#entries = entries;
  }

  entry(rank: number): MapEntry | undefined {
    return this.#entries[rank];
  }

  /** The sector that colours a project: its first. */
  sectorOf(rank: number): string {
    return this.#entries[rank]?.sectors[0] ?? '';
  }

  /** Names of the places of a project that a disc holds, each once. */
  placeNames(disc: Disc, rank: number): string[] {
    const held = disc.points.filter((point) => point.rank === rank);
    return [...new Set(held.map(({ place }) => this.#entries[rank]?.places[place]?.name ?? ''))];
  }

  /** The title of a disc with one project; `undefined` with more. */
  titleOf({ ranks }: Disc): string | undefined {
    return ranks.length === 1 ? this.#entries[ranks[0] ?? 0]?.title : undefined;
  }

  /**
   * The accessible name of a disc: « Langu:IA, Villers-Cotterêts », with « statut déduit » if it is; « 2 projets : A,
   * B »; « 120 projets ».
   */
  nameOf(disc: Disc): string {
    const { ranks } = disc;
    const titles = ranks.slice(0, named).map((rank) => this.#entries[rank]?.title ?? '');
    if (ranks.length === 1) {
      const doubt = this.#entries[ranks[0] ?? 0]?.isDeduced ? [this.#words['deduced']] : [];
      return [titles[0], ...this.placeNames(disc, ranks[0] ?? 0), ...doubt].join(', ');
    }
    const sentence = this.#words[ranks.length > named ? 'crowd' : 'many'];
    const text = fill(sentence, { count: ranks.length, titles: titles.join(', ') });
    return disc.partsAt === undefined ? text : `${text}, ${this.#words['opens']}`;
  }
}
