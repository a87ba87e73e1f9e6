import { type Criteria, type Facets, writeCriteria } from '#domain/criteria.ts';
import { countValues } from '#domain/facet-counts.ts';
import type { MapSelection } from './project-map.ts';

/** What a map shows of criteria: `found` are the facets of what the words find, `ranks` those that every facet lets through. */
export function mapSelection(criteria: Criteria, found: readonly Facets[], ranks: readonly number[]): MapSelection {
  return {
    ranks,
    regions: criteria.regions,
    isNarrowed: Boolean(criteria.query) || criteria.sectors.length > 0 || criteria.phases.length > 0,
    counts: countValues('regions', found, criteria),
    addressOf: (region) => `?${writeCriteria({ ...criteria, regions: toggled(criteria, region) })}`,
  };
}

/** The regions once one is pressed: that one alone, or none when it was. */
export function toggled({ regions }: Pick<Facets, 'regions'>, region: string): string[] {
  return regions.length === 1 && regions[0] === region ? [] : [region];
}

/** Marks the items of a list that the map points at. `items`: each with its `data-rank`. */
export function markItems(items: Iterable<HTMLElement>, ranks: readonly number[]): void {
  for (const item of items) item.classList.toggle('is-marked', ranks.includes(Number(item.dataset['rank'] ?? -1)));
}

/** Tells the rank of the item of a list that the pointer or the keyboard is on, or that it left. */
export function watchItems(list: HTMLElement, tell: (rank?: number) => void, signal: AbortSignal): void {
  const rankOf = (target: EventTarget | null) =>
    (target as Element).closest<HTMLElement>('[data-rank]')?.dataset['rank'];
  for (const event of ['pointerover', 'focusin'])
    list.addEventListener(
      event,
      ({ target }) => {
        const rank = rankOf(target);
        tell(rank === undefined ? undefined : Number(rank));
      },
      { signal },
    );
  for (const event of ['pointerleave', 'focusout']) list.addEventListener(event, () => tell(), { signal });
}
