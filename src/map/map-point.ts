import type { Place } from '#model/place.ts';
import type { Project } from '#model/project.ts';
import type { Position } from '#model/projection.ts';
import { type Quantity, quantityOf } from '#text/fill.ts';
import type { Sector } from '#model/sector.ts';

/** A map point: a place of a project, as maps draw it. */
export interface MapPoint extends Position {
  /** Rank of its project in the list that the map shows. */
  rank: number;
  commune: Place['commune'];
  /** Sector that colours its disc: the first of the project. */
  sector: Sector;
}

/** The map points of projects, in the order of the projects. */
export function mapPoints(projects: readonly Project[]): MapPoint[] {
  return projects.flatMap(({ places, sectors: [sector] }, rank) =>
    sector === undefined
      ? []
      : places.map(({ latitude, longitude, commune }) => ({ latitude, longitude, rank, commune, sector })),
  );
}

/** The map points in some regions. */
export const pointsIn = (points: readonly MapPoint[], regionCodes: readonly string[]): MapPoint[] =>
  points.filter(({ commune }) => regionCodes.includes(commune.regionCode));

/** Number of projects among points, as a quantity: a project with several points counts once. */
export const projectsAt = (points: readonly MapPoint[]): Quantity =>
  quantityOf(new Set(points.map(({ rank }) => rank)).size);
