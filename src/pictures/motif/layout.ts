import { blocks } from './blocks.ts';
import {
  type Motif,
  type Tile,
  type TileColour,
  type TileColours,
  type TileKind,
  type Turn,
  canTurn,
  isRunning,
} from './tiles.ts';
import { makeColourPicker } from './colours.ts';
import { type Random, drawIndex, drawOne } from './random.ts';

/** Parameters of a motif. */
export interface Recipe {
  columns: number;
  rows: number;
  /** Drawings of the subject, most characteristic first. */
  signatures: readonly TileKind[];
  /** Drawings that fill the gaps; one that is listed twice is twice as likely. */
  commons: readonly TileKind[];
  /** Sector colours, one to four. */
  hues: readonly TileColour[];
  /** Share of the big shapes that are signatures, from 0 to 1; the others are blocks. */
  signatureShare: number;
}

/** A composition in progress. */
interface Draft extends Recipe {
  random: Random;
  grid: Grid;
  drawColours(area: Area): TileColours;
}

/** Columns of a bay, which shares one draw of big shapes. A card shows the first eight columns: two bays. */
const bayWidth = 4;

/** Share of the single tiles that are signatures. */
const singleSignatures = 0.36;

const drawTurn = (random: Random, kind: TileKind): Turn => (canTurn(kind) ? drawOne(random, [0, 1, 2, 3] as const) : 0);

function layBigShape(
  { random, grid, signatures, signatureShare, drawColours }: Draft,
  column: number,
  row: number,
): void {
  const drawn = drawColours({ column, row, width: 2, height: 2 });
  if (random() < signatureShare) {
    const kind = drawOne(random, signatures);
    grid.lay({ kind, column, row, size: 2, turn: drawTurn(random, kind), ...drawn });
    return;
  }
  const colours = [drawn.ground, drawn.figure, drawn.accent] as const;
  for (const [index, [kind, turn, ground, figure]] of drawOne(random, blocks).entries()) {
    const place = { column: column + (index % 2), row: row + Math.floor(index / 2), size: 1 as const };
    grid.lay({ kind, turn, ...place, ground: colours[ground], figure: colours[figure], accent: colours[figure] });
  }
}

/** Lays two big shapes in every bay of four columns, one above the other, at random columns and heights. */
function layBigShapes(draft: Draft): void {
  const { random, grid } = draft;
  for (let bay = 0; bay < grid.columns; bay += bayWidth) {
    const top = drawIndex(random, 2);
    for (const row of [top, top + 2]) {
      const column = bay + drawIndex(random, bayWidth - 1);
      if (grid.isFree({ column, row, width: 2, height: 2 })) layBigShape(draft, column, row);
    }
  }
}

/** Lays some rows of two or three equal tiles, for the drawings that continue from one tile to the next. */
function layRuns({ random, grid, signatures, drawColours }: Draft): void {
  const kinds = signatures.filter(isRunning);
  for (let attempt = 0; attempt < grid.columns && kinds.length > 0; attempt++) {
    const [column, row, width] = [
      drawIndex(random, grid.columns),
      drawIndex(random, grid.rows),
      2 + drawIndex(random, 2),
    ];
    if (!grid.isFree({ column, row, width, height: 1 })) continue;
    const run = {
      kind: drawOne(random, kinds),
      row,
      size: 1,
      turn: 0,
      ...drawColours({ column, row, width, height: 1 }),
    } as const;
    for (let step = 0; step < width; step++) grid.lay({ ...run, column: column + step });
  }
}

/** Lays a tile in every remaining cell, and avoids the drawings of the tiles that touch it. */
function fillIn({ random, grid, signatures, commons, drawColours }: Draft): void {
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const area = { column, row, width: 1, height: 1 };
      if (!grid.isFree(area)) continue;
      const near = grid.around(area).map((tile) => tile.kind);
      const fresh = (random() < singleSignatures ? signatures : commons).filter((kind) => !near.includes(kind));
      const kind = drawOne(random, fresh.length > 0 ? fresh : commons);
      grid.lay({ kind, column, row, size: 1, turn: drawTurn(random, kind), ...drawColours(area) });
    }
  }
}

/** Composes a motif: big shapes first, then runs, then single tiles in the remaining cells. */
export function composeMotif(random: Random, recipe: Recipe): Motif {
  const grid = makeGrid(recipe.columns, recipe.rows);
  const picker = makeColourPicker(random, recipe.hues);
  const drawColours = (area: Area) =>
    picker.draw(
      grid.around(area).map((tile) => tile.ground),
      area.width * area.height,
    );
  const draft = { ...recipe, random, grid, drawColours };
  layBigShapes(draft);
  layRuns(draft);
  fillIn(draft);
  return {
    columns: grid.columns,
    rows: grid.rows,
    tiles: grid.tiles.toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** A rectangle of cells. */
interface Area {
  column: number;
  row: number;
  width: number;
  height: number;
}

/** A grid on which tiles are laid one after the other. */
interface Grid {
  columns: number;
  rows: number;
  /** The tiles laid so far, in the order of laying. */
  tiles: readonly Tile[];
  lay(tile: Tile): void;
  /** Whether an area is inside the grid and has no tile. */
  isFree(area: Area): boolean;
  /** The tiles that touch an area by a side, each once. */
  around(area: Area): Tile[];
}

function makeGrid(columns: number, rows: number): Grid {
  const tiles: Tile[] = [];
  const byCell = new Map<string, Tile>();
  const cellsOf = ({ column, row, width, height }: Area) =>
    Array.from({ length: width * height }, (_, index) => [column + (index % width), row + Math.floor(index / width)]);
  const tilesIn = (area: Area) => cellsOf(area).flatMap((cell) => byCell.get(cell.join()) ?? []);

  return {
    columns,
    rows,
    tiles,
    lay(tile) {
      tiles.push(tile);
      const area = { column: tile.column, row: tile.row, width: tile.size, height: tile.size };
      for (const cell of cellsOf(area)) byCell.set(cell.join(), tile);
    },
    isFree(area) {
      const isInside = area.column + area.width <= columns && area.row + area.height <= rows;
      return isInside && tilesIn(area).length === 0;
    },
    around({ column, row, width, height }) {
      const sides = [
        { column, row: row - 1, width, height: 1 },
        { column, row: row + height, width, height: 1 },
        { column: column - 1, row, width: 1, height },
        { column: column + width, row, width: 1, height },
      ];
      return [...new Set(sides.flatMap(tilesIn))];
    },
  };
}
