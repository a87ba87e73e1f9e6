import type { Project } from '#domain/project.ts';
import type { Region } from '#domain/region.ts';
import { placesLine } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';
import { type Mark, marksOf } from './marks.ts';

/** All that a map to download is drawn from: the same subject gives the same map. */
export interface MapSubject {
  /** Of a map of one region, its INSEE code. */
  regionCode?: string | undefined;
  /** Number of a project is its rank here, plus one. */
  entries: readonly { title: string; places: string }[];
  marks: readonly Mark[];
  /** The last day on which one of the projects was checked, ISO 8601; absent when there is none. */
  verifiedOn: string | undefined;
}

/** What a map of some projects is drawn from: of the whole country, or of the part of them that is in a region. */
export function mapSubject(projects: readonly Project[], region?: Pick<Region, 'code'>): MapSubject {
  const isHere = (regionCode: string) => !region || region.code === regionCode;
  const here = projects.filter(({ places }) => places.some(({ commune }) => isHere(commune.regionCode)));
  return {
    regionCode: region?.code,
    entries: here.map((project) => ({ title: typeset(project.title), places: typeset(placesLine(project)) })),
    marks: marksOf(here).filter(({ regionCode }) => isHere(regionCode)),
    verifiedOn: here
      .map(({ verifiedOn }) => verifiedOn)
      .sort()
      .at(-1),
  };
}

/** More projects than these are not listed: the map counts them instead. */
export const mostListed = 26;
