/** How many projects a page of the list holds; a catalogue that fits in one page is whole in it. */
export const pageSize = 30;

/** The pages of a list, at least one; each but the last is full. */
export function pagesOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: count }, (_, index) => items.slice(index * pageSize, (index + 1) * pageSize));
}
