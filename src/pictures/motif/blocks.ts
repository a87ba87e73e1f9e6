import type { TileKind, Turn } from './tiles.ts';

/** One cell of a block: drawing, quarter turns, then which of the block’s three colours is the ground and which the figure. */
export type BlockCell = readonly [kind: TileKind, turn: Turn, ground: 0 | 1 | 2, figure: 0 | 1 | 2];

/** Four tiles, two by two, that make one big shape: top left, top right, bottom left, bottom right. */
export type Block = readonly [BlockCell, BlockCell, BlockCell, BlockCell];

/** The big shapes: each tile of a block keeps its colours apart, so that the shape shows and the grid stays. */
export const blocks: readonly Block[] = [
  // A disc whose quarters change places with their ground.
  [
    ['quarter', 2, 0, 1],
    ['quarter', 3, 1, 0],
    ['quarter', 1, 1, 0],
    ['quarter', 0, 0, 1],
  ],
  // A disc half in the sun.
  [
    ['quarter', 2, 0, 1],
    ['quarter', 3, 0, 2],
    ['quarter', 1, 0, 1],
    ['quarter', 0, 0, 2],
  ],
  // A tall door.
  [
    ['quarter', 2, 0, 1],
    ['quarter', 3, 0, 1],
    ['plain', 0, 1, 1],
    ['plain', 0, 2, 2],
  ],
  // A flower of four petals.
  [
    ['leaf', 0, 0, 1],
    ['leaf', 1, 0, 2],
    ['leaf', 1, 0, 2],
    ['leaf', 0, 0, 1],
  ],
  // A river.
  [
    ['quarter', 3, 0, 1],
    ['quarter', 1, 1, 0],
    ['quarter', 1, 1, 0],
    ['quarter', 3, 0, 1],
  ],
  // A pinwheel.
  [
    ['triangle', 3, 0, 1],
    ['triangle', 0, 0, 2],
    ['triangle', 2, 0, 2],
    ['triangle', 1, 0, 1],
  ],
  // A diamond, one side in the shade.
  [
    ['triangle', 2, 0, 1],
    ['triangle', 3, 0, 2],
    ['triangle', 1, 0, 1],
    ['triangle', 0, 0, 2],
  ],
  // Two domes.
  [
    ['quarter', 2, 0, 1],
    ['quarter', 3, 0, 1],
    ['quarter', 2, 1, 2],
    ['quarter', 3, 1, 2],
  ],
];
