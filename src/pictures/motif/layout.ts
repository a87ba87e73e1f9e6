import { type Area, type Board, makeBoard } from './grid.ts';
import { blocks } from './blocks.ts';
import { canTurn, isRunning, type Motif, type TileKind, type Tint, type Tints, type Turn } from './tiles.ts';
import { makeTinter } from './colours.ts';
import { drawIndex, drawOne, type Random } from './random.ts';

/** What a pattern is composed from. */
export interface Recipe {
  columns: number;
  rows: number;
  /** Drawings of the subject, most telling first. */
  signatures: readonly TileKind[];
  /** Drawings that fill in between; one that is listed twice is twice as likely. */
  commons: readonly TileKind[];
  /** Sector colours, one to four. */
  hues: readonly Tint[];
  /** Share of the big shapes that are signatures, from 0 to 1; the others are blocks. */
  signatureShare: number;
}

/** A composition under way. */
interface Draft extends Recipe {
  random: Random;
  board: Board;
  drawTints(area: Area): Tints;
}

/** Columns that share one draw of big shapes. A card shows the first eight: two bays. */
const bayWidth = 4;

/** Share of the single tiles that are signatures. */
const singleSignatures = 0.36;

const drawTurn = (random: Random, kind: TileKind): Turn => (canTurn(kind) ? drawOne(random, [0, 1, 2, 3] as const) : 0);

function layBigShape(
  { random, board, signatures, signatureShare, drawTints }: Draft,
  column: number,
  row: number,
): void {
  const tints = drawTints({ column, row, width: 2, height: 2 });
  if (random() < signatureShare) {
    const kind = drawOne(random, signatures);
    board.lay({ kind, column, row, size: 2, turn: drawTurn(random, kind), ...tints });
    return;
  }
  const colours = [tints.ground, tints.figure, tints.accent] as const;
  for (const [index, [kind, turn, ground, figure]] of drawOne(random, blocks).entries()) {
    const place = { column: column + (index % 2), row: row + Math.floor(index / 2), size: 1 as const };
    board.lay({ kind, turn, ...place, ground: colours[ground], figure: colours[figure], accent: colours[figure] });
  }
}

/** Two big shapes in every bay of four columns, one above the other, at columns and heights that vary. */
function layBigShapes(draft: Draft): void {
  const { random, board } = draft;
  for (let bay = 0; bay < board.columns; bay += bayWidth) {
    const top = drawIndex(random, 2);
    for (const row of [top, top + 2]) {
      const column = bay + drawIndex(random, bayWidth - 1);
      if (board.isFree({ column, row, width: 2, height: 2 })) layBigShape(draft, column, row);
    }
  }
}

/** Some rows of two or three equal tiles, for the drawings that carry on from one to the next. */
function layRuns({ random, board, signatures, drawTints }: Draft): void {
  const kinds = signatures.filter(isRunning);
  for (let attempt = 0; attempt < board.columns && kinds.length > 0; attempt++) {
    const [column, row, width] = [
      drawIndex(random, board.columns),
      drawIndex(random, board.rows),
      2 + drawIndex(random, 2),
    ];
    if (!board.isFree({ column, row, width, height: 1 })) continue;
    const run = {
      kind: drawOne(random, kinds),
      row,
      size: 1,
      turn: 0,
      ...drawTints({ column, row, width, height: 1 }),
    } as const;
    for (let step = 0; step < width; step++) board.lay({ ...run, column: column + step });
  }
}

/** A tile in every cell that is left, never of a drawing that touches it already. */
function fillIn({ random, board, signatures, commons, drawTints }: Draft): void {
  for (let row = 0; row < board.rows; row++) {
    for (let column = 0; column < board.columns; column++) {
      const area = { column, row, width: 1, height: 1 };
      if (!board.isFree(area)) continue;
      const near = board.around(area).map((tile) => tile.kind);
      const fresh = (random() < singleSignatures ? signatures : commons).filter((kind) => !near.includes(kind));
      const kind = drawOne(random, fresh.length > 0 ? fresh : commons);
      board.lay({ kind, column, row, size: 1, turn: drawTurn(random, kind), ...drawTints(area) });
    }
  }
}

/** Composes a pattern: big shapes first, then runs, then single tiles in what is left. */
export function composeMotif(random: Random, recipe: Recipe): Motif {
  const board = makeBoard(recipe.columns, recipe.rows);
  const tinter = makeTinter(random, recipe.hues);
  const drawTints = (area: Area) =>
    tinter.draw(
      board.around(area).map((tile) => tile.ground),
      area.width * area.height,
    );
  const draft = { ...recipe, random, board, drawTints };
  layBigShapes(draft);
  layRuns(draft);
  fillIn(draft);
  return {
    columns: board.columns,
    rows: board.rows,
    tiles: board.tiles.toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}
