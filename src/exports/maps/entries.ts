import type { CoverageByRegion } from '#model/coverage.ts';
import { type Project, isDeduced } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { placesLine } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { type MapPoint, mapPoints } from '#map/map-point.ts';

/** A project in the list of a map. */
export interface ListEntry {
  title: string;
  places: string;
  /** Whether no source states as such that it is a laureate: its number is then hollow. */
  isDeduced: boolean;
}

/** Everything that a downloadable map is drawn from: the same subject gives the same map. */
export interface MapSubject {
  /** INSEE code of the region, for a map of one region. */
  regionCode?: string | undefined;
  coverage: CoverageByRegion;
  /** The projects listed; the number of each is its rank plus one. */
  entries: readonly ListEntry[];
  points: readonly MapPoint[];
  /** Latest check of one of the projects here, or of all when none is here, as an ISO 8601 date. */
  verifiedOn: string | undefined;
}

/** The subject of a map of projects: of the whole country, or of the projects and places in a region. */
export function mapSubject(
  projects: readonly Project[],
  coverage: CoverageByRegion,
  region?: Pick<Region, 'code'>,
): MapSubject {
  const isHere = (regionCode: string) => !region || region.code === regionCode;
  const here = projects.filter(({ places }) => places.some(({ commune }) => isHere(commune.regionCode)));
  return {
    regionCode: region?.code,
    coverage,
    entries: here.map((project) => ({
      title: typeset(project.title),
      places: typeset(placesLine(project)),
      isDeduced: isDeduced(project),
    })),
    points: mapPoints(here).filter(({ commune }) => isHere(commune.regionCode)),
    verifiedOn: (here.length > 0 ? here : projects)
      .map(({ verifiedOn }) => verifiedOn)
      .sort()
      .at(-1),
  };
}

/** Maximum number of projects in a list: above it, the map shows counts instead. */
export const mostListed = 26;
