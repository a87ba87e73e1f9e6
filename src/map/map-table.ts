import type { Position } from '#model/projection.ts';
import { type Entry, type FacetTable, fromFacetTable, toFacetTable } from '#model/facet-table.ts';

/** A place as the interactive map knows it. */
export interface MapPlace extends Position {
  /** As people read it: « Plaine Images, Roubaix ». */
  name: string;
  /** Slug of its region. */
  region: string;
}

/** A project as the interactive map knows it, by its rank in the catalogue. */
export interface MapEntry extends Entry {
  slug: string;
  /** As people read it. */
  title: string;
  /** Whether no source calls it a laureate. */
  isUnconfirmed: boolean;
  places: readonly MapPlace[];
}

/** The projects and the places of a whole catalogue in few bytes: like things side by side compress best. */
export interface MapTable {
  facets: FacetTable;
  /** For each project: its slug, its title, the names of its places. */
  texts: readonly string[];
  /** For each project, how many places it has. */
  counts: readonly number[];
  /** Ranks of the projects that no source calls laureates. */
  unconfirmed: readonly number[];
  /** For each place, in the order of the projects, its latitude and its longitude: degrees, WGS 84. */
  positions: readonly number[];
  /** For each place, the index of its region among `facets.values.regions`, in base 36: one sign. */
  regions: string;
}

/** Writes entries as a table. */
export function toMapTable(entries: readonly MapEntry[]): MapTable {
  const facets = toFacetTable(entries);
  const places = entries.flatMap((entry) => entry.places);
  return {
    facets,
    texts: entries.flatMap(({ slug, title, places }) => [slug, title, ...places.map(({ name }) => name)]),
    counts: entries.map((entry) => entry.places.length),
    unconfirmed: [...entries.keys()].filter((rank) => entries[rank]?.isUnconfirmed),
    positions: places.flatMap(({ latitude, longitude }) => [latitude, longitude]),
    regions: places.map(({ region }) => facets.values.regions.indexOf(region).toString(36)).join(''),
  };
}

/** Reads a table: the inverse of `toMapTable`. */
export function fromMapTable({ facets, texts, counts, unconfirmed, positions, regions }: MapTable): MapEntry[] {
  const doubts = new Set(unconfirmed);
  let [text, place] = [0, 0];
  return fromFacetTable(facets).map((entry, rank) => {
    const [slug = '', title = ''] = [texts[text++], texts[text++]];
    const places = Array.from({ length: counts[rank] ?? 0 }, (): MapPlace => {
      const index = place++;
      return {
        name: texts[text++] ?? '',
        region: facets.values.regions[Number.parseInt(regions[index] ?? '', 36)] ?? '',
        latitude: positions[2 * index] ?? 0,
        longitude: positions[2 * index + 1] ?? 0,
      };
    });
    return { ...entry, slug, title, isUnconfirmed: doubts.has(rank), places };
  });
}
