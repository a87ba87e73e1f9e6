import { type NearbyProject, ProjectTree } from './nearby.ts';
import { type Project, regionsOf } from './project.ts';
import type { Region } from './region.ts';
import type { Sector } from './sector.ts';
import { groupByRegion, groupBySector } from './statistics.ts';

/** Another project, what it shares with the current one, and how far it is. */
export interface RelatedProject extends NearbyProject {
  sharedRegion?: Region | undefined;
  sharedSectors: readonly Sector[];
}

/**
 * Finds the projects of a catalogue related to one of them: at most `limit` of the same region, then of a same sector;
 * among each, the nearest first.
 */
export function relatedFinder(catalogue: readonly Project[], limit = 3): (project: Project) => RelatedProject[] {
  const treesOf = (groups: readonly { value: unknown; projects: readonly Project[] }[]) =>
    new Map(groups.map(({ value, projects }) => [value, new ProjectTree(projects)]));
  const [byRegion, bySector] = [treesOf(groupByRegion(catalogue)), treesOf(groupBySector(catalogue))];
  return (project) => {
    const regions = regionsOf(project);
    const sharedRegion = ({ places }: Project) =>
      regions.find(({ code }) => places.some(({ commune }) => commune.regionCode === code));
    const sharedSectors = ({ sectors }: Project) => project.sectors.filter((sector) => sectors.includes(sector));
    const nearest = (tree: ProjectTree | undefined, isWanted: (other: Project) => boolean) =>
      tree?.nearest(project, limit, (other) => other !== project && isWanted(other)) ?? [];
    const neighbours = merged(regions.map((region) => nearest(byRegion.get(region), () => true)));
    const kin =
      neighbours.length < limit
        ? merged(project.sectors.map((sector) => nearest(bySector.get(sector), (other) => !sharedRegion(other))))
        : [];
    return [...neighbours.slice(0, limit), ...kin].slice(0, limit).map((near) => ({
      ...near,
      sharedRegion: sharedRegion(near.project),
      sharedSectors: sharedSectors(near.project),
    }));
  };
}

/** Several lists as one, each project once, nearest first. */
function merged(lists: readonly (readonly NearbyProject[])[]): NearbyProject[] {
  const each = new Map(lists.flat().map((near) => [near.project, near]));
  return [...each.values()].sort((a, b) => a.kilometres - b.kilometres);
}
