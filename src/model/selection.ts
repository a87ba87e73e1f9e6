import { type Criteria, defaultSort, matches, noCriteria } from './criteria.ts';
import type { Entry } from './facet-table.ts';

/** Projects by rank. */
export interface Selection {
  /** Those that the words find; every project when no word is searched. */
  found: readonly number[];
  /** Those of them that every facet lets through. */
  matching: readonly number[];
  /** Those of them to show, in order. */
  ranks: readonly number[];
}

/** What criteria select of a catalogue. `found`: ranks by relevance; `limit`: how many to show at most. */
export function select(
  found: readonly number[],
  entries: readonly Entry[],
  criteria: Criteria,
  limit: number,
): Selection {
  const matching = found.filter((rank) => matches(entries[rank] ?? noCriteria, criteria));
  return { found, matching, ranks: inOrder(matching, entries, criteria).slice(0, limit) };
}

/** Ranks in the order asked. Ranks follow names; those that a search gives are by relevance already. */
export function inOrder(
  ranks: readonly number[],
  entries: readonly Entry[],
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

/** Order of code units: slugs and ISO dates sort so, in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
