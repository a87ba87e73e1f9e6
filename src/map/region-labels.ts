import { type Point, type Rings, hasSideNear, isInside, nearestOfSides } from '#model/geometry.ts';
import { boxOfPoints } from './clusters.ts';
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
export function labelInArea(rings: Rings, name: string, limits: AreaLimits): AreaLabel | undefined {
  const places = placesOf(rings, { ...limits, reach: 0, lands: [rings] }, (place) => isInside(rings, place));
  return fitLabel(places, name, padding.inside, limits);
}

/** Places a name on the sea beside the area of rings, clear of all the lands, for an area too small to hold it. */
export function labelBeside(
  rings: Rings,
  name: string,
  lands: readonly Rings[],
  limits: AreaLimits,
): AreaLabel | undefined {
  // Farther, a name would seem to be that of another area.
  const reach = 2 * Math.max(...limits.sizes);
  const isAllowed = (place: Point) =>
    ![rings, ...lands].some((land) => isInside(land, place)) && distance(place, nearestOfSides(rings, place)) < reach;
  return fitLabel(placesOf(rings, { ...limits, reach, lands }, isAllowed), name, padding.beside, limits);
}

/** What decides where the name of an area may be, whatever is already drawn. */
interface Surroundings {
  width: number;
  height: number;
  reach: number;
  lands: readonly Rings[];
}

/** The places of the names of an area. */
interface Places {
  around: Surroundings;
  /** The points allowed up to `reach` from the box of the area, the nearest to its centroid first. */
  points: readonly Point[];
  /** Sizes of boxes → the points around which the boxes are in the frame and cross no side of a land. */
  clear: Map<string, readonly Point[]>;
}

/** The places by area: all the maps of a frame have the same, and most are far from fitting. */
const known = new WeakMap<Rings, Places[]>();

function placesOf(rings: Rings, around: Surroundings, isAllowed: (place: Point) => boolean): Places {
  const { width, height, reach, lands } = around;
  const kept = known.get(rings) ?? [];
  const isSame = (other: Surroundings) =>
    other.width === width &&
    other.height === height &&
    other.reach === reach &&
    other.lands.length === lands.length &&
    other.lands.every((land, index) => land === lands[index]);
  const found = kept.find((one) => isSame(one.around));
  if (found) return found;
  const middle = middleOf(rings);
  const box = boxOfPoints(rings.flat());
  const [right, bottom] = [Math.min(width, box.right + reach), Math.min(height, box.bottom + reach)];
  const first = (start: number) => Math.max(1, Math.ceil((start - reach) / step)) * step;
  const points: Point[] = [];
  for (let x = first(box.left); x < right; x += step) {
    for (let y = first(box.top); y < bottom; y += step) if (isAllowed({ x, y })) points.push({ x, y });
  }
  points.sort((a, b) => distance(a, middle) - distance(b, middle));
  const places: Places = { around: { width, height, reach, lands }, points, clear: new Map() };
  known.set(rings, [...kept, places]);
  return places;
}

/** The places clear of the sides of the lands for boxes around each. */
function clearOf({ around, points, clear }: Places, boxes: readonly LabelBox[]): readonly Point[] {
  const key = JSON.stringify(boxes);
  const found = clear.get(key);
  if (found) return found;
  const frame = { left: 0, top: 0, right: around.width, bottom: around.height };
  const isClear = (box: LabelBox) => holds(frame, box) && !around.lands.some((land) => isCrossed(box, land));
  const places = points.filter((point) => boxes.every((box) => isClear(moved(box, point))));
  clear.set(key, places);
  return places;
}

function fitLabel(places: Places, name: string, space: number, limits: AreaLimits): AreaLabel | undefined {
  const { sizes, taken, mostLines = 2 } = limits;
  const isFree = (box: LabelBox) => !taken.some((other) => overlap(other, box));
  const settings = Array.from({ length: mostLines }, (_, index) => inLines(name, index + 1)).filter((lines) =>
    lines.every((line) => line.length >= shortest),
  );
  for (const size of sizes) {
    for (const lines of settings) {
      const boxes = boxesOf(lines, size, space);
      const place = clearOf(places, boxes).find((one) => boxes.every((box) => isFree(moved(box, one))));
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

/** The box of each line of a name centred on the origin, with its free space: a short line fits where a long one does not. */
function boxesOf(lines: readonly string[], size: number, padding: number): LabelBox[] {
  const height = lineHeight * size;
  return lines.map((line, index) => {
    const right = ((line.length * letterWidth) / 2) * size + padding * size;
    const top = (index - lines.length / 2) * height;
    return { left: -right, top: top - padding * size, right, bottom: top + height + padding * size };
  });
}

const moved = ({ left, top, right, bottom }: LabelBox, { x, y }: Point): LabelBox => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
});

const holds = (outer: LabelBox, inner: LabelBox) =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

/** Whether a side of the rings passes through a box. */
export function isCrossed({ left, top, right, bottom }: LabelBox, rings: Rings): boolean {
  return hasSideNear(rings, [top, bottom], ([a, b]) => {
    if (Math.min(a.x, b.x) > right || Math.max(a.x, b.x) < left) return false;
    if (Math.min(a.y, b.y) > bottom || Math.max(a.y, b.y) < top) return false;
    const turn = (x: number, y: number) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
    const turns = [turn(left, top), turn(right, top), turn(right, bottom), turn(left, bottom)];
    return Math.min(...turns) <= 0 && Math.max(...turns) >= 0;
  });
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
    const isBetter = (room: number) => !best || room > best.room;
    if (!isInside(rings, point) || !obstacles.every((one) => isBetter(distance(point, one)))) continue;
    const room = Math.min(
      distance(point, nearestOfSides(rings, point)),
      ...obstacles.map((one) => distance(point, one)),
    );
    if (isBetter(room)) best = { point, room };
  }
  return best?.point;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
