import {
  type Criteria,
  type FacetName,
  type Facets,
  defaultSort,
  facetNames,
  isNarrowed,
  matches,
  noCriteria,
} from './criteria.ts';
import type { Entry } from './facet-table.ts';

/** Facet → value → how many projects it would show, the other facets as they are. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** Counts each value among the projects that the other facets let through, so that OR inside a facet adds up. */
export function facetCounts(projects: readonly Facets[], criteria: Facets): FacetCounts {
  const count = (facet: FacetName) => countValues(facet, projects, criteria);
  return { regions: count('regions'), sectors: count('sectors'), phases: count('phases') };
}

/** The same, of one facet. */
export function countValues(facet: FacetName, projects: readonly Facets[], criteria: Facets): Map<string, number> {
  const others = { ...criteria, [facet]: [] };
  const counts = new Map<string, number>();
  for (const project of projects.filter((one) => matches(one, others)))
    for (const value of project[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A facet to open, or the query to drop, and how many projects there would be without it. */
export interface Release {
  name: FacetName | 'query';
  count: number;
}

/**
 * What to drop from criteria that show nothing, most projects first. `found`: the projects that the query finds;
 * `all`: every project.
 */
export function releases(found: readonly Facets[], all: readonly Facets[], criteria: Criteria): Release[] {
  const names = [
    ...facetNames.filter((name) => criteria[name].length > 0),
    ...(criteria.query ? ['query' as const] : []),
  ];
  const countWithout = (name: Release['name']) =>
    (name === 'query' ? all : found).filter((project) => matches(project, without(criteria, name))).length;
  return names
    .map((name) => ({ name, count: countWithout(name) }))
    .filter(({ name, count }) => count > 0 && (name !== 'query' || isNarrowed(criteria)))
    .sort((a, b) => b.count - a.count);
}

/** Criteria without their query, or with a facet open. */
export function without(criteria: Criteria, name: Release['name']): Criteria {
  return { ...criteria, [name]: name === 'query' ? '' : [] };
}

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
