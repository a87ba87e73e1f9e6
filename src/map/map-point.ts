import type { Place } from '#model/place.ts';
import { type Project, isDeduced } from '#model/project.ts';
import type { Position } from '#model/projection.ts';
import type { Sector } from '#model/sector.ts';
import { typeset } from '#text/typography.ts';

/** A map point: a place of a project, as maps draw it. */
export interface MapPoint extends Position {
  /** Rank of its project in the list that the map shows. */
  rank: number;
  commune: Place['commune'];
  /** Sector that colours its disc: the first of the project. */
  sector: Sector;
  /** Displayed title of its project. */
  title: string;
  /** Whether the status of its project is deduced: its disc is then a ring. */
  isDeduced: boolean;
}

/** The map points of projects, in the order of the projects. */
export function mapPoints(projects: readonly Project[]): MapPoint[] {
  return projects.flatMap((project, rank) => {
    const {
      title,
      places,
      sectors: [sector],
    } = project;
    return sector === undefined
      ? []
      : places.map(({ latitude, longitude, commune }) => ({
          latitude,
          longitude,
          rank,
          commune,
          sector,
          title: typeset(title),
          isDeduced: isDeduced(project),
        }));
  });
}

/** The map points in some regions. */
export const pointsIn = (points: readonly MapPoint[], regionCodes: readonly string[]): MapPoint[] =>
  points.filter(({ commune }) => regionCodes.includes(commune.regionCode));
