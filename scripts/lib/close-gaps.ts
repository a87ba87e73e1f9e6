import type { SourceRegion } from './region-source.ts';
import { type Ring, boxOf } from './ring.ts';

/** A grid of cells, each of one region at most. */
interface Grid {
  columns: number;
  rows: number;
  /** For each cell 0, or the rank of its region from 1. */
  labels: Uint8Array;
}

/** Number of cells across the mainland: one is 370 m wide, a third of a unit of the national map. */
const across = 3000;
/** Cells from the middle of the widest gap to its sides. */
const reach = 2;

/**
 * The same regions with shared borders, equal point by point. In the source, neighbours are up to 400 m apart or
 * overlap: each cell of a fine grid is assigned to one region, and outlines are traced along the cells.
 */
export function closeGaps(regions: readonly SourceRegion[]): SourceRegion[] {
  const { left, top, right, bottom } = boxOf(regions.flatMap(({ rings }) => rings));
  const cell = (right - left) / across;
  const border = reach + 1;
  const size = (extent: number) => Math.ceil(extent / cell) + 2 * border;
  const [columns, rows] = [size(right - left), size(bottom - top)];
  const grid: Grid = { columns, rows, labels: new Uint8Array(columns * rows) };
  const toGrid = (ring: Ring): Ring => ring.map(([x, y]) => [(x - left) / cell + border, (y - top) / cell + border]);
  regions.forEach(({ rings }, index) => fill(grid, rings.map(toGrid), index + 1));
  fillSlits(grid);
  const fromGrid = (ring: Ring): Ring => ring.map(([x, y]) => [(x - border) * cell + left, (y - border) * cell + top]);
  const traced = trace(grid, regions.length);
  return regions.map((region, index) => ({ ...region, rings: (traced[index] ?? []).map(fromGrid) }));
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

/** Assigns every empty cell between two regions, each within `reach` of it in a row or a column, to the first one. */
function fillSlits({ columns, labels }: Grid): void {
  const before = labels.slice();
  const look = (index: number, step: number) => {
    for (let times = 1; times <= reach; times++) {
      const label = before[index + times * step];
      if (label) return label;
    }
    return 0;
  };
  for (let index = reach * columns; index < labels.length - reach * columns; index++) {
    if (before[index] !== 0) continue;
    for (const step of [1, columns]) {
      const [one, other] = [look(index, -step), look(index, step)];
      if (one !== 0 && other !== 0 && one !== other) labels[index] = one;
    }
  }
}

/** Traces the outlines of each label along the sides of its cells, with the region on the right. */
function trace({ columns, rows, labels }: Grid, count: number): Ring[][] {
  const width = columns + 1;
  const sides = Array.from({ length: count }, () => new Map<number, number[]>());
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const index = row * columns + column;
      const label = labels[index] ?? 0;
      const nexts = sides[label - 1];
      if (!nexts) continue;
      const add = (from: number, to: number) => nexts.set(from, [...(nexts.get(from) ?? []), to]);
      const corner = row * width + column;
      if (labels[index - columns] !== label) add(corner, corner + 1);
      if (labels[index + 1] !== label) add(corner + 1, corner + 1 + width);
      if (labels[index + columns] !== label) add(corner + 1 + width, corner + width);
      if (labels[index - 1] !== label) add(corner + width, corner);
    }
  }
  return sides.map((nexts) => chain(nexts).map((corners) => corners.map((at) => [at % width, Math.floor(at / width)])));
}

/** Follows sides from corner to corner until each ring is closed. */
function chain(nexts: Map<number, number[]>): number[][] {
  const rings: number[][] = [];
  for (const start of nexts.keys()) {
    const ring = [start];
    for (let to = nexts.get(start)?.pop(); to !== undefined; to = nexts.get(to)?.pop()) ring.push(to);
    if (ring.length > 1) rings.push(ring);
  }
  return rings;
}
