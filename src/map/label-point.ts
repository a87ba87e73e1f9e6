import { type Point, isInside, nearestOfSides } from '#model/geometry.ts';

/** How many points are tried along each side of the box of an outline. */
const trials = 28;

/**
 * Where to write inside an outline: of a grid of points, the one farthest from its border and from what must not be
 * covered. `undefined` when no point of the grid is inside.
 */
export function labelPoint(rings: readonly (readonly Point[])[], obstacles: readonly Point[]): Point | undefined {
  const points = rings.flat();
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const steps = Array.from({ length: trials }, (_, index) => (index + 0.5) / trials);
  const candidates = steps.flatMap((across) =>
    steps.map((down) => ({ x: left + across * (right - left), y: top + down * (bottom - top) })),
  );
  let best: { point: Point; room: number } | undefined;
  for (const point of candidates) {
    if (!isInside(rings, point)) continue;
    const room = Math.min(
      distance(point, nearestOfSides(rings, point)),
      ...obstacles.map((one) => distance(point, one)),
    );
    if (!best || room > best.room) best = { point, room };
  }
  return best?.point;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
