/** How many projects a page of the list holds; a catalogue that fits in one page is whole in it. */
export const pageSize = 30;

/** How many results of a long list are shown at once: their cards are fetched one by one, so no more than a few screens. */
export const stepSize = 12;

/** The pages of a list, at least one; each but the last is full. */
export function pagesOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: count }, (_, index) => items.slice(index * pageSize, (index + 1) * pageSize));
}
