import { x } from 'xastscript';
import { cell, holeLine, motifShapes } from '#motif/motif-svg.ts';
import { type MotifFacts, motifFacts, projectMotif } from '#motif/motif.ts';
import { type MosaicTile, mosaicTiles } from '#model/mosaic.ts';
import { type Project, isDeduced } from '#model/project.ts';
import { countLaureates, laureatesOf } from '#model/statistics.ts';
import type { SchemePage } from '#model/page.ts';
import { type Area, type Drawn, inside, rounded } from '#pictures/drawn.ts';
import type { Colours } from '#styles/palette.ts';
import { holdings } from '#text/figures.ts';
import { placesLine } from '#text/labels.ts';

/** What a tile of a laureate shows. */
export interface MosaicEntry {
  facts: MotifFacts;
  title: string;
  places: string;
  isDeduced: boolean;
}

/** The mosaic of the laureates, as what it shows: the same as on the home page. */
export interface Mosaic {
  title: string;
  tiles: readonly MosaicTile<MosaicEntry>[];
}

/** The mosaic of the laureates among projects. */
export function mosaicOf(scheme: SchemePage, projects: readonly Project[]): Mosaic {
  const count = countLaureates(scheme, projects);
  const entries = laureatesOf(projects).map((project) => ({
    facts: motifFacts(project),
    title: project.title,
    places: placesLine(project),
    isDeduced: isDeduced(project),
  }));
  return { title: holdings(count).join(' : '), tiles: mosaicTiles(entries, count.missing ?? 0) };
}

/** A tile and its area. */
export interface PlacedTile {
  tile: MosaicTile<MosaicEntry>;
  area: Area;
}

/** Widths of tiles relative to each other: a slot is a third of a laureate. */
const shareOf = ({ known }: MosaicTile<MosaicEntry>) => (known ? 1 : 0.3);

/** Lays tiles in rows of equal height, each as wide as the area. */
export function layMosaic(
  tiles: readonly MosaicTile<MosaicEntry>[],
  area: Area,
  { rows, gap }: { rows: number; gap: number },
): PlacedTile[] {
  const total = tiles.reduce((sum, tile) => sum + shareOf(tile), 0);
  let passed = 0;
  const filled = Map.groupBy(tiles, (tile) => {
    const middle = passed + shareOf(tile) / 2;
    passed += shareOf(tile);
    return Math.floor((middle / total) * rows);
  });
  const height = (area.height - (filled.size - 1) * gap) / filled.size;
  return [...filled.values()].flatMap((row, index) => {
    const share = row.reduce((sum, tile) => sum + shareOf(tile), 0);
    const unit = (area.width - (row.length - 1) * gap) / share;
    let left = area.x;
    return row.map((tile) => {
      const width = unit * shareOf(tile);
      const at = { x: rounded(left), y: rounded(area.y + index * (height + gap)), width: rounded(width) };
      left += width + gap;
      return { tile, area: { ...at, height: rounded(height) } };
    });
  });
}

/** Draws a tile: the start of a motif, or an empty slot with its number. */
export function drawTile({ tile: { known, slot }, area }: PlacedTile, colours: Colours): Drawn {
  const dashes = { fill: 'none', 'stroke-dasharray': '9 7', rx: 10 };
  if (known) {
    const motif = projectMotif(known.facts);
    const columns = Math.min(motif.columns, (motif.rows * area.width) / area.height);
    const viewBox = `0 0 ${rounded(columns * cell)} ${motif.rows * cell}`;
    const drawing = x('svg', { ...area, viewBox, preserveAspectRatio: 'xMinYMin slice' }, [
      motifShapes(motif, colours),
    ]);
    const frame = x('rect', { ...area, ...dashes, stroke: colours.text, 'stroke-width': 3, rx: 0 });
    return { shapes: known.isDeduced ? [drawing, frame] : [drawing], lines: [] };
  }
  const size = Math.min(30, area.width * 0.4);
  return {
    shapes: [x('rect', { ...inside(area, holeLine.width / 4), ...dashes, stroke: colours.edge, 'stroke-width': 2 })],
    lines: [
      {
        text: String(slot),
        x: area.x + area.width / 2,
        y: area.y + size * 1.5,
        font: 'display',
        size,
        colour: colours.text,
        anchor: 'middle',
      },
    ],
  };
}

/** Draws a mosaic without names. */
export function drawMosaic(tiles: readonly MosaicTile<MosaicEntry>[], area: Area, colours: Colours): Drawn {
  const drawn = layMosaic(tiles, area, { rows: 3, gap: 8 }).map((placed) => drawTile(placed, colours));
  return { shapes: drawn.flatMap(({ shapes }) => shapes), lines: drawn.flatMap(({ lines }) => lines) };
}
