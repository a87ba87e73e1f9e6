import type { SourceRegion } from './region-source.ts';
import { type Ring, boxOf } from './ring.ts';

/** Cells of one region each. */
interface Grid {
  columns: number;
  rows: number;
  /** For each cell 0, or the rank of its region from 1. */
  labels: Uint8Array;
}

/** Cells across the mainland: one is 370 m, a third of the national map’s unit. */
const across = 3000;
/** Cells that regions grow by, so that no slit lets the sea in between two of them. */
const growth = 1;

/**
 * The same regions, with borders that they share point by point. As the source draws them, neighbours lie up to 400 m
 * apart or over each other; on a fine grid each cell goes to one of them, and the outlines are traced along the cells.
 */
export function closeGaps(regions: readonly SourceRegion[]): SourceRegion[] {
  const { left, top, right, bottom } = boxOf(regions.flatMap(({ rings }) => rings));
  const cell = (right - left) / across;
  const border = growth + 2;
  const size = (extent: number) => Math.ceil(extent / cell) + 2 * border;
  const [columns, rows] = [size(right - left), size(bottom - top)];
  const grid: Grid = { columns, rows, labels: new Uint8Array(columns * rows) };
  const toGrid = (ring: Ring): Ring => ring.map(([x, y]) => [(x - left) / cell + border, (y - top) / cell + border]);
  regions.forEach(({ rings }, index) => fill(grid, rings.map(toGrid), index + 1));
  grow(grid, growth);
  fillEnclosed(grid);
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

/** The outlines of each label, along the sides of its cells, with the region on the right hand. */
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
