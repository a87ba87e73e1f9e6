import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { kilometresBetween } from './kilometres.ts';
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

/** Projects in a tree of their places, which finds the nearest without measuring the others. */
export class ProjectTree {
  /** Each place with its project, in the order of the catalogue. */
  #places: { place: Position; project: Project }[];
  #tree: KDBush;

  constructor(catalogue: readonly Project[]) {
    this.#places = catalogue.flatMap((project) => project.places.map((place) => ({ place, project })));
    this.#tree = new KDBush(this.#places.length);
    for (const { place } of this.#places) this.#tree.add(place.longitude, place.latitude);
    this.#tree.finish();
  }

  /** The same as `nearestProjects` among the projects wanted. */
  nearest(origin: Project, limit: number, isWanted: (project: Project) => boolean): NearbyProject[] {
    const near = new Set(origin.places.flatMap((place) => this.#around(place, limit, isWanted)));
    const projects = [...near].sort((a, b) => a - b).flatMap((index) => this.#places[index]?.project ?? []);
    return nearestProjects(origin, [...new Set(projects)], limit);
  }

  /** The indexes of the places of the `limit` projects nearest to a position, and of those as near as the last. */
  #around({ longitude, latitude }: Position, limit: number, isWanted: (project: Project) => boolean): number[] {
    const find = (count: number, kilometres: number) =>
      around(this.#tree, longitude, latitude, count, kilometres, (index) => {
        const one = this.#places[index];
        return one !== undefined && isWanted(one.project);
      });
    const projectsAt = (indexes: readonly number[]) => new Set(indexes.map((index) => this.#places[index]?.project));
    let count = limit;
    let found = find(count, Infinity);
    // Several places may be of one project.
    while (projectsAt(found).size < limit && found.length === count) found = find((count *= 2), Infinity);
    const last = this.#places[found.at(-1) ?? -1];
    return last ? find(Infinity, kilometresBetween({ longitude, latitude }, last.place) * (1 + 1e-9) + 1e-6) : [];
  }
}
