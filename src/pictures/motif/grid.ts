import type { Tile } from './tiles.ts';

/** A rectangle of cells. */
export interface Area {
  column: number;
  row: number;
  width: number;
  height: number;
}

/** A grid that tiles are laid on, one after the other. */
export interface Grid {
  columns: number;
  rows: number;
  /** The tiles laid so far, in that order. */
  tiles: readonly Tile[];
  lay(tile: Tile): void;
  /** Whether an area lies within the grid and bears no tile. */
  isFree(area: Area): boolean;
  /** The tiles that touch an area by a side, each once. */
  around(area: Area): Tile[];
}

/** An empty grid. */
export function makeGrid(columns: number, rows: number): Grid {
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
