import { kilometresBetween } from './geometry.ts';
import type { Position } from './projection.ts';
import type { Project } from './project.ts';
import type { Region } from './region.ts';
import { kilometresOutside } from './region-outline.ts';

/** Anything with places: a project. */
interface Placed {
  places: readonly Position[];
}

/** Where a distance is measured from: a position, the nearest place of a project, or the outline of a region. */
export type Origin = Position | Placed | Region;

/** A project and its distance. */
export interface NearbyProject {
  project: Project;
  /** As the crow flies, to its nearest place. */
  kilometres: number;
}

/** Kilometres between an origin and the nearest place of a project; 0 from a region to its own projects. */
export function kilometresFrom(origin: Origin, { places }: Placed): number {
  const from = (place: Position) => {
    if ('places' in origin) return Math.min(...origin.places.map((own) => kilometresBetween(own, place)));
    return 'bounds' in origin ? kilometresOutside(origin.code, place) : kilometresBetween(origin, place);
  };
  return Math.min(...places.map(from));
}

/** At most `limit` projects, nearest first; those at the same distance stay in the order of the catalogue. */
export function nearestProjects(origin: Origin, catalogue: readonly Project[], limit: number): NearbyProject[] {
  return catalogue
    .filter((project) => project !== origin)
    .map((project) => ({ project, kilometres: kilometresFrom(origin, project) }))
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, limit);
}
