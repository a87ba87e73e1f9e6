import type { FacetRow } from '#model/facet-table.ts';

/** The facets that an item of the list or a row of the table carries. */
export function facetRowOf({ dataset }: HTMLElement): FacetRow {
  const list = (name: string) => (dataset[name] ?? '').split(' ').filter(Boolean);
  return {
    regions: list('region'),
    sectors: list('secteur'),
    phases: list('phase'),
    verifiedOn: dataset['verifie'] ?? '',
  };
}
