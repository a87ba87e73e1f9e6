import type { Position } from '#model/projection.ts';
import { type FacetRow, type FacetTable, fromFacetTable, toFacetTable } from '#model/facet-table.ts';

/** Data of a place for the interactive map. */
export interface MapPlace extends Position {
  /** Displayed name: « Plaine Images, Roubaix ». */
  name: string;
  /** Slug of its region. */
  region: string;
}

/** Data of a project for the interactive map, listed by rank in the catalogue. */
export interface MapEntry extends FacetRow {
  slug: string;
  /** Displayed title. */
  title: string;
  /** Whether no source calls it a laureate. */
  isDeduced: boolean;
  places: readonly MapPlace[];
}

/** The projects and places of a whole catalogue in few bytes: values of the same kind compress best side by side. */
export interface MapTable {
  facets: FacetTable;
  /** For each project: its slug, its title, the names of its places. */
  texts: readonly string[];
  /** For each project, its number of places. */
  counts: readonly number[];
  /** Ranks of the projects that no source calls laureates. */
  unconfirmed: readonly number[];
  /** For each place, in the order of the projects, its latitude and its longitude: degrees, WGS 84. */
  positions: readonly number[];
  /** For each place, the index of its region among `facets.values.regions`, as one digit in base 36. */
  regions: string;
}

/** Converts entries to a table. */
export function toMapTable(entries: readonly MapEntry[]): MapTable {
  const facets = toFacetTable(entries);
  const places = entries.flatMap((entry) => entry.places);
  return {
    facets,
    texts: entries.flatMap(({ slug, title, places }) => [slug, title, ...places.map(({ name }) => name)]),
    counts: entries.map((entry) => entry.places.length),
    unconfirmed: [...entries.keys()].filter((rank) => entries[rank]?.isDeduced),
    positions: places.flatMap(({ latitude, longitude }) => [latitude, longitude]),
    regions: places.map(({ region }) => facets.values.regions.indexOf(region).toString(36)).join(''),
  };
}

/** Converts a table back to entries: the inverse of `toMapTable`. */
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
    return { ...entry, slug, title, isDeduced: doubts.has(rank), places };
  });
}
