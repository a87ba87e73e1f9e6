import { createRequire } from 'node:module';
import KDBush from 'kdbush';
import { around } from 'geokdbush';
import { kilometresBetween, roundKilometres } from '#model/kilometres.ts';
import { nearestProjects } from '#model/nearby.ts';
import type { RegionIntroduction } from '#model/page.ts';
import { foldedWords } from '#model/french.ts';
import type { Commune } from '#model/place.ts';
import type { Project } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { groupByRegion } from '#model/statistics.ts';
import type { Synonyms } from '#model/synonyms.ts';
import { regionCount } from '#text/figures.ts';
import { inRegion, titleWithStatus } from '#text/labels.ts';
import { communeRecords } from '#validation/communes.ts';
import ordinary from '#geo/ordinary-names.json' with { type: 'json' };
import { pointOf } from '#validation/commune-points.ts';
import { departements } from './commune-files.server.ts';
import { initialOfName, letters } from './commune-rows.ts';
import {
  type NamedPlace,
  type NearbyFile,
  type NearbyRow,
  type PlaceList,
  type RegionRow,
  type TownRow,
  ordinaryMark,
  placeKey,
  sharedRows,
} from './places.ts';

const ordinaryNames = new Set(ordinary.names);

/** Number of communes that a search knows at once. */
const townCount = 2000;

/** Whether a commune is an arrondissement of Paris, Lyon or Marseille, whose name is that of the city with a number. */
const isArrondissement = (name: string) => name.endsWith(' Arrondissement');

/** The largest communes, largest first. */
export const largestCommunes = (): Commune[] =>
  communeRecords()
    .filter(({ commune }) => !isArrondissement(commune.name))
    .slice(0, townCount)
    .map(({ commune }) => commune);

/** The published files of the largest communes, by initial, largest first. */
export function townFiles(): Map<string, TownRow[]> {
  const byInitial = Map.groupBy(largestCommunes(), ({ name }) =>
    initialOfName(placeKey(foldedWords(name)).replaceAll(' ', '')),
  );
  const rowOf = ({ name, code }: Commune): TownRow => [(ordinaryNames.has(name) ? ordinaryMark : '') + name, code];
  return new Map(letters.map((initial) => [initial, (byInitial.get(initial) ?? []).map(rowOf)]));
}

/** The list of places that a search knows at once. */
export function placeList(
  projects: readonly Project[],
  synonyms: Synonyms,
  introductionOf: (region: Region) => RegionIntroduction | undefined,
): PlaceList {
  const acronyms = Object.entries(synonyms.regions).flatMap(([slug, names]) => names.map((name) => [name, slug]));
  // An acronym of several regions (« outre-mer ») names none of them.
  const single = acronyms.filter(([name]) => acronyms.filter(([other]) => other === name).length === 1);
  return {
    regions: groupByRegion(projects).map(({ value: region, projects: here }) =>
      regionRow(region, here, projects, introductionOf(region)),
    ),
    departements: departements(),
    others: {
      ...Object.fromEntries(synonyms.abroad.map((name) => [name, ''])),
      ...Object.fromEntries(single),
      ...synonyms.territories,
    },
  };
}

function regionRow(
  region: Region,
  here: readonly Project[],
  all: readonly Project[],
  introduction: RegionIntroduction | undefined,
): RegionRow {
  const { code, slug, name } = region;
  const row = {
    code,
    slug,
    name,
    where: inRegion(region),
    sentence: regionCount(region, here, introduction),
  };
  const [near] = here.length > 0 ? [] : nearestProjects(region, all, 1);
  if (!near) return row;
  const { project, kilometres } = near;
  return {
    ...row,
    nearest: { slug: project.slug, title: titleWithStatus(project), kilometres: roundKilometres(kilometres) },
  };
}

const require = createRequire(import.meta.url);

const titleOf = (project: Project | undefined) => (project ? titleWithStatus(project) : '');

/** Commune code → the codes of the communes of its intercommunality. */
function intercommunalities(): Map<string, readonly string[]> {
  const all: {
    membres: { code: string }[];
  }[] = require('@etalab/decoupage-administratif/data/epci.json');
  return new Map(
    all.flatMap(({ membres }) => {
      const codes = membres.map(({ code }) => code);
      return codes.map((code) => [code, codes] as const);
    }),
  );
}

