/** Columns of the table of projects; each code is a value of the parameter `tri` of its address. */
export const tableColumns = [
  'nom',
  'region',
  'communes',
  'porteur',
  'montant',
  'statut',
  'filieres',
  'sources',
] as const;

/** Code of a column of the table of projects. */
export type TableColumn = (typeof tableColumns)[number];

/** How the table of projects is sorted. */
export interface TableOrder {
  column: TableColumn;
  isDescending: boolean;
}

/** The order of the table as served. */
export const servedOrder: TableOrder = { column: 'nom', isDescending: false };

const descending = 'decroissant';

/** Reads the order of an address; one of its parameters that is unknown, or meant for the list, counts for nothing. */
export function readTableOrder(parameters: URLSearchParams): TableOrder {
  const column = tableColumns.find((one) => one === parameters.get('tri'));
  return column ? { column, isDescending: parameters.get('ordre') === descending } : servedOrder;
}

/** Returns the parameters of an address with an order instead of their own; the served order is omitted. */
export function writeTableOrder(parameters: URLSearchParams, { column, isDescending }: TableOrder): URLSearchParams {
  const written = new URLSearchParams(parameters);
  for (const name of ['tri', 'ordre']) written.delete(name);
  if (column !== servedOrder.column || isDescending) written.set('tri', column);
  if (isDescending) written.set('ordre', descending);
  return written;
}

/** What a row has in the sorted column; `undefined` when it is unknown. */
export type SortValue = string | number | undefined;

const french = new Intl.Collator('fr', { numeric: true });

/**
 * Sorts rows by their values: their indexes, in order. Numbers sort as numbers and texts as in French; unknown values
 * are last in both directions, and equal rows keep their order.
 */
export function sortedRows(values: readonly SortValue[], isDescending: boolean): number[] {
  const known = [...values.keys()].filter((index) => values[index] !== undefined);
  const unknown = [...values.keys()].filter((index) => values[index] === undefined);
  const sign = isDescending ? -1 : 1;
  return [...known.sort((a, b) => sign * compareValues(values[a], values[b])), ...unknown];
}

function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return french.compare(String(a), String(b));
}
