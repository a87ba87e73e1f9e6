import type { Position } from './projection.ts';
import { type Entry, type FacetTable, fromFacetTable, toFacetTable } from './facet-table.ts';

/** A place as the living map knows it. */
export interface MapPlace extends Position {
  /** As people read it: « Plaine Images, Roubaix ». */
  name: string;
  /** Slug of its region. */
  region: string;
}

/** A project as the living map knows it, by its rank in the catalogue. */
export interface MapEntry extends Entry {
  slug: string;
  /** As people read it. */
  title: string;
  /** Whether no source calls it a laureate. */
  isUnconfirmed: boolean;
  places: readonly MapPlace[];
}

/** The projects and the places of a whole catalogue in few bytes: columns, which compress better than objects. */
export interface MapTable {
  facets: FacetTable;
  slugs: readonly string[];
  titles: readonly string[];
  /** Ranks of the projects that no source calls laureates. */
  unconfirmed: readonly number[];
  /** For each project, how many places it has; then, for each place, in the order of the projects: */
  counts: readonly number[];
  names: readonly string[];
  /** The index of its region among `facets.values.regions`, in base 36: one sign a place. */
  regions: string;
  /** Degrees, WGS 84. */
  latitudes: readonly number[];
  longitudes: readonly number[];
}

/** Writes entries as a table. */
export function toMapTable(entries: readonly MapEntry[]): MapTable {
  const facets = toFacetTable(entries);
  const places = entries.flatMap((entry) => entry.places);
  return {
    facets,
    slugs: entries.map(({ slug }) => slug),
    titles: entries.map(({ title }) => title),
    unconfirmed: [...entries.keys()].filter((rank) => entries[rank]?.isUnconfirmed),
    counts: entries.map((entry) => entry.places.length),
    names: places.map(({ name }) => name),
    regions: places.map(({ region }) => facets.values.regions.indexOf(region).toString(36)).join(''),
    latitudes: places.map(({ latitude }) => latitude),
    longitudes: places.map(({ longitude }) => longitude),
  };
}

/** Reads a table: the inverse of `toMapTable`. */
export function fromMapTable(table: MapTable): MapEntry[] {
  const unconfirmed = new Set(table.unconfirmed);
  let place = 0;
  return fromFacetTable(table.facets).map((entry, rank) => {
    const from = place;
    place += table.counts[rank] ?? 0;
    const places = Array.from({ length: place - from }, (_, index) => placeOf(table, from + index));
    return {
      ...entry,
      slug: table.slugs[rank] ?? '',
      title: table.titles[rank] ?? '',
      isUnconfirmed: unconfirmed.has(rank),
      places,
    };
  });
}

function placeOf({ names, regions, facets, latitudes, longitudes }: MapTable, index: number): MapPlace {
  return {
    name: names[index] ?? '',
    region: facets.values.regions[Number.parseInt(regions[index] ?? '', 36)] ?? '',
    latitude: latitudes[index] ?? 0,
    longitude: longitudes[index] ?? 0,
  };
}
