import { type NearbyProject, nearestProjects } from './nearby.ts';
import { type Project, regionsOf } from './project.ts';
import type { Region } from './region.ts';
import type { Sector } from './sector.ts';

/** Another project, what it shares with the current one, and how far it is. */
export interface RelatedProject extends NearbyProject {
  sharedRegion?: Region | undefined;
  sharedSectors: readonly Sector[];
}

/** At most `limit` projects of the same region, then of a same sector; among each, the nearest first. */
export function relatedProjects(project: Project, catalogue: readonly Project[], limit = 3): RelatedProject[] {
  const regions = regionsOf(project);
  const sharedRegion = ({ places }: Project) =>
    regions.find(({ code }) => places.some(({ commune }) => commune.regionCode === code));
  const sharedSectors = ({ sectors }: Project) => project.sectors.filter((sector) => sectors.includes(sector));
  const neighbours = catalogue.filter(sharedRegion);
  const kin = catalogue.filter((other) => !sharedRegion(other) && sharedSectors(other).length > 0);
  return [neighbours, kin]
    .flatMap((group) => nearestProjects(project, group, limit))
    .slice(0, limit)
    .map((near) => ({
      ...near,
      sharedRegion: sharedRegion(near.project),
      sharedSectors: sharedSectors(near.project),
    }));
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
