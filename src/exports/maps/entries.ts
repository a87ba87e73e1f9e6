import type { Project } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { placesLine, reservation } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { type MapPoint, mapPoints } from '#map/map-point.ts';

/** A project in the list of a map. */
export interface ListEntry {
  title: string;
  places: string;
  /** Whether no source says as such that it is a laureate: its number is then hollow. */
  isDoubtful: boolean;
}

/** All that a map to download is drawn from: the same subject gives the same map. */
export interface MapSubject {
  /** Of a map of one region, its INSEE code. */
  regionCode?: string | undefined;
  /** Number of a project is its rank here, plus one. */
  entries: readonly ListEntry[];
  points: readonly MapPoint[];
  /** The last day on which one of the projects was checked, ISO 8601: of those here, or of all when none is here. */
  verifiedOn: string | undefined;
}

/** What a map of some projects is drawn from: of the whole country, or of the part of them that is in a region. */
export function mapSubject(projects: readonly Project[], region?: Pick<Region, 'code'>): MapSubject {
  const isHere = (regionCode: string) => !region || region.code === regionCode;
  const here = projects.filter(({ places }) => places.some(({ commune }) => isHere(commune.regionCode)));
  return {
    regionCode: region?.code,
    entries: here.map((project) => ({
      title: typeset(project.title),
      places: typeset(placesLine(project)),
      isDoubtful: reservation(project) !== undefined,
    })),
    points: mapPoints(here).filter(({ commune }) => isHere(commune.regionCode)),
    verifiedOn: (here.length > 0 ? here : projects)
      .map(({ verifiedOn }) => verifiedOn)
      .sort()
      .at(-1),
  };
}

/** More projects than these are not listed: the map counts them instead. */
export const mostListed = 26;
