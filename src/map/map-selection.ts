import { type Criteria, type Facets, writeCriteria } from '#model/criteria.ts';
import { countValues } from '#model/facet-counts.ts';

/** Part of the map that is shown: the frame in use, its centre in degrees, its zoom level (0: whole). */
export interface MapView {
  frame: string;
  centre: readonly [latitude: number, longitude: number];
  level: number;
}

/** What the map is to show: projects, chosen regions, counts. */
export interface MapSelection {
  /** Ranks of the projects. */
  ranks: readonly number[];
  /** Whether criteria other than regions narrow it: a region without any of these projects may then have others. */
  isNarrowed: boolean;
  /** Slugs of the chosen regions. */
  regions: readonly string[];
  /** Region slug → number of projects if the region were chosen. When absent, the regions stay as they were drawn. */
  counts?: ReadonlyMap<string, number>;
  /** The address that chooses a region, or drops it when it is already chosen. */
  addressOf: (region: string) => string;
}

/**
 * The map’s selection for criteria. `found`: facets of the projects that the words find; `ranks`: those that match
 * every facet too.
 */
export function mapSelection(criteria: Criteria, found: readonly Facets[], ranks: readonly number[]): MapSelection {
  return {
    ranks,
    regions: criteria.regions,
    isNarrowed: Boolean(criteria.query) || criteria.sectors.length > 0 || criteria.phases.length > 0,
    counts: countValues('regions', found, criteria),
    addressOf: (region) => `?${writeCriteria({ ...criteria, regions: toggled(criteria, region) })}`,
  };
}

/** The regions after a click on one: that one alone, or none when it was the only one. */
export function toggled({ regions }: Pick<Facets, 'regions'>, region: string): string[] {
  return regions.length === 1 && regions[0] === region ? [] : [region];
}

/** Marks the list items that the map points at. Each item has its rank in `data-rank`. */
export function markItems(items: Iterable<HTMLElement>, ranks: readonly number[]): void {
  for (const item of items) item.classList.toggle('is-marked', ranks.includes(Number(item.dataset['rank'] ?? -1)));
}

/** Reports the rank of the list item under the pointer or the focus, or `undefined` when they leave it. */
export function watchItems(list: HTMLElement, report: (rank?: number) => void, signal: AbortSignal): void {
  const rankOf = (target: EventTarget | null) =>
    (target as Element).closest<HTMLElement>('[data-rank]')?.dataset['rank'];
  for (const event of ['pointerover', 'focusin'])
    list.addEventListener(
      event,
      ({ target }) => {
        const rank = rankOf(target);
        report(rank === undefined ? undefined : Number(rank));
      },
      { signal },
    );
  for (const event of ['pointerleave', 'focusout']) list.addEventListener(event, () => report(), { signal });
}
