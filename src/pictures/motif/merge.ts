import type { Outline, OutlinePoint, OutlineSide } from './outline.ts';

const key = ([x, y]: OutlinePoint) => `${x} ${y}`;

/** Keys of a side and of its reverse: their ends and their curvature. */
function names({ from, to, radius, isClockwise }: OutlineSide): [there: string, back: string] {
  const bend = isClockwise ? radius : -radius;
  return [`${key(from)} ${key(to)} ${bend || 0}`, `${key(to)} ${key(from)} ${-bend || 0}`];
}

/** Key of the vertical or horizontal line that a straight side lies on, or `undefined`. */
function lineOf({ from, to, radius }: OutlineSide): string | undefined {
  if (radius > 0) return undefined;
  if (from[0] === to[0]) return `x${from[0]}`;
  return from[1] === to[1] ? `y${from[1]}` : undefined;
}

/** Cuts vertical and horizontal sides where others on the same line begin or end, so that neighbours share pieces. */
function cutAtNeighbours(sides: readonly OutlineSide[]): OutlineSide[] {
  const stops = new Map<string, Map<string, OutlinePoint>>();
  for (const side of sides) {
    const line = lineOf(side);
    if (line === undefined) continue;
    const points = stops.get(line) ?? new Map<string, OutlinePoint>();
    stops.set(line, points.set(key(side.from), side.from).set(key(side.to), side.to));
  }
  const along = (point: OutlinePoint) => point[0] + point[1];
  return sides.flatMap((side) => {
    const [start, end] = [along(side.from), along(side.to)];
    const between = [...(stops.get(lineOf(side) ?? '')?.values() ?? [])]
      .filter((point) => (along(point) - start) * (along(point) - end) < 0)
      .sort((a, b) => (along(a) - along(b)) * Math.sign(end - start));
    const path = [side.from, ...between, side.to];
    return path.slice(1).map((to, index) => ({ ...side, from: path[index] ?? side.from, to }));
  });
}

/** Drops each pair of sides that are the reverse of each other. */
function dropShared(sides: readonly OutlineSide[]): OutlineSide[] {
  const waiting = new Map<string, OutlineSide[]>();
  for (const side of sides) {
    const [there, back] = names(side);
    if (waiting.get(back)?.pop()) continue;
    const same = waiting.get(there);
    if (same) same.push(side);
    else waiting.set(there, [side]);
  }
  return [...waiting.values()].flat();
}

function isStraightOn(before: OutlineSide, after: OutlineSide): boolean {
  const line = lineOf(before);
  if (line === undefined || line !== lineOf(after)) return false;
  const [ahead, onward] = [before, after].map(({ from, to }) => to[0] - from[0] + to[1] - from[1]);
  return Math.sign(ahead ?? 0) === Math.sign(onward ?? 0);
}

/** Merges consecutive sides that lie on one line. */
function straighten(line: readonly OutlineSide[]): OutlineSide[] {
  const sides: OutlineSide[] = [];
  for (const side of line) {
    const last = sides.at(-1);
    if (last && isStraightOn(last, side)) sides[sides.length - 1] = { ...last, to: side.to };
    else sides.push(side);
  }
  const [first, last] = [sides[0], sides.at(-1)];
  if (!first || !last || !isStraightOn(last, first)) return sides;
  return [{ ...first, from: last.from }, ...sides.slice(1, -1)];
}

/**
 * Merges the outlines of one colour: shared sides vanish, and closed lines around the same surface remain. Two tiles of
 * one colour then have no seam that the background could show through, and the file is smaller. Throws when an outline
 * is not closed.
 */
export function mergeOutlines(outlines: readonly Outline[]): Outline[] {
  const departures = Map.groupBy(dropShared(cutAtNeighbours(outlines.flat())), (side) => key(side.from));
  const merged: Outline[] = [];
  for (const [start, leaving] of departures) {
    while (leaving.length > 0) {
      const line: OutlineSide[] = [];
      let point = start;
      do {
        const next = departures.get(point)?.pop();
        if (!next) throw new Error(`An outline stops at ${point}: a drawing is not closed.`);
        line.push(next);
        point = key(next.to);
      } while (point !== start);
      merged.push(straighten(line));
    }
  }
  return merged;
}
