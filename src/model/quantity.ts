/** A coarse count: all that a sentence or the fill of a region distinguishes. */
export type Quantity = 'none' | 'one' | 'many';

/** The coarse count for a number. */
export const quantityOf = (count: number): Quantity => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');
