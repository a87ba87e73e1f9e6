import type { Gazetteer } from '#gazetteer/browser/gazetteer.ts';
import {
  type CommunePlace,
  type GazetteerPlace,
  type NamedPlace,
  type NearProject,
  type NearbyFile,
  type PlaceList,
  type RegionRow,
  nearbyRow,
} from '#gazetteer/places.ts';

/** A project that answers a place. */
export interface PlaceProject {
  rank: number;
  slug: string;
  title: string;
}

/** What the site knows of a place. */
export interface PlaceAnswer {
  /** « Rennes (Ille-et-Vilaine) », « Seynod (Annecy, Haute-Savoie) », « Bretagne ». */
  label: string;
  /** The projects there, or in the same intercommunality; empty for a region, whose projects the facets tell. */
  projects: readonly PlaceProject[];
  /** Kilometres to the first project when they are beside the place, and not there; 0 when unknown. */
  kilometres?: number;
  /** Absent outside the 18 regions. */
  region?: RegionRow;
  /** When no project is there: to a commune, else to the outline of a region or to the middle of a département. */
  nearest?: NearProject & { isToMiddle?: boolean };
  /** What a page says of it, when no project is there. */
  named?: NamedPlace;
  /** Queries for other places of the same name: « Saint-Denis (93) ». */
  others: readonly string[];
}

/** Answers the likeliest of the places that words may name. Rejects when a file cannot be loaded. */
export async function answerPlace(
  places: readonly GazetteerPlace[],
  gazetteer: Gazetteer,
  list: PlaceList,
): Promise<PlaceAnswer | undefined> {
  const [place] = places;
  const others = places
    .slice(1, 4)
    // An arrondissement is no other place than its city.
    .filter((other) => !other.name.startsWith(`${place?.name} `))
    .flatMap((other) => (other.kind === 'commune' ? [`${other.name} (${other.departement})`] : []));
  if (place?.kind === 'region') {
    const region = list.regions.find(({ slug }) => slug === place.slug);
    return region && { label: place.name, projects: [], others, ...atRegion(region) };
  }
  if (place?.kind === 'territory') return answerTerritory(place.name, place.departements, gazetteer, list);
  if (place?.kind === 'commune') return answerCommune(place, others, gazetteer, list);
  return place && { label: place.name, projects: [], others };
}

const atRegion = (region: RegionRow) => ({ region, ...(region.nearest && { nearest: region.nearest }) });

const regionOf = (departement: string, { regions, departements }: PlaceList) =>
  regions.find(({ code }) => code === departements[departement]?.[1]);

async function answerTerritory(
  name: string,
  departements: readonly string[],
  gazetteer: Gazetteer,
  list: PlaceList,
): Promise<PlaceAnswer> {
  const files = await Promise.all(departements.map((code) => gazetteer.nearby(code)));
  const projects = files.flatMap(({ here, projects }) => here.flatMap((at) => projects[at] ?? []));
  const unique = [...new Map(projects.map((project) => [project.rank, project])).values()];
  const region = regionOf(departements[0] ?? '', list);
  const answer = { label: name, projects: unique, others: [], ...(region && atRegion(region)) };
  const [file, ...otherFiles] = files;
  const [at = -1, kilometres = 0] = (otherFiles.length === 0 && file?.nearest) || [];
  const near = file?.projects[at];
  return near ? { ...answer, nearest: { ...near, kilometres, isToMiddle: true } } : answer;
}

async function answerCommune(
  { name, today, departement, code }: CommunePlace,
  others: readonly string[],
  gazetteer: Gazetteer,
  list: PlaceList,
): Promise<PlaceAnswer> {
  const file: NearbyFile = await gazetteer.nearby(departement);
  const [relation, kilometres = 0, ...positions] = nearbyRow(file, code) ?? [];
  const found = positions.flatMap((at) => file.projects[at] ?? []);
  const region = regionOf(departement, list);
  const where = [today, list.departements[departement]?.[0]].filter((part) => part && part !== name).join(', ');
  const label = where ? `${name} (${where})` : name;
  const answer = { label, others, ...(region && { region }), projects: relation === 2 ? [] : found };
  if (relation === 0) return answer;
  if (relation === 1) return { ...answer, kilometres };
  const [nearest] = found;
  const named = file.named[code];
  return { ...answer, ...(nearest && { nearest: { ...nearest, kilometres } }), ...(named && { named }) };
}
