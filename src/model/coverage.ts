import type { RegionIntroduction } from './page.ts';
import type { Project } from './project.ts';
import type { Region } from './region.ts';
import { groupByRegion, laureatesOf } from './statistics.ts';

/**
 * How much of a region is documented: all its laureates, since a source says how many there are; at least one project;
 * none found yet.
 */
export type Coverage = 'complete' | 'partial' | 'unknown';

/** In the order of a key. */
export const coverages: readonly Coverage[] = ['complete', 'partial', 'unknown'];

/** The coverage of a region with these projects, of the laureates that its introduction says it has, if any. */
export function coverageOf(projects: readonly Project[], introduction: RegionIntroduction | undefined): Coverage {
  const announced = introduction?.laureates?.count;
  if (announced !== undefined && laureatesOf(projects).length >= announced) return 'complete';
  return projects.length > 0 ? 'partial' : 'unknown';
}

/** INSEE code of a region → its coverage. */
export type CoverageByRegion = Readonly<Record<string, Coverage>>;

/** The coverage of every region. */
export function coverageByRegion(
  projects: readonly Project[],
  introductionOf: (region: Region) => RegionIntroduction | undefined,
): CoverageByRegion {
  return Object.fromEntries(
    groupByRegion(projects).map(({ value: region, projects: here }) => [
      region.code,
      coverageOf(here, introductionOf(region)),
    ]),
  );
}
