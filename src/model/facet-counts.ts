import { type Criteria, type FacetName, type Facets, facetNames, isNarrowed, matches } from './criteria.ts';

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
