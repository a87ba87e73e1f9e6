import type { FacetRow } from '#model/facet-table.ts';
import { isEmptyQuery, parseQuery } from '../query.ts';
import { searchedText } from './finder-messages.ts';
import { Search } from './search.ts';

/** The projects that a search finds, by rank, and the query that was searched, after correction. */
export interface TableSelection {
  ranks: ReadonlySet<number>;
  query: string;
}

/** Searches the same projects as the list. Rejects when the index cannot be loaded. */
export async function searchTable(
  { index = '', places = '' }: DOMStringMap,
  query: string,
  entries: readonly FacetRow[],
): Promise<TableSelection> {
  if (isEmptyQuery(parseQuery(query))) return { ranks: new Set(), query };
  const found = await new Search(index, places).search(query, entries);
  return { ranks: new Set(found.hits.keys()), query: searchedText(query, found) };
}
