import { type RingBox, type RingPoint, type Ring } from './ring.ts';

/** A side of a box: the distance from it to a point, positive inside the box and negative outside. */
type Edge = (point: RingPoint) => number;

/**
 * The part of a ring inside a box, as one ring (Sutherland and Hodgman): it follows the sides of the box where the ring
 * leaves it, which also joins separate parts. An empty ring when nothing is inside.
 */
export function clipRing(ring: Ring, { left, top, right, bottom }: RingBox): Ring {
  const edges: Edge[] = [([x]) => x - left, ([, y]) => y - top, ([x]) => right - x, ([, y]) => bottom - y];
  const open = edges.reduce(cut, ring.slice(0, -1));
  return open[0] ? [...open, open[0]] : [];
}

function cut(points: RingPoint[], inside: Edge): RingPoint[] {
  return points.flatMap((to, index) => {
    const from = points.at(index - 1) ?? to;
    const [a, b] = [inside(from), inside(to)];
    const crossing: RingPoint[] = a < 0 !== b < 0 ? [between(from, to, a / (a - b))] : [];
    return b < 0 ? crossing : [...crossing, to];
  });
}

const between = ([x1, y1]: RingPoint, [x2, y2]: RingPoint, share: number): RingPoint => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
];
