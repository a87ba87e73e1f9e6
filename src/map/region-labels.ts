import { type Point, isInside, nearestOfSides } from '#model/geometry.ts';
import { type LabelBox, letterWidth, lineHeight, overlap } from './point-labels.ts';

/**
 * A name written inside an area: its lines, centred on a point, and the font size that fits, in units of the drawing.
 */
export interface AreaLabel extends Point {
  lines: readonly string[];
  size: number;
}

/** Space available to names, in units of the drawing. */
export interface AreaLimits {
  width: number;
  height: number;
  /** Font sizes to try, best first. */
  sizes: readonly number[];
  /** Boxes that a name must not cover. */
  taken: readonly LabelBox[];
  /** Maximum number of lines; 2 by default. */
  mostLines?: number;
}

/** Vertical offset of a line, in em, that centres a name on its point for any number of lines and any font size. */
export const lineStep = (index: number, count: number): number =>
  index > 0 ? lineHeight : 0.35 - ((count - 1) * lineHeight) / 2;

/** Free space around a name, as a share of the font size. */
const padding = 0.3;
/** Distance between two candidate points, in units of the drawing. */
const step = 10;

/**
 * Places a name wholly inside the area of rings, as near its centroid as possible; `undefined` when it fits nowhere.
 */
export function labelInArea(
  rings: readonly (readonly Point[])[],
  name: string,
  { width, height, sizes, taken, mostLines = 2 }: AreaLimits,
): AreaLabel | undefined {
  const middle = middleOf(rings);
  const places: Point[] = [];
  for (let x = step; x < width; x += step) for (let y = step; y < height; y += step) places.push({ x, y });
  const inside = places
    .filter((place) => isInside(rings, place))
    .sort((a, b) => distance(a, middle) - distance(b, middle));
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const settings = Array.from({ length: mostLines }, (_, index) => inLines(name, index + 1));
  for (const size of sizes) {
    for (const lines of settings) {
      const place = inside.find((one) => {
        const box = boxAround(one, lines, size);
        return holds(frame, box) && !taken.some((other) => overlap(other, box)) && !isCrossed(box, rings);
      });
      if (place) return { ...place, lines, size };
    }
  }
  return undefined;
}

/** A name in `count` lines or fewer, split after the spaces or hyphens that make the longest line shortest. */
export function inLines(name: string, count: number): string[] {
  if (count === 1) return [name];
  const cuts = [...name.matchAll(/[- ]/g)].map(({ index }) => [
    name.slice(0, index + 1).trim(),
    ...inLines(name.slice(index + 1), count - 1),
  ]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  return cuts.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), [name]);
}

function boxAround({ x, y }: Point, lines: readonly string[], size: number): LabelBox {
  const width = Math.max(...lines.map((line) => line.length)) * letterWidth * size;
  const [right, down] = [width / 2 + padding * size, (lines.length * lineHeight * size) / 2 + padding * size];
  return { left: x - right, top: y - down, right: x + right, bottom: y + down };
}

const holds = (outer: LabelBox, inner: LabelBox) =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

/** Whether a side of the rings passes through a box. */
export function isCrossed(box: LabelBox, rings: readonly (readonly Point[])[]): boolean {
  const { left, top, right, bottom } = box;
  return rings.some((ring) =>
    ring.some((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      const extent = {
        left: Math.min(a.x, b.x),
        right: Math.max(a.x, b.x),
        top: Math.min(a.y, b.y),
        bottom: Math.max(a.y, b.y),
      };
      if (extent.left > right || extent.right < left || extent.top > bottom || extent.bottom < top) return false;
      const turn = (x: number, y: number) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
      const turns = [turn(left, top), turn(right, top), turn(right, bottom), turn(left, bottom)];
      return Math.min(...turns) <= 0 && Math.max(...turns) >= 0;
    }),
  );
}

/** The centroid of the area of rings. */
function middleOf(rings: readonly (readonly Point[])[]): Point {
  let [area, x, y] = [0, 0, 0];
  for (const ring of rings) {
    for (const [index, a] of ring.entries()) {
      const b = ring[(index + 1) % ring.length] ?? a;
      const share = a.x * b.y - b.x * a.y;
      area += 3 * share;
      x += (a.x + b.x) * share;
      y += (a.y + b.y) * share;
    }
  }
  return { x: x / area, y: y / area };
}

/** Number of points tried along each side of the bounding box of an outline. */
const trials = 28;

/**
 * Point for a label inside an outline: of a grid of points, the farthest from the border and from the obstacles.
 * `undefined` when no point of the grid is inside.
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
