import { type Criteria, type FacetName, type Facets, facetNames, isNarrowed, matches } from './criteria.ts';

/** Facet → value → number of projects that it would show, the other facets being unchanged. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** Counts the projects of each value among those that match the other facets, because OR applies inside a facet. */
export function facetCounts(projects: readonly Facets[], criteria: Facets): FacetCounts {
  const count = (facet: FacetName) => countValues(facet, projects, criteria);
  return { regions: count('regions'), sectors: count('sectors'), phases: count('phases') };
}

/** The counts of one facet: see `facetCounts`. */
export function countValues(facet: FacetName, projects: readonly Facets[], criteria: Facets): Map<string, number> {
  const others = { ...criteria, [facet]: [] };
  const counts = new Map<string, number>();
  for (const project of projects.filter((one) => matches(one, others)))
    for (const value of project[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A facet to clear or the query to drop, and the number of projects that would then match. */
export interface Release {
  name: FacetName | 'query';
  count: number;
}

/**
 * Suggestions of what to drop from criteria that match nothing, most projects first. `found`: the projects that match
 * the query; `all`: every project.
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

/** The criteria without their query, or with one facet cleared. */
export function without(criteria: Criteria, name: Release['name']): Criteria {
  return { ...criteria, [name]: name === 'query' ? '' : [] };
}
