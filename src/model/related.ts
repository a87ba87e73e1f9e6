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
