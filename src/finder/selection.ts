import { type Criteria, defaultSort, matches, noCriteria } from '#model/criteria.ts';
import type { FacetRow } from '#model/facet-table.ts';

/** Projects selected from a catalogue, by rank. */
export interface Selection {
  /** The projects that match the query, or every project without a query. */
  found: readonly number[];
  /** The projects of `found` that match every facet. */
  matching: readonly number[];
  /** The projects of `matching` to show, in order. */
  ranks: readonly number[];
}

/** Selects the projects that match criteria. `found`: ranks by relevance; `limit`: maximum number to show. */
export function select(
  found: readonly number[],
  entries: readonly FacetRow[],
  criteria: Criteria,
  limit: number,
): Selection {
  const matching = found.filter((rank) => matches(entries[rank] ?? noCriteria, criteria));
  return { found, matching, ranks: inOrder(matching, entries, criteria).slice(0, limit) };
}

/**
 * Sorts ranks as criteria ask. Ranks follow the order of names; those that a search returns are already sorted by
 * relevance.
 */
export function inOrder(
  ranks: readonly number[],
  entries: readonly FacetRow[],
  { query, sort = defaultSort(query) }: Pick<Criteria, 'query' | 'sort'>,
): number[] {
  if (sort === 'pertinence' && query) return [...ranks];
  const byName = [...ranks].sort((a, b) => a - b);
  const regionOf = (rank: number) => entries[rank]?.regions[0] ?? '';
  const dayOf = (rank: number) => entries[rank]?.verifiedOn ?? '';
  if (sort === 'region') return byName.sort((a, b) => compare(regionOf(a), regionOf(b)));
  if (sort === 'recent') return byName.sort((a, b) => compare(dayOf(b), dayOf(a)));
  return byName;
}

/** Compares code units: the order is the same in every locale, and right for slugs and ISO dates. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
