import Supercluster from 'supercluster';
import type { Point } from '#model/geometry.ts';
import { type Frame, fromMercator, toMercator } from '#model/projection.ts';

/** A place on a drawing: its position, in units of the drawing, and the rank of its project. */
export interface DrawnPoint {
  x: number;
  y: number;
  rank: number;
}

/** A map cluster: points drawn as one disc because separate discs would touch. Most hold a single point. */
export interface MapCluster<P extends DrawnPoint> {
  /** Its centre, in units of the drawing; that of the first place when all are of one project. */
  x: number;
  y: number;
  points: readonly P[];
  /** Ranks of its projects, without duplicates: a project with two places here counts once. */
  ranks: readonly number[];
  /** Zoom level at which it splits; absent when its points are too close together ever to split. */
  partsAt?: number | undefined;
}

/** A rectangle in units of a frame. */
export interface DiscBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest box that contains the points. */
export function boxOfPoints(points: readonly { x: number; y: number }[]): DiscBox {
  const [across, down] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) };
}

/** Last zoom level. Level 0 shows the whole frame, and each level doubles the scale of the one before. */
export const lastLevel = 6;

/** Width from which a drawing is wide, in CSS pixels: its discs may then be closer together, in units of the frame. */
export const wideFrom = 544;

/**
 * Minimum distance between two discs, in units of the frame, so that each is a target of 24 px on the screen. `width`:
 * that of the drawing, in CSS pixels, where it is known; a low frame in another site makes it narrower than usual.
 */
export function reachOf(frame: Pick<Frame, 'width' | 'height'>, isWide: boolean, width = Infinity): number {
  // Usual minimum widths in CSS pixels: the mainland in a frame of 320 px; an overseas region.
  const isMainland = Math.max(frame.width, frame.height) > 500;
  const narrowest = isMainland ? (isWide ? wideFrom : 300) : 100;
  return (24 / Math.max(1, Math.min(narrowest, width))) * frame.width;
}

/** Side of the square that Supercluster takes for its world; it can hold every frame. */
const side = 1024;

/** Groups the points of a frame, level by level, with Supercluster (https://github.com/mapbox/supercluster). */
export class MapClusters<P extends DrawnPoint> {
  #index: Supercluster<P>;
  #points: readonly P[];

  constructor(points: readonly P[], reach: number) {
    this.#points = points;
    this.#index = new Supercluster<P>({ maxZoom: lastLevel, radius: reach, extent: side });
    this.#index.load(
      points.map((point) => ({
        type: 'Feature',
        properties: point,
        geometry: { type: 'Point', coordinates: toWorld(point) },
      })),
    );
  }

  /** The clusters of a zoom level whose centre is in a box, by default the whole frame. */
  at(level: number, box: DiscBox = { left: 0, top: 0, right: side, bottom: side }): MapCluster<P>[] {
    const [west, north] = toWorld({ x: box.left, y: box.top });
    const [east, south] = toWorld({ x: box.right, y: box.bottom });
    const found = this.#index.getClusters([west, south, east, north], Math.min(level, lastLevel));
    return found.map(({ geometry, properties }) => {
      const isCluster = 'cluster_id' in properties;
      const id = isCluster ? (properties.cluster_id as number) : -1;
      const points = isCluster
        ? this.#index.getLeaves(id, Infinity).map((leaf) => leaf.properties)
        : [properties as unknown as P];
      const ranks = [...new Set(points.map(({ rank }) => rank))].sort((a, b) => a - b);
      const opening = isCluster ? this.#index.getClusterExpansionZoom(id) : lastLevel + 1;
      return {
        ...(ranks.length > 1 ? fromWorld(geometry.coordinates) : this.#first(points)),
        points,
        ranks,
        partsAt: opening > lastLevel ? undefined : opening,
      };
    });
  }

  /** The first of the places of a project: their middle would be a place where nothing is. */
  #first(points: readonly P[]): Point {
    const first = points.length > 1 ? this.#points.find((point) => points.includes(point)) : points[0];
    return { x: first?.x ?? 0, y: first?.y ?? 0 };
  }
}

/** Converts units of a frame to degrees, as if the square were the whole world. */
function toWorld({ x, y }: { x: number; y: number }): [longitude: number, latitude: number] {
  const clamp = (share: number) => Math.min(1, Math.max(0, share));
  const angle = (share: number) => (clamp(share) - 0.5) * 2 * Math.PI;
  const { longitude, latitude } = fromMercator({ x: angle(x / side), y: -angle(y / side) });
  return [longitude, latitude];
}

function fromWorld([longitude = 0, latitude = 0]: readonly number[]): { x: number; y: number } {
  const { x, y } = toMercator({ latitude, longitude });
  return { x: (0.5 + x / 2 / Math.PI) * side, y: (0.5 - y / 2 / Math.PI) * side };
}
