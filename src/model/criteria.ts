/** The facets of one project: criteria are compared with them, and list items carry them. */
export interface Facets {
  /** Region slugs. */
  regions: readonly string[];
  /** Sector codes. */
  sectors: readonly string[];
  /** Phase codes. */
  phases: readonly string[];
}

/** Sort orders of a list; each code is a value of the URL parameter `tri`. */
export const sorts = ['pertinence', 'nom', 'region', 'recent'] as const;

/** Code of a sort order. */
export type Sort = (typeof sorts)[number];

/** Views of a list; each code is a value of the URL parameter `vue`. The table is a page of its own. */
export const views = ['fiches', 'carte'] as const;

/** Code of a view. */
export type View = (typeof views)[number];

/** How a list of projects is filtered, sorted and shown. An empty array does not filter by its facet. */
export interface Criteria extends Facets {
  /** As typed, but trimmed; empty without a search. */
  query: string;
  /** When absent, a search sorts by relevance and a plain list by name. */
  sort?: Sort | undefined;
  view: View;
}

/** Facet → name of its URL parameter. */
export const parameterNames = { regions: 'region', sectors: 'secteur', phases: 'phase' } as const;

/** Name of a facet. */
export type FacetName = keyof typeof parameterNames;

/** The facets, in the order of their URL parameters. */
export const facetNames = Object.keys(parameterNames) as FacetName[];

/** Criteria that filter nothing. */
export const noCriteria: Criteria = { query: '', regions: [], sectors: [], phases: [], view: 'fiches' };

/** The criteria read from an address, and its unknown values. */
export interface CriteriaReading {
  criteria: Criteria;
  /** Unknown values, such as misspelt or withdrawn ones, each with its parameter. */
  ignored: readonly { name: string; value: string }[];
  /** Whether the query was cut because it was too long. */
  isCut: boolean;
}

/**
 * Reads the criteria of an address. `known`: the values of each facet. Repeated and empty values are dropped; other
 * parameters are ignored.
 */
export function readCriteria(parameters: URLSearchParams, known: Facets): CriteriaReading {
  const ignored: { name: string; value: string }[] = [];
  const choose = <Value extends string>(name: string, choices: readonly Value[]): Value[] => {
    // People who write an address by hand use capitals and commas.
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

/** Writes criteria as URL parameters, in a fixed order; default values are omitted. */
export function writeCriteria({ query, sort, view, ...facets }: Criteria): URLSearchParams {
  const pairs = facetNames.flatMap((facet) => facets[facet].map((value) => [parameterNames[facet], value]));
  if (query) pairs.unshift(['q', query]);
  const isMeant = sort && sort !== defaultSort(query) && (query || sort !== 'pertinence');
  if (isMeant) pairs.push(['tri', sort]);
  if (view !== 'fiches') pairs.push(['vue', view]);
  return new URLSearchParams(pairs);
}

/** The default sort order of a list. */
export function defaultSort(query: string): Sort {
  return query ? 'pertinence' : 'nom';
}

/** Whether the list is neither filtered nor reordered, in any view. */
export function isWhole(criteria: Criteria): boolean {
  return writeCriteria({ ...criteria, view: 'fiches' }).size === 0;
}

/** Whether a facet filters the list. */
export function isNarrowed(criteria: Facets): boolean {
  return facetNames.some((facet) => criteria[facet].length > 0);
}

/** Whether a project matches criteria: OR inside a facet, AND across facets. */
export function matches(facets: Facets, criteria: Facets): boolean {
  return facetNames.every(
    (facet) => criteria[facet].length === 0 || criteria[facet].some((value) => facets[facet].includes(value)),
  );
}

/** Longest query, in characters and words. The rest is ignored: nobody types more, and a search must answer at once. */
export const queryLimits = { signs: 200, words: 12 } as const;