const unique = (ranks: readonly number[]) => [...new Set(ranks)];

/** The middle of the communes whose points are known, in degrees. */
function middleOf(codes: readonly string[]): ReturnType<typeof pointOf> {
  const points = codes.flatMap((code) => pointOf(code) ?? []);
  const mean = (key: 'latitude' | 'longitude') => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  return points.length > 0 ? { latitude: mean('latitude'), longitude: mean('longitude') } : undefined;
}

/**
 * What projects are to the communes of each département, by its code. `projects`: in the order of the catalogue;
 * `named`: commune code → the sentence that names it.
 */
export function nearbyFiles(
  projects: readonly Project[],
  named: ReadonlyMap<string, NamedPlace>,
): Map<string, NearbyFile> {
  const places = projects.flatMap((project, rank) => project.places.map((place) => ({ place, rank })));
  const ranksOf = Map.groupBy(places, ({ place }) => place.commune.code);
  const tree = new KDBush(places.length);
  for (const { place } of places) tree.add(place.longitude, place.latitude);
  tree.finish();
  const members = intercommunalities();
  const placesIn = (codes: readonly string[]) => codes.flatMap((code) => ranksOf.get(code) ?? []);
  const ranksIn = (codes: readonly string[]) => unique(placesIn(codes).map(({ rank }) => rank));
  const nearestTo = (point: ReturnType<typeof pointOf>) => {
    const [nearest] = point ? around(tree, point.longitude, point.latitude, 1) : [];
    const near = nearest === undefined ? undefined : places[nearest];
    return point && near && { rank: near.rank, kilometres: roundKilometres(kilometresBetween(point, near.place)) };
  };
  /** The relation of a commune, with ranks instead of positions; none without a project. */
  const relationOf = (code: string): NearbyRow | undefined => {
    const there = ranksIn([code]);
    if (there.length > 0) return [0, 0, ...there];
    const [own, inside] = [pointOf(code), members.get(code) ?? []];
    const beside = placesIn(inside).map(({ place, rank }) => ({ rank, away: own ? kilometresBetween(own, place) : 0 }));
    const [first] = beside.sort((a, b) => a.away - b.away || a.rank - b.rank);
    if (first) return [1, roundKilometres(first.away), ...unique(beside.map(({ rank }) => rank))];
    const near = nearestTo(own ?? middleOf(inside));
    return near && [2, near.kilometres, near.rank];
  };
  const files = Map.groupBy(
    communeRecords().map(({ commune }) => commune),
    ({ departement }) => departement.code,
  );
  return new Map(
    [...files].map(([departement, communes]) => {
      const codes = communes.map(({ code }) => code);
      const rows = codes.flatMap((code) => {
        const row = relationOf(code);
        return row ? [[code, row] as const] : [];
      });
      const here = ranksIn(codes);
      const nearest = here.length === 0 ? nearestTo(middleOf(codes)) : undefined;
      const all = [...rows.flatMap(([, [, , ...ranks]]) => ranks), ...(nearest ? [nearest.rank] : [])];
      const ranks = unique(all).sort((a, b) => a - b);
      const positions = new Map(ranks.map((rank, position) => [rank, position]));
      const position = (rank: number) => positions.get(rank) ?? -1;
      const isNamed = ({ code }: { code: string }) => named.has(code);
      return [
        departement,
        {
          projects: ranks.map((rank) => ({
            rank,
            slug: projects[rank]?.slug ?? '',
            title: titleOf(projects[rank]),
          })),
          here: here.map(position),
          ...(nearest && { nearest: [position(nearest.rank), nearest.kilometres] as const }),
          ...sharedRows(
            new Map(rows.map(([code, [relation, away, ...own]]) => [code, [relation, away, ...own.map(position)]])),
          ),
          named: Object.fromEntries(communes.filter(isNamed).map(({ code }) => [code, named.get(code)!])),
        } satisfies NearbyFile,
      ];
    }),
  );
}
