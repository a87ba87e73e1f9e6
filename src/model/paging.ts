/** Number of projects in a page of the list; a smaller catalogue fits in one page. */
export const pageSize = 30;

/** Number of results of a long list to show at once: a few screens, because each card is a separate request. */
export const stepSize = 12;

/** Splits a list into pages: at least one, and all full but the last. */
export function pagesOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: count }, (_, index) => items.slice(index * pageSize, (index + 1) * pageSize));
}
