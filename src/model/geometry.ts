import type { Position } from './projection.ts';

/** A point of a drawing, in the drawing’s units. */
export interface Point {
  x: number;
  y: number;
}

const known = new Map<string, readonly (readonly Point[])[]>();

/** The rings of a path written as `M12 34l5-6…z`: absolute start, relative lines, closed. The same object for a path. */
export function ringsOf(path: string): readonly (readonly Point[])[] {
  const rings = known.get(path) ?? readRings(path);
  known.set(path, rings);
  return rings;
}

function readRings(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (let index = 0; index < numbers.length; index += 2) {
        [x, y] = [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)];
        points.push({ x, y });
      }
      return points;
    });
}

/**
 * Whether a point is inside rings, by the even-odd rule. It builds no list of sides, because placing region names tests
 * thousands of points.
 */
export function isInside(rings: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let isIn = false;
  for (const ring of rings) {
    let a = ring.at(-1);
    for (const b of ring) {
      if (a && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
      a = b;
    }
  }
  return isIn;
}

/** `isInside` for the many points of a grid: where the sides cross a row is found once. */
export function insideTest(rings: readonly (readonly Point[])[]): (point: Point) => boolean {
  const rows = new Map<number, number[]>();
  return ({ x, y }) => {
    let crossings = rows.get(y);
    if (!crossings) rows.set(y, (crossings = crossingsAt(rings, y)));
    return crossings.filter((crossing) => x < crossing).length % 2 === 1;
  };
}

/** Where sides of rings cross the horizontal line at `y`. */
function crossingsAt(rings: readonly (readonly Point[])[], y: number): number[] {
  return rings.flatMap((ring) =>
    ring.flatMap((b, index) => {
      const a = ring.at(index - 1) ?? b;
      return a.y > y !== b.y > y ? [((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x] : [];
    }),
  );
}

/** The point of a segment nearest to another. */
function nearestOn(a: Point, b: Point, point: Point): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return { x: a.x + share * dx, y: a.y + share * dy };
}

/** The point nearest to another on the sides of rings; infinitely far without a ring. */
export function nearestOfSides(rings: readonly (readonly Point[])[], point: Point): Point {
  let best = { x: Infinity, y: Infinity };
  let least = Infinity;
  for (const ring of rings) {
    for (const [index, from] of ring.entries()) {
      const one = nearestOn(from, ring[(index + 1) % ring.length] ?? from, point);
      const squared = (one.x - point.x) ** 2 + (one.y - point.y) ** 2;
      if (squared < least) [best, least] = [one, squared];
    }
  }
  return best;
}

/** Great-circle distance in kilometres, on a sphere of 6 371 km (haversine). */
export function kilometresBetween(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const [dLatitude, dLongitude] = [(to.latitude - from.latitude) * radians, (to.longitude - from.longitude) * radians];
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** Steps of a distance as people say it: under 10 km, to 1 km; under 100, to 5; under 1 000, to 10; then to 100. */
const steps: readonly (readonly [below: number, step: number])[] = [
  [10, 1],
  [100, 5],
  [1000, 10],
  [Infinity, 100],
];

/** A distance rounded as people say it. */
export function roundKilometres(kilometres: number): number {
  const [, step = 1] = steps.find(([below]) => kilometres < below) ?? [];
  return Math.round(kilometres / step) * step;
}

/**
 * Distance in kilometres from a point to the area inside rings (0 inside); `toPosition` converts a point to degrees.
 */
export function kilometresToRings(
  rings: readonly (readonly Point[])[],
  point: Point,
  toPosition: (point: Point) => Position,
): number {
  if (isInside(rings, point)) return 0;
  return kilometresBetween(toPosition(point), toPosition(nearestOfSides(rings, point)));
}
