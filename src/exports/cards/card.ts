import type { CoverageByRegion } from '#model/coverage.ts';
import type { Sector } from '#model/sector.ts';
import type { MotifFacts } from '#motif/motif.ts';
import type { MapPoint } from '#map/map-point.ts';
import type { MosaicTile } from '#model/mosaic.ts';
import type { MosaicEntry } from './mosaic.ts';

/** Drawing beside the texts of a card. */
export type CardDrawing =
  | { kind: 'motif'; facts: MotifFacts }
  | { kind: 'pattern'; seed: string; sectors: readonly Sector[] }
  | { kind: 'mosaic'; tiles: readonly MosaicTile<MosaicEntry>[] }
  | { kind: 'sectors' }
  | { kind: 'regions'; coverage: CoverageByRegion }
  | { kind: 'broken' }
  | { kind: 'france'; coverage: CoverageByRegion; points: readonly MapPoint[] }
  | { kind: 'region'; code: string; coverage: CoverageByRegion; points: readonly MapPoint[] };

/** A card: the image that social networks show for a link to a page. */
export interface Card {
  /** Path of the page from the base path. */
  page: string;
  /** Text above the title: the part of the site that the page belongs to. */
  kicker: string;
  title: string;
  /** Sentence under the title. */
  line: string;
  drawing: CardDrawing;
}
