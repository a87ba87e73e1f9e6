import { type Criteria, type Facets, writeCriteria } from '#model/criteria.ts';
import { countValues } from '#model/facet-counts.ts';

/** What part of the map is shown: the frame that is used, its middle in degrees, its level (0: whole). */
export interface MapView {
  frame: string;
  centre: readonly [latitude: number, longitude: number];
  level: number;
}

/** What the map is to show. */
export interface MapSelection {
  /** Ranks of the projects. */
  ranks: readonly number[];
  /** Whether something else than regions narrows it: a region with none may then have others. */
  isNarrowed: boolean;
  /** Region slugs: those chosen. */
  regions: readonly string[];
  /** Region slug → how many projects it would show if it were chosen; absent, the regions stay as they were drawn. */
  counts?: ReadonlyMap<string, number>;
  /** The address that chooses a region. */
  addressOf: (region: string) => string;
}

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
