/** The facets of one project: what criteria are compared with, and what a list writes on each of its items. */
export interface Facets {
  /** Region slugs. */
  regions: readonly string[];
  /** Sector codes. */
  sectors: readonly string[];
  /** Phase codes. */
  phases: readonly string[];
}

/** Orders of a list; each code is a value of `tri`. */
export const sorts = ['pertinence', 'nom', 'region', 'recent'] as const;

/** An order’s code. */
export type Sort = (typeof sorts)[number];

/** Ways to show a list; each code is a value of `vue`. */
export const views = ['fiches', 'liste', 'carte'] as const;

/** A view’s code. */
export type View = (typeof views)[number];

/** What a list of projects is narrowed, ordered and shown by. An empty list leaves its facet open. */
export interface Criteria extends Facets {
  /** As typed, spaces trimmed; empty when nothing is searched. */
  query: string;
  /** Absent: by relevance when something is searched, by name otherwise. */
  sort?: Sort | undefined;
  view: View;
}

/** Facet → name of the parameter in the address. */
export const parameterNames = { regions: 'region', sectors: 'secteur', phases: 'phase' } as const;

/** The name of a facet. */
export type FacetName = keyof typeof parameterNames;

/** The facets, in the order of the address. */
export const facetNames = Object.keys(parameterNames) as FacetName[];

/** Nothing asked. */
export const noCriteria: Criteria = { query: '', regions: [], sectors: [], phases: [], view: 'fiches' };

/** What an address asks, and the values that it gives and nobody knows. */
export interface Reading {
  criteria: Criteria;
  /** Values that were left out, each with its parameter: misspelt, withdrawn. */
  ignored: readonly { name: string; value: string }[];
  /** Whether the end of a query too long was left out. */
  isCut: boolean;
}

/**
 * Reads the criteria of an address. `known`: the values that each facet has. Repeated and empty values are dropped;
 * parameters that are not ours are left alone.
 */
export function readCriteria(parameters: URLSearchParams, known: Facets): Reading {
  const ignored: { name: string; value: string }[] = [];
  const choose = <Value extends string>(name: string, choices: readonly Value[]): Value[] => {
    // Written by hand, values come with capitals and commas.
    const typed = parameters.getAll(name).flatMap((value) => value.toLowerCase().split(','));
    const values = [...new Set(typed.map((value) => value.trim()))].filter(Boolean);
    ignored.push(...values.filter((value) => !choices.includes(value as Value)).map((value) => ({ name, value })));
    return choices.filter((choice) => values.includes(choice));
  };
  const typed = (parameters.get('q') ?? '').trim();
  const query = typed.slice(0, queryLimits.signs);
  const [regions, sectors, phases] = facetNames.map((facet) => choose(parameterNames[facet], known[facet])) as [
    string[],
    string[],
    string[],
  ];
  const [sort] = choose('tri', sorts);
  const [view = 'fiches'] = choose('vue', views);
  return { criteria: { query, regions, sectors, phases, sort, view }, ignored, isCut: query !== typed };
}

/** Writes criteria as the parameters of an address, in a fixed order; what goes without saying is left out. */
export function writeCriteria({ query, sort, view, ...facets }: Criteria): URLSearchParams {
  const pairs = facetNames.flatMap((facet) => facets[facet].map((value) => [parameterNames[facet], value]));
  if (query) pairs.unshift(['q', query]);
  const isMeant = sort && sort !== defaultSort(query) && (query || sort !== 'pertinence');
  if (isMeant) pairs.push(['tri', sort]);
  if (view !== 'fiches') pairs.push(['vue', view]);
  return new URLSearchParams(pairs);
}

/** The order of a list when none is asked. */
export function defaultSort(query: string): Sort {
  return query ? 'pertinence' : 'nom';
}

/** Whether the list is whole and in its first order, however it is shown. */
export function isWhole(criteria: Criteria): boolean {
  return writeCriteria({ ...criteria, view: 'fiches' }).size === 0;
}

/** Whether the list is narrowed by a facet. */
export function isNarrowed(criteria: Facets): boolean {
  return facetNames.some((facet) => criteria[facet].length > 0);
}

/** OR inside a facet, AND across facets. */
export function matches(facets: Facets, criteria: Facets): boolean {
  return facetNames.every(
    (facet) => criteria[facet].length === 0 || criteria[facet].some((value) => facets[facet].includes(value)),
  );
}

/** Signs of a query beyond these are left out: no one types them, and a search must answer at once. */
export const queryLimits = { signs: 200, words: 12 } as const;
