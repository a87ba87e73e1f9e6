import type { Place } from '#model/place.ts';
import type { Project } from '#model/project.ts';
import type { Position } from '#model/projection.ts';
import { type Quantity, quantityOf } from '#model/quantity.ts';
import type { Sector } from '#model/sector.ts';

/** A place of a project as maps draw it. */
export interface MapPoint extends Position {
  /** Rank of its project in the list that the map is of. */
  rank: number;
  commune: Place['commune'];
  /** The sector that colours its disc: the project’s first. */
  sector: Sector;
}

/** The places of projects, in their order. */
export function mapPoints(projects: readonly Project[]): MapPoint[] {
  return projects.flatMap(({ places, sectors: [sector] }, rank) =>
    sector === undefined
      ? []
      : places.map(({ latitude, longitude, commune }) => ({ latitude, longitude, rank, commune, sector })),
  );
}

/** Those in some regions. */
export const pointsIn = (points: readonly MapPoint[], regionCodes: readonly string[]): MapPoint[] =>
  points.filter(({ commune }) => regionCodes.includes(commune.regionCode));

/** How many projects have a place among points: one with several counts once. */
export const projectsAt = (points: readonly MapPoint[]): Quantity =>
  quantityOf(new Set(points.map(({ rank }) => rank)).size);
