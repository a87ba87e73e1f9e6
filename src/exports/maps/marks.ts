import { SpotClusters } from '#map/clusters.ts';
import type { Point } from '#model/geometry.ts';
import { pinsOf } from '#map/pin.ts';
import type { Project } from '#model/project.ts';
import type { Position } from '#model/projection.ts';
import type { Sector } from '#model/sector.ts';

/** A place of a project as a picture needs it. */
export interface Mark extends Position {
  /** Name of its commune. */
  commune: string;
  regionCode: string;
  /** The project’s first sector. */
  sector: Sector;
  /** Rank of its project in the list that it comes from. */
  rank: number;
}

/** The places of projects, in their order. */
export function marksOf(projects: readonly Project[]): Mark[] {
  const ranks = new Map(projects.map((project, rank) => [project, rank]));
  return pinsOf(projects).map(({ project, place: { latitude, longitude, commune }, sector }) => ({
    latitude,
    longitude,
    commune: commune.name,
    regionCode: commune.regionCode,
    sector,
    rank: ranks.get(project) ?? 0,
  }));
}

/** Marks that would touch, drawn as one. */
export interface MarkGroup extends Point {
  marks: readonly Mark[];
  /** Ranks of their projects, each once, in order. */
  ranks: readonly number[];
}

/** Side of the square that marks are grouped in, within that of the clusters. */
const side = 1000;

/** Groups marks at their points of a picture: those closer than `reach` become one. `extent`: the picture’s longer side. */
export function groupMarks(points: readonly (Point & { mark: Mark })[], reach: number, extent: number): MarkGroup[] {
  const scale = side / extent;
  const spots = points.map(({ x, y, mark }) => ({ x: x * scale, y: y * scale, rank: mark.rank, mark }));
  return new SpotClusters(spots, reach * scale).at(0).map(({ x, y, spots, ranks }) => ({
    x: x / scale,
    y: y / scale,
    marks: spots.map(({ mark }) => mark),
    ranks,
  }));
}
