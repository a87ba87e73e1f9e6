/** How many, as sentences and the fills of a map tell it. */
export type Quantity = 'none' | 'one' | 'many';

/** The quantity of a count. */
export const quantityOf = (count: number): Quantity => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');
