import type { TileKind, Turn } from './tiles.ts';

/** One cell of a block: drawing, quarter turns, then ground and figure, as indexes in the block’s three colours. */
export type BlockCell = readonly [kind: TileKind, turn: Turn, ground: 0 | 1 | 2, figure: 0 | 1 | 2];

/** Four tiles, two by two, that form one big shape: top left, top right, bottom left, bottom right. */
export type TileBlock = readonly [BlockCell, BlockCell, BlockCell, BlockCell];

/** The big shapes. Each tile has its own ground and figure, so that both the shape and the grid are visible. */
export const blocks: readonly TileBlock[] = [
  // A disc with two quarters inverted.
  [
    ['quarter', 2, 0, 1],
    ['quarter', 3, 1, 0],
    ['quarter', 1, 1, 0],
    ['quarter', 0, 0, 1],
  ],
  // A disc, one half lit.
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
  // A diamond, one half shaded.
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
