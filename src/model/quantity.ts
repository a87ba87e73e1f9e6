/** How many, as far as a sentence or the fill of a region distinguishes. */
export type Quantity = 'none' | 'one' | 'many';

/** The quantity of a count. */
export const quantityOf = (count: number): Quantity => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');
