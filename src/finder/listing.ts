import type { FacetRow } from '#model/facet-table.ts';
import type { TradeAnswer } from './answers.ts';

/** Projects to list, best first: rank in the catalogue → whether its page has none of the words of the query. */
export type Listing = ReadonlyMap<number, { isRelated: boolean }>;

/** What the listing needs to know of a place. */
interface ListedPlace {
  label: string;
  projects: readonly { rank: number }[];
  region?: { slug: string; name: string; where: string };
}

/** What a query means besides its words. */
interface Meaning {
  places: readonly ListedPlace[];
  trade?: Pick<TradeAnswer, 'sectors'> | undefined;
  /** Words that name neither a place nor a trade. */
  rest: readonly unknown[];
}

const related = (ranks: readonly number[]): Listing => new Map(ranks.map((rank) => [rank, { isRelated: true }]));

/** Every project, in the order of the catalogue. */
export const listAll = (entries: readonly FacetRow[]): Listing => related([...entries.keys()]);

const ofTrade = (entries: readonly FacetRow[], { sectors }: Pick<TradeAnswer, 'sectors'>) =>
  [...entries.keys()].filter((rank) => sectors.some((sector) => entries[rank]?.sectors.includes(sector)));

/** The projects that have the words of a query; when it is the name of a trade, those of its sectors follow. */
export function listWords(hits: Listing, trade: TradeAnswer | undefined, entries: readonly FacetRow[]): Listing {
  if (!trade || trade.rest.length > 0) return hits;
  const others = ofTrade(entries, trade).filter((rank) => !hits.has(rank));
  return new Map([...hits, ...related(others)]);
}

/**
 * The projects that a place or a trade means when none has the words of the query: those there, else those of its
 * region. `hits`: the projects that have the other words. Without one there, they are listed wherever they are.
 */
export function listMeant(
  hits: Listing,
  { places, trade, rest }: Meaning,
  entries: readonly FacetRow[],
): { hits: Listing; listedRegion?: string | undefined } {
  const ofSector = trade ? ofTrade(entries, trade) : [...entries.keys()];
  const ranks = rest.length > 0 ? [...hits.keys()].filter((rank) => ofSector.includes(rank)) : ofSector;
  const there = places.flatMap(({ projects }) => projects.map(({ rank }) => rank));
  const slugs = new Set(places.flatMap(({ region }) => region?.slug ?? []));
  const isHere = (rank: number) =>
    there.length > 0 ? there.includes(rank) : Boolean(entries[rank]?.regions.some((slug) => slugs.has(slug)));
  const here = places.length > 0 ? ranks.filter(isHere) : ranks;
  const isPlaceOnly = rest.length === 0 && !trade;
  const kept = here.length > 0 || isPlaceOnly ? here : ranks;
  const [place] = places;
  const isRegion = isPlaceOnly && places.length === 1 && there.length === 0;
  return {
    hits: new Map(kept.map((rank) => [rank, hits.get(rank) ?? { isRelated: true }])),
    listedRegion: isRegion ? place?.region?.where : undefined,
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
