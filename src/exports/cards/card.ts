import type { Sector } from '#model/sector.ts';
import type { MapPoint } from '#map/map-point.ts';

/** What stands beside the words of a card. */
export type Drawing =
  | { kind: 'motif'; slug: string; sectors: readonly Sector[] }
  | { kind: 'sector'; sector: Sector }
  | { kind: 'sectors' }
  | { kind: 'regions'; points: readonly MapPoint[] }
  | { kind: 'broken' }
  | { kind: 'france'; points: readonly MapPoint[] }
  | { kind: 'region'; code: string; points: readonly MapPoint[] };

/** The image that shared links to a page show. */
export interface Card {
  /** Path of the page from the base path. */
  page: string;
  /** Above the title: where the page belongs. */
  kicker: string;
  title: string;
  /** Under the title, a sentence. */
  line: string;
  drawing: Drawing;
}
