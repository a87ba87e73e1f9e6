import { type Point, isInside, nearestOfSides } from '#model/geometry.ts';
import { boxOfPoints } from './clusters.ts';
import { type LabelBox, letterWidth, lineHeight, overlap } from './point-labels.ts';

/**
 * A name written inside an area: its lines, centred on a point, and the font size that fits, in units of the drawing.
 */
export interface AreaLabel extends Point {
  lines: readonly string[];
  size: number;
}

type Rings = readonly (readonly Point[])[];

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
  index > 0 ? lineHeight : Number((0.35 - ((count - 1) * lineHeight) / 2).toFixed(2));

/** Free space around a name inside an area, then beside one, as shares of the font size. */
const padding = { inside: 0.2, beside: 0.6 };
/** Minimum number of letters of a line: « de- » is not one. */
const shortest = 4;
/** Distance between two candidate points, in units of the drawing. */
const step = 5;

/**
 * Places a name wholly inside the area of rings, as near its centroid as possible; `undefined` when it fits nowhere.
 */
export const labelInArea = (rings: Rings, name: string, limits: AreaLimits): AreaLabel | undefined =>
  fitLabel(rings, name, {
    ...limits,
    padding: padding.inside,
    reach: 0,
    lands: [rings],
    isAllowed: (place) => isInside(rings, place),
  });

/** Places a name on the sea beside the area of rings, clear of all the lands, for an area too small to hold it. */
export function labelBeside(
  rings: Rings,
  name: string,
  lands: readonly Rings[],
  limits: AreaLimits,
): AreaLabel | undefined {
  const reach = 2 * Math.max(...limits.sizes);
  // Farther, a name would seem to be that of another area.
  const isAllowed = (place: Point) =>
    distance(place, nearestOfSides(rings, place)) < reach && !lands.some((land) => isInside(land, place));
  return fitLabel(rings, name, {
    ...limits,
    padding: padding.beside,
    reach,
    lands,
    isAllowed,
  });
}

/** Where a name may be: at a distance from the box of the area, at points allowed, across the sides of no land. */
interface Search extends AreaLimits {
  padding: number;
  reach: number;
  lands: readonly Rings[];
  isAllowed: (place: Point) => boolean;
}

function fitLabel(rings: Rings, name: string, search: Search): AreaLabel | undefined {
  const { width, height, sizes, taken, mostLines = 2, padding, reach, lands, isAllowed } = search;
  const middle = middleOf(rings);
  const around = boxOfPoints(rings.flat());
  const [right, bottom] = [Math.min(width, around.right + reach), Math.min(height, around.bottom + reach)];
  const first = (start: number) => Math.max(1, Math.ceil((start - reach) / step)) * step;
  const places: Point[] = [];
  for (let x = first(around.left); x < right; x += step) {
    for (let y = first(around.top); y < bottom; y += step) places.push({ x, y });
  }
  const nearestFirst = places.filter(isAllowed).sort((a, b) => distance(a, middle) - distance(b, middle));
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const isFree = (box: LabelBox) =>
    holds(frame, box) && !taken.some((other) => overlap(other, box)) && !lands.some((land) => isCrossed(box, land));
  const settings = Array.from({ length: mostLines }, (_, index) => inLines(name, index + 1)).filter((lines) =>
    lines.every((line) => line.length >= shortest),
  );
  for (const size of sizes) {
    for (const lines of settings) {
      const place = nearestFirst.find((one) => boxesAround(one, lines, size, padding).every(isFree));
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

/** The box of each line of a name centred on a point, with its free space: a short line fits where a long one does not. */
function boxesAround({ x, y }: Point, lines: readonly string[], size: number, padding: number): LabelBox[] {
  const height = lineHeight * size;
  return lines.map((line, index) => {
    const right = ((line.length * letterWidth) / 2) * size + padding * size;
    const top = y + (index - lines.length / 2) * height;
    return { left: x - right, top: top - padding * size, right: x + right, bottom: top + height + padding * size };
  });
}

const holds = (outer: LabelBox, inner: LabelBox) =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

/** Whether a side of the rings passes through a box. */
export function isCrossed(box: LabelBox, rings: Rings): boolean {
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
function middleOf(rings: Rings): Point {
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
export function labelPoint(rings: Rings, obstacles: readonly Point[]): Point | undefined {
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
