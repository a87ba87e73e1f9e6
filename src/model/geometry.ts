import { kilometresBetween } from './kilometres.ts';
import type { Position } from './projection.ts';

/** A point of a drawing, in the drawing’s units. */
export interface Point {
  x: number;
  y: number;
}

/** The closed lines around areas and their holes, in units of a drawing. */
export type Rings = readonly (readonly Point[])[];

const read = new Map<string, Rings>();

/** The rings of a path written as `M12 34l5-6…z`: absolute start, relative lines, closed. The same object for a path. */
export function ringsOf(path: string): Rings {
  const rings = read.get(path) ?? readRings(path);
  read.set(path, rings);
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

/** A side of a ring, from a point to the next. */
type Side = readonly [from: Point, to: Point];

/** Height of a band of a drawing, in its units. */
const bandHeight = 16;

const bandOf = (y: number) => Math.floor(y / bandHeight);

/** Rings → band → the sides that pass through it. */
const indexed = new WeakMap<Rings, Map<number, Side[]>>();

function bandsOf(rings: Rings): Map<number, Side[]> {
  const found = indexed.get(rings);
  if (found) return found;
  const bands = new Map<number, Side[]>();
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      const [first, last] = from ? [bandOf(Math.min(from.y, to.y)), bandOf(Math.max(from.y, to.y))] : [0, -1];
      for (let band = first; from && band <= last; band++) {
        const sides = bands.get(band);
        if (sides) sides.push([from, to]);
        else bands.set(band, [[from, to]]);
      }
      from = to;
    }
  }
  indexed.set(rings, bands);
  return bands;
}

/** Whether a point is inside rings, by the even-odd rule. */
export function isInside(rings: Rings, { x, y }: Point): boolean {
  let isIn = false;
  for (const [a, b] of bandsOf(rings).get(bandOf(y)) ?? [])
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  return isIn;
}

/** Whether a side of rings passes a test, among those that come near heights from `top` to `bottom`. */
export function hasSideNear(
  rings: Rings,
  [top, bottom]: readonly [number, number],
  test: (side: Side) => boolean,
): boolean {
  const bands = bandsOf(rings);
  for (let band = bandOf(top); band <= bandOf(bottom); band++) if (bands.get(band)?.some(test)) return true;
  return false;
}

/** The point of a segment nearest to another. */
function nearestOn(a: Point, b: Point, point: Point): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return { x: a.x + share * dx, y: a.y + share * dy };
}

/** The point nearest to another on the sides of rings; infinitely far without a ring. */
export function nearestOfSides(rings: Rings, point: Point): Point {
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

/**
 * Distance in kilometres from a point to the area inside rings (0 inside); `toPosition` converts a point to degrees.
 */
export function kilometresToRings(rings: Rings, point: Point, toPosition: (point: Point) => Position): number {
  if (isInside(rings, point)) return 0;
  return kilometresBetween(toPosition(point), toPosition(nearestOfSides(rings, point)));
}
