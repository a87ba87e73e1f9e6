import type { Sector } from '#model/sector.ts';

/** A colour by its role; the style sheet defines the values. A colour that is not neutral is that of a sector. */
export type TileColour = Neutral | Sector;
/** Ink, paper and two greys. */
export type Neutral = 'dark' | 'light' | 'mist' | 'stone';

/** Quarter turns, clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** What one tile shows, in a square of 100 units. */
export interface TileDrawing {
  /** Its French name, with its article. */
  name: string;
  /** Path data of the figure, painted on the ground. Outlines are clockwise, and anticlockwise around holes. */
  figure: string;
  /** Path data painted on the figure, in another colour; empty for a drawing in one colour. */
  accent: string;
  /** Whether quarter turns make it another drawing, without a wrong way up. */
  canTurn: boolean;
}

/** A square of the grid, in cells from the top left corner of the motif. */
export interface Square {
  column: number;
  row: number;
  size: number;
}

/** A drawing in colours: neutral ones, and that of its sector. */
export interface Form {
  sector: Sector;
  drawing: TileDrawing;
  turn: Turn;
  figure: TileColour;
  accent: TileColour;
}

/** A tile: a drawing on a ground, or a plain ground. */
export interface Tile extends Square {
  ground: TileColour;
  form?: Form;
  /** Only in a broken motif: how far the tile has slid, in cells, and tilted, in degrees clockwise. */
  slip?: { x: number; y: number; degrees: number };
}

/** A motif: tiles that do not overlap, on a grid of square cells. */
export interface Motif {
  columns: number;
  rows: number;
  tiles: readonly Tile[];
  /** The frieze, over plain tiles: a tile of less than half a cell for each partner. */
  frieze: readonly Tile[];
  /** The empty cells: one for each unknown fact. */
  holes: readonly Square[];
}
