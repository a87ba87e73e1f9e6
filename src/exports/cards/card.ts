import type { Sector } from '#model/sector.ts';
import type { Mark } from '../maps/marks.ts';

/** What stands beside the words of a card. */
export type Drawing =
  | { kind: 'motif'; slug: string; sectors: readonly Sector[] }
  | { kind: 'sector'; sector: Sector }
  | { kind: 'sectors' }
  | { kind: 'regions'; marks: readonly Mark[] }
  | { kind: 'broken' }
  | { kind: 'france'; marks: readonly Mark[] }
  | { kind: 'region'; code: string; marks: readonly Mark[] };

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
