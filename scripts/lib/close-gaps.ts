import type { Ring, SourceRegion } from './region-source.ts';

/**
 * The source shrank each region a little, so that 1.5 km of nothing lie between neighbours. Drawn on a fine grid, the
 * regions grow until they touch, then their outlines are traced along the cells: neighbours share every point of their
 * border, and a topology can simplify it once for both.
 */
interface Grid {
  columns: number;
  rows: number;
  /** For each cell 0, or the rank of its region from 1. */
  labels: Uint8Array;
}

/** Cells across the mainland: one is 240 m. */
const across = 4400;
/** Cells that a region grows by where it meets the sea: the half of a gap, as everywhere. */
const growth = 3;

/** The same regions, grown until they share their borders. */
export function closeGaps(regions: readonly SourceRegion[]): SourceRegion[] {
  const points = regions.flatMap(({ rings }) => rings.flat());
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))];
  const [right, bottom] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))];
  const cell = (right - left) / across;
  const border = growth + 2;
  const size = (extent: number) => Math.ceil(extent / cell) + 2 * border;
  const [columns, rows] = [size(right - left), size(bottom - top)];
  const grid: Grid = { columns, rows, labels: new Uint8Array(columns * rows) };
  const toGrid = (ring: Ring): Ring => ring.map(([x, y]) => [(x - left) / cell + border, (y - top) / cell + border]);
  regions.forEach(({ rings }, index) => fill(grid, rings.map(toGrid), index + 1));
  grow(grid, growth);
  fillEnclosed(grid);
  return regions.map((region, index) => ({
    ...region,
    rings: trace(grid, index + 1).map((ring) =>
      ring.map(([x, y]) => [(x - border) * cell + left, (y - border) * cell + top]),
    ),
  }));
}

/** Labels the cells whose centre lies inside rings, row by row. */
function fill({ columns, rows, labels }: Grid, rings: readonly Ring[], label: number): void {
  for (let row = 0; row < rows; row++) {
    const y = row + 0.5;
    const crossings = rings.flatMap((ring) =>
      ring.slice(1).flatMap(([x2, y2], index) => {
        const [x1, y1] = ring[index] ?? [0, 0];
        return y1 > y !== y2 > y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
      }),
    );
    crossings.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const [from, to] = [Math.ceil((crossings[pair] ?? 0) - 0.5), Math.ceil((crossings[pair + 1] ?? 0) - 0.5)];
      labels.fill(label, row * columns + from, row * columns + to);
    }
  }
}

/** Every empty cell beside a region joins it, `steps` times or until nothing changes; `mayGrow` keeps cells empty. */
function grow({ columns, labels }: Grid, steps: number, mayGrow: (index: number) => boolean = () => true): void {
  for (let step = 0; step < steps; step++) {
    const before = labels.slice();
    let isChanged = false;
    for (let index = columns; index < labels.length - columns; index++) {
      if (before[index] !== 0 || !mayGrow(index)) continue;
      const label = before[index - 1] || before[index + 1] || before[index - columns] || before[index + columns] || 0;
      if (label === 0) continue;
      labels[index] = label;
      isChanged = true;
    }
    if (!isChanged) return;
  }
}

/** What is left empty between regions, out of the sea’s reach, goes to its neighbours. */
function fillEnclosed(grid: Grid): void {
  const { columns, labels } = grid;
  const isSea = new Uint8Array(labels.length);
  const queue = [0];
  isSea[0] = 1;
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    for (const next of [index - 1, index + 1, index - columns, index + columns]) {
      if (next < 0 || next >= labels.length || labels[next] !== 0 || isSea[next]) continue;
      isSea[next] = 1;
      queue.push(next);
    }
  }
  grow(grid, Infinity, (index) => !isSea[index]);
}

/** The outlines of a label, along the sides of its cells, with the region on the right hand. */
function trace({ columns, rows, labels }: Grid, label: number): Ring[] {
  const width = columns + 1;
  const nexts = new Map<number, number[]>();
  const isIn = (column: number, row: number) => labels[row * columns + column] === label;
  const add = (from: number, to: number) => nexts.set(from, [...(nexts.get(from) ?? []), to]);
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      if (!isIn(column, row)) continue;
      const corner = row * width + column;
      if (!isIn(column, row - 1)) add(corner, corner + 1);
      if (!isIn(column + 1, row)) add(corner + 1, corner + 1 + width);
      if (!isIn(column, row + 1)) add(corner + 1 + width, corner + width);
      if (!isIn(column - 1, row)) add(corner + width, corner);
    }
  }
  const rings: Ring[] = [];
  for (const start of nexts.keys()) {
    const ring: Ring = [];
    for (let at = start, to = nexts.get(at)?.pop(); to !== undefined; at = to, to = nexts.get(at)?.pop()) {
      ring.push([at % width, Math.floor(at / width)]);
    }
    if (ring[0] && ring.length > 3) rings.push([...ring, ring[0]]);
  }
  return rings;
}
