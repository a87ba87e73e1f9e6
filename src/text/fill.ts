/**
 * Fills the `{names}` of a sentence; a value is never read as a pattern. Returns an empty string without a sentence.
 */
export function fill(sentence: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return sentence?.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? '')) ?? '';
}

/** A coarse count: all that a sentence distinguishes. */
export type Quantity = 'none' | 'one' | 'many';

/** The coarse count for a number. */
export const quantityOf = (count: number): Quantity => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');
