import { type Project, regionsOf } from './project.ts';
import type { Region } from './region.ts';
import type { Sector } from './sector.ts';

/** Another project, and what it shares with the current one. */
export interface RelatedProject {
  project: Project;
  sharedRegion?: Region | undefined;
  /** Shown only when no region is shared. */
  sharedSectors: readonly Sector[];
}

/** At most `limit` projects of the same region, then of the same sectors (most shared first), in catalogue order. */
export function relatedProjects(project: Project, catalogue: readonly Project[], limit = 3): RelatedProject[] {
  const regions = regionsOf(project);
  const isIn = (other: Project, { code }: Region) => other.places.some(({ commune }) => commune.regionCode === code);
  const related = catalogue
    .filter((other) => other.slug !== project.slug)
    .map((other) => ({
      project: other,
      sharedRegion: regions.find((region) => isIn(other, region)),
      sharedSectors: project.sectors.filter((sector) => other.sectors.includes(sector)),
    }))
    .filter(({ sharedRegion, sharedSectors }) => sharedRegion || sharedSectors.length > 0);
  const score = (one: RelatedProject) => (one.sharedRegion ? 100 : 0) + one.sharedSectors.length;
  return related.sort((a, b) => score(b) - score(a)).slice(0, limit);
}

/**
 * Projects to show first: one of each region in turn, those with most sources first, so that a few represent many
 * regions.
 */
export function featured(catalogue: readonly Project[], limit: number): Project[] {
  const richest = [...catalogue].sort((a, b) => b.sources.length - a.sources.length);
  const seen = new Map<string, number>();
  const rank = richest.map((project) => {
    const region = regionsOf(project)[0]?.code ?? '';
    seen.set(region, (seen.get(region) ?? 0) + 1);
    return { project, turn: seen.get(region) ?? 1 };
  });
  return rank
    .sort((a, b) => a.turn - b.turn)
    .slice(0, limit)
    .map(({ project }) => project);
}
