import type { FacetRow } from '#model/facet-table.ts';
import type { Sector } from '#model/sector.ts';
import type { Topics } from './answers.ts';

/** Projects to list, best first: rank in the catalogue → whether its page has none of the words of the query. */
export type Listing = ReadonlyMap<number, { isRelated: boolean }>;

/** What the listed projects have in common, when it is more than the words of the query. */
export interface Scope {
  /** The region whose projects are wanted, since none is at the place: « en Occitanie ». */
  listedRegion?: string | undefined;
  /** The only sector whose projects are listed. */
  listedSector?: Sector | undefined;
  /** Whether no listed project is at the places, nor in their regions. */
  isElsewhere?: boolean;
}

/** What the listing needs to know of a place. */
interface ListedPlace {
  label: string;
  projects: readonly { rank: number }[];
  region?: { slug: string; name: string; where: string };
}

/** What a query means besides its words. */
interface Meaning {
  places: readonly ListedPlace[];
  topics: Pick<Topics, 'sectors'>;
  /** Words that name neither a place nor a sector. */
  rest: readonly unknown[];
}

const related = (ranks: readonly number[]): Listing => new Map(ranks.map((rank) => [rank, { isRelated: true }]));

/** Every project, in the order of the catalogue. */
export const listAll = (entries: readonly FacetRow[]): Listing => related([...entries.keys()]);

/** The projects of the sectors: those of the most topics first, then those whose main sectors they are. */
function ofTopics(entries: readonly FacetRow[], { sectors }: Pick<Topics, 'sectors'>): number[] {
  const placesOf = (rank: number) =>
    sectors.flatMap((any) => {
      const place = entries[rank]?.sectors.findIndex((sector) => any.some((one) => one === sector)) ?? -1;
      return place < 0 ? [] : [place];
    });
  return [...entries.keys()]
    .map((rank) => ({ rank, places: placesOf(rank) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.places.length - a.places.length || Math.min(...a.places) - Math.min(...b.places))
    .map(({ rank }) => rank);
}

/** The projects that have the words of a query; when it only names sectors, their other projects follow. */
export function listWords(hits: Listing, topics: Topics, entries: readonly FacetRow[]): Listing {
  if (topics.rest.length > 0) return hits;
  const others = ofTopics(entries, topics).filter((rank) => !hits.has(rank));
  return new Map([...hits, ...related(others)]);
}

/**
 * The projects that a place or a sector means when none has the words of the query: those there, else those of its
 * region. `hits`: the projects that have the other words. Without one there, they are listed wherever they are.
 */
export function listMeant(
  hits: Listing,
  { places, topics, rest }: Meaning,
  entries: readonly FacetRow[],
): Scope & { hits: Listing } {
  const isPlaceOnly = rest.length === 0 && topics.sectors.length === 0;
  const ofSector = topics.sectors.length > 0 ? ofTopics(entries, topics) : [...entries.keys()];
  const inSector = new Set(ofSector);
  const found = [...hits.keys()].filter((rank) => inSector.has(rank));
  const ranks = rest.length > 0 ? found : [...new Set([...found, ...ofSector])];
  const there = places.flatMap(({ projects }) => projects.map(({ rank }) => rank));
  const slugs = new Set(places.flatMap(({ region }) => region?.slug ?? []));
  const isInRegion = (rank: number) => Boolean(entries[rank]?.regions.some((slug) => slugs.has(slug)));
  const inPlace = ranks.filter((rank) => there.includes(rank));
  const here = inPlace.length > 0 ? inPlace : ranks.filter(isInRegion);
  const kept = here.length > 0 || isPlaceOnly ? here : ranks;
  const isElsewhere = places.length > 0 && kept.length > 0 && here.length === 0;
  const isRegion = rest.length === 0 && places.length === 1 && inPlace.length === 0;
  const [sectors = [], ...others] = topics.sectors;
  // At a place, the projects of its sector are not all of them: only the query says which.
  const isWhole = places.length === 0 || isRegion || isElsewhere;
  const isSector = isWhole && rest.length === 0 && sectors.length === 1 && others.length === 0;
  return {
    hits: new Map(kept.map((rank) => [rank, hits.get(rank) ?? { isRelated: true }])),
    listedRegion: isRegion ? places[0]?.region?.where : undefined,
    listedSector: isSector ? sectors[0] : undefined,
    isElsewhere,
  };
}

/** Places whose projects are in the order of the list. */
export function placesInOrder<Place extends ListedPlace>(places: readonly Place[], hits: Listing): Place[] {
  const order = [...hits.keys()];
  const position = ({ rank }: { rank: number }) => (order.includes(rank) ? order.indexOf(rank) : order.length);
  return places.map((place) => ({
    ...place,
    projects: place.projects.toSorted((a, b) => position(a) - position(b)),
  }));
}
