/** A tile of the mosaic of the laureates: one that has a page, or an empty slot with its number, from 1. */
export type MosaicTile<Known> = { known: Known; slot?: undefined } | { known?: undefined; slot: number };

/** The tiles of the mosaic, in order: the slots of the missing laureates are spread evenly among the others. */
export function mosaicTiles<Known>(laureates: readonly Known[], missing: number): MosaicTile<Known>[] {
  const slots = Array.from({ length: missing }, (_, index) => ({ slot: index + 1 }));
  if (laureates.length === 0) return slots;
  const before = (tile: number) => Math.floor((missing * tile) / laureates.length);
  return laureates.flatMap((known, tile) => [{ known }, ...slots.slice(before(tile), before(tile + 1))]);
}
