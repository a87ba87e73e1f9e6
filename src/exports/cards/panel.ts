import { x } from 'xastscript';
import { drawings } from '#motif/drawings.ts';
import { brokenMotif, pattern, projectMotif } from '#motif/motif.ts';
import type { Motif } from '#motif/tile.ts';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import type { Colours } from '#styles/palette.ts';
import { clusterPoints, drawDiscs } from '../maps/discs.ts';
import { type Land, drawFrance, drawRegion, franceAreas } from '../maps/land.ts';
import { cell, motifShapes } from '#motif/motif-svg.ts';
import { type Area, type Drawn, cells, inside } from '#pictures/drawn.ts';
import type { CardDrawing } from './card.ts';
import { drawMosaic } from './mosaic.ts';

/** Size of the panel, in tiles. */
const size = { columns: 4, rows: 5 } as const;

/** Draws a part of a motif: from a column and a row, as many columns as given, as wide as the area. */
function drawPart(
  motif: Motif,
  area: Area,
  colours: Colours,
  column = 0,
  row = 0,
  columns: number = size.columns,
): Drawn {
  const viewBox = [column, row, columns, (columns * area.height) / area.width].map((count) => count * cell).join(' ');
  return { shapes: [x('svg', { ...area, viewBox }, [motifShapes(motif, colours)])], lines: [] };
}

/** Draws the emblem of a motif, and under it the start of the band that counts. */
function drawMotif(motif: Motif, area: Area, colours: Colours): Drawn {
  const height = area.width;
  const [{ column, row } = { column: size.columns, row: 0 }] = [...motif.frieze, ...motif.holes];
  const band = { ...area, y: area.y + height, height: area.height - height };
  const parts = [
    drawPart(
      { ...motif, tiles: motif.tiles.filter((tile) => tile.column < size.columns) },
      { ...area, height },
      colours,
    ),
    // The frieze, or else the holes, wherever they are in the seven columns.
    drawPart(motif, band, colours, Math.min(Math.floor(column), 7), Math.floor(row)),
  ];
  return { shapes: parts.flatMap(({ shapes }) => shapes), lines: [] };
}

/** A motif of every sector, with its first drawing in its colour, then some second drawings to fill the grid. */
function everySector(): Motif {
  const shown = [0, 1].flatMap((rank) => sectors.map((sector) => [sector, drawings[sector][rank]] as const));
  const tiles = shown.slice(0, size.columns * size.rows).map(([sector, drawing], index) => {
    const [column, row] = [index % size.columns, Math.floor(index / size.columns)];
    const [ground, accent] = (column + row) % 2 === 0 ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
    return {
      column,
      row,
      size: 1,
      ground,
      ...(drawing && { form: { sector, drawing, turn: 0, figure: sector, accent } as const }),
    };
  });
  return { ...size, tiles, frieze: [], holes: [] };
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
      return drawMotif(projectMotif(drawing.facts), area, colours);
    case 'pattern':
      return drawPart(pattern(drawing.seed, drawing.sectors, size), area, colours);
    case 'mosaic':
      return drawMosaic(drawing.tiles, area, colours);
    case 'sectors':
      return drawPart(everySector(), area, colours);
    case 'broken':
      return drawPart(brokenMotif(), area, colours, 8, 0, 3.2);
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
