import { x } from 'xastscript';
import { type Motif, brokenMotif, projectMotif, sectorMotif } from '#pictures/motif/motif.ts';
import { sectorKinds } from '#pictures/motif/tiles.ts';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import type { Colours } from '#styles/palette.ts';
import { clusterPoints, drawDiscs } from '../maps/discs.ts';
import { type Land, drawFrance, drawRegion, franceAreas } from '../maps/land.ts';
import { edgeWidth, motifShapes } from '#pictures/motif/motif-svg.ts';
import { type Area, type Drawn, cells, inside } from '#pictures/drawn.ts';
import type { CardDrawing } from './card.ts';

/** Number of rows of tiles that fill a panel from top to bottom. */
const rows = 5;

/** Draws a motif from one of its columns, with tiles a fifth of the area high. */
function drawMotif(motif: Motif, area: Area, colours: Colours, from = 0): Drawn {
  const columns = (area.width / area.height) * rows;
  const box = { ...area, viewBox: `${from * 100} 0 ${columns * 100} ${rows * 100}`, 'stroke-width': edgeWidth };
  return { shapes: [x('svg', box, motifShapes(motif, colours, from + columns))], lines: [] };
}

/** A motif of every sector, with its first drawing in its colour, then some second drawings to fill the grid. */
function everySector(columns: number): Motif {
  const others = sectors.map((sector) => [sector, sectorKinds[sector][1]] as const);
  const drawings = [...sectors.map((sector) => [sector, sectorKinds[sector][0]] as const), ...others];
  const tiles = drawings.slice(0, columns * rows).map(([sector, kind], index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const isDark = (column + row) % 2 === 0;
    const [ground, accent] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
    return { kind, column, row, size: 1, turn: 0, ground, figure: sector, accent } as const;
  });
  return { columns, rows, tiles };
}

/** Draws a map on the dark colour. */
function drawMap(area: Area, lands: readonly Land[], radius: number, colours: Colours): Drawn {
  const extent = Math.max(area.x + area.width, area.y + area.height);
  const clusters = clusterPoints(
    lands.flatMap(({ points }) => points),
    radius * 1.9,
    extent,
  );
  const discs = drawDiscs(clusters, radius, colours);
  const ground = x('rect', { ...area, fill: colours.dark });
  return { shapes: [ground, ...lands.flatMap(({ shapes }) => shapes), ...discs.shapes], lines: discs.lines };
}

/** Draws the panel beside the texts of a card. */
export function drawPanel(drawing: CardDrawing, area: Area, colours: Colours): Drawn {
  switch (drawing.kind) {
    case 'motif':
      return drawMotif(projectMotif(drawing.slug, drawing.sectors), area, colours);
    case 'sector':
      return drawMotif(sectorMotif(drawing.sector), area, colours);
    case 'sectors':
      return drawMotif(everySector(4), area, colours);
    case 'broken':
      return drawMotif(brokenMotif(), area, colours, 9);
    case 'region':
      return drawMap(
        area,
        [drawRegion(drawing.code, drawing.points, inside(area, 48), drawing.coverage, colours)],
        18,
        colours,
      );
    case 'regions': {
      const places = cells(inside(area, 24), 4, 5).map((cell) => inside(cell, 12));
      const lands = regions.map(({ code }, index) =>
        drawRegion(code, [], places[index] ?? area, drawing.coverage, colours),
      );
      return drawMap(area, lands, 0, colours);
    }
    case 'france': {
      const { points, coverage } = drawing;
      const areas = franceAreas(inside(area, 28), 128, 10);
      const look = { coverage, border: colours.dark, borderWidth: 1.5, colours };
      return drawMap(area, [drawFrance(areas, points, look)], 12, colours);
    }
  }
}
