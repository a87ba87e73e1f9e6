/** A generator: each call returns the next number, at least 0 and below 1. */
export type Random = () => number;

/** FNV-1a hash of a text’s UTF-16 units, 32 bits unsigned (Fowler, Noll and Vo: https://www.rfc-editor.org/rfc/rfc9923). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Mulberry32, a small generator by Tommy Ettinger (public domain). It only adds, multiplies and shifts integers, so
 * that every machine draws the same numbers from the same seed.
 */
export function seededRandom(text: string): Random {
  let state = hashText(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** An integer from 0 to `count` − 1. */
export function drawIndex(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** One of the items, all equally likely. Throws on an empty list. */
export function drawOne<Item>(random: Random, items: readonly Item[]): Item {
  const index = drawIndex(random, items.length);
  if (!(index in items)) throw new Error('Nothing to draw from an empty list.');
  return items[index] as Item;
}

/** A copy in random order. */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(drawIndex(random, left.length), 1));
}
