/** A point of a plane, y pointing down. */
export type RingPoint = [x: number, y: number];

/** A ring of points, clockwise on a screen, anticlockwise for a hole; the last point equals the first. */
export type Ring = RingPoint[];

/** A bounding box. */
export interface RingBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The bounding box of rings, in their units. */
export function boxOf(rings: readonly Ring[]): RingBox {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Moves the last point onto the first and spreads the drift between them over all the points. */
export function closeRing(ring: Ring): Ring {
  const [dx, dy] = step(ring[0] ?? [0, 0], ring.at(-1) ?? [0, 0]);
  const steps = ring.length - 1;
  return ring.map(([x, y], index) => [x - (dx * index) / steps, y - (dy * index) / steps]);
}

/** Maximum shift of a corner, as a multiple of the offset: an acute one would otherwise move without limit. */
const reach = 3;

/**
 * Moves every side of a ring outward by a distance, in its units, and joins the sides again at their corners; a hole
 * narrows. Sides that the move reverses are dropped.
 */
export function widenRing(ring: Ring, distance: number): Ring {
  const points = ring.slice(1).filter((point, index) => !isSame(point, ring[index]));
  const moved = points.map((point, index): RingPoint => {
    const before = normal(points.at(index - 1) ?? point, point);
    const after = normal(point, points[(index + 1) % points.length] ?? point);
    const share = distance / Math.max(1 + dot(before, after), 2 / reach ** 2);
    return [point[0] + (before[0] + after[0]) * share, point[1] + (before[1] + after[1]) * share];
  });
  const kept = moved.filter((point, index) => {
    const next = (index + 1) % moved.length;
    return dot(step(points[index] ?? point, points[next] ?? point), step(point, moved[next] ?? point)) > 0;
  });
  return kept[0] ? [...kept, kept[0]] : [];
}

const isSame = (one: RingPoint, other?: RingPoint) => one[0] === other?.[0] && one[1] === other[1];
const step = (from: RingPoint, to: RingPoint): RingPoint => [to[0] - from[0], to[1] - from[1]];
const dot = (one: RingPoint, other: RingPoint) => one[0] * other[0] + one[1] * other[1];

/** The unit vector to the left of a side, that is, outward. */
function normal(from: RingPoint, to: RingPoint): RingPoint {
  const [x, y] = step(from, to);
  const length = Math.hypot(x, y) || 1;
  return [y / length, -x / length];
}
