import { type Project, regionsOf } from './project.ts';
import { type Region, regions } from './region.ts';
import { type Sector, sectors } from './sector.ts';

/** A value, with the projects that have it. */
export interface Group<Value> {
  value: Value;
  projects: readonly Project[];
}

/** The 18 regions with their projects (perhaps none), in alphabetical order. */
export function groupByRegion(projects: readonly Project[]): Group<Region>[] {
  return regions.map((region) => ({
    value: region,
    projects: projects.filter((project) => regionsOf(project).includes(region)),
  }));
}

/** Sorts groups by number of projects, largest first; ties keep their order. */
export function mostFirst<Value>(groups: readonly Group<Value>[]): Group<Value>[] {
  return [...groups].sort((a, b) => b.projects.length - a.projects.length);
}

/** Every sector with its projects (perhaps none), most projects first. */
export function groupEverySector(projects: readonly Project[]): Group<Sector>[] {
  return mostFirst(
    sectors.map((sector) => ({
      value: sector,
      projects: projects.filter((project) => project.sectors.includes(sector)),
    })),
  );
}

/** The sectors that have at least one project, most projects first. */
export function groupBySector(projects: readonly Project[]): Group<Sector>[] {
  return groupEverySector(projects).filter((group) => group.projects.length > 0);
}
