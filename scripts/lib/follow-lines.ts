import type { SourceRegion } from './region-source.ts';
import type { RingPoint } from './ring.ts';

type Segment = readonly [from: RingPoint, to: RingPoint];

/** Search distance in radians of Web Mercator: 640 m, more than a cell of `closeGaps`. */
const reach = 1e-4;

/**
 * Moves each point of regions traced along cells to the nearest source line within reach, which removes the stairs. The
 * result depends only on the position of the point, so neighbours still share their borders point by point.
 */
export function followLines(regions: readonly SourceRegion[], source: readonly SourceRegion[]): SourceRegion[] {
  const tiles = new Map<string, Segment[]>();
  const tile = (value: number) => Math.floor(value / reach);
  for (const ring of source.flatMap(({ rings }) => rings)) {
    for (const [index, to] of ring.slice(1).entries()) {
      const from = ring[index] ?? to;
      const [left, right] = [tile(Math.min(from[0], to[0])), tile(Math.max(from[0], to[0]))];
      const [top, bottom] = [tile(Math.min(from[1], to[1])), tile(Math.max(from[1], to[1]))];
      for (let x = left - 1; x <= right + 1; x++) {
        for (let y = top - 1; y <= bottom + 1; y++) {
          const key = `${x} ${y}`;
          tiles.set(key, [...(tiles.get(key) ?? []), [from, to]]);
        }
      }
    }
  }
  const follow = (point: RingPoint): RingPoint => {
    const near = (tiles.get(`${tile(point[0])} ${tile(point[1])}`) ?? []).map((segment) => nearestOn(segment, point));
    const distances = near.map(([x, y]) => Math.hypot(x - point[0], y - point[1]));
    const least = Math.min(...distances);
    return (least <= reach && near[distances.indexOf(least)]) || point;
  };
  return regions.map((region) => ({ ...region, rings: region.rings.map((ring) => ring.map(follow)) }));
}

function nearestOn([[x1, y1], [x2, y2]]: Segment, [x, y]: RingPoint): RingPoint {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(1, Math.max(0, share));
  return [x1 + held * dx, y1 + held * dy];
}
