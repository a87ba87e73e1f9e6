import type { Place } from '#model/place.ts';
import type { Project } from '#model/project.ts';
import type { Sector } from '#model/sector.ts';

/** A place of a project as a map shows it. */
export interface Pin {
  project: Project;
  place: Place;
  /** The sector that colours the disc: the project’s first. */
  sector: Sector;
}

/** The places of projects, in catalogue order. */
export function pinsOf(projects: readonly Project[]): Pin[] {
  return projects.flatMap((project) => {
    const [sector] = project.sectors;
    return sector === undefined ? [] : project.places.map((place) => ({ project, place, sector }));
  });
}

/** The places of projects in some regions. */
export function pinsIn(projects: readonly Project[], regionCodes: readonly string[]): Pin[] {
  return pinsOf(projects).filter(({ place }) => regionCodes.includes(place.commune.regionCode));
}
