/** What a list of projects is narrowed by; an empty list leaves the facet open. */
export interface Criteria {
  /** Region slugs. */
  regions: readonly string[];
  /** Sector codes. */
  sectors: readonly string[];
  /** Phase codes. */
  phases: readonly string[];
}

/** The facets of one project: what `matches` compares, and what the list writes on each of its items. */
export type Facets = Criteria;

/** Facet → name of the parameter in the address. */
export const parameterNames = { regions: 'region', sectors: 'secteur', phases: 'phase' } as const;

/** The name of a facet. */
export type FacetName = keyof typeof parameterNames;

const facetNames = Object.keys(parameterNames) as FacetName[];

/** Reads the criteria of an address; repeated and empty values are dropped. */
export function readCriteria(parameters: URLSearchParams): Criteria {
  const read = (facet: FacetName) => [...new Set(parameters.getAll(parameterNames[facet]))].filter(Boolean);
  return { regions: read('regions'), sectors: read('sectors'), phases: read('phases') };
}

/** Writes criteria as the parameters of an address, in a fixed order. */
export function writeCriteria(criteria: Criteria): URLSearchParams {
  const pairs = facetNames.flatMap((facet) => criteria[facet].map((value) => [parameterNames[facet], value]));
  return new URLSearchParams(pairs);
}

/** Whether any criterion is set. */
export function isNarrowed(criteria: Criteria): boolean {
  return facetNames.some((facet) => criteria[facet].length > 0);
}

/** OR inside a facet, AND across facets. */
export function matches(facets: Facets, criteria: Criteria): boolean {
  return facetNames.every(
    (facet) => criteria[facet].length === 0 || criteria[facet].some((value) => facets[facet].includes(value)),
  );
}
