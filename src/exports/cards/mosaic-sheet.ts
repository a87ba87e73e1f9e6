import { x } from 'xastscript';
import { heightOf, linesOf, makeBlock } from '#pictures/block.ts';
import { drawBrand } from '#pictures/brand.ts';
import type { Drawn } from '#pictures/drawn.ts';
import { widthOf, writeLines } from '#pictures/writing.ts';
import { licences, siteName } from '#site.ts';
import type { Colours } from '#styles/palette.ts';
import { typeset } from '#text/typography.ts';
import { writeXml } from '#text/xml.ts';
import { type Mosaic, type PlacedTile, drawTile, layMosaic } from './mosaic.ts';

/** Size of the sheet, in units. */
const sheet = { width: 1600, height: 1000 } as const;

/** Draws the name and the places of a laureate in the corner of its tile, on the colour of paper. */
function drawLabel({ tile: { known }, area }: PlacedTile, colours: Colours): Drawn {
  if (!known) return { shapes: [], lines: [] };
  const room = { width: area.width - 24, height: 44, sizes: [18, 16, 14] };
  const name = makeBlock(typeset(known.title), room, { font: 'strong', colour: colours.text, leading: 1.15 });
  const places = makeBlock(
    typeset(known.places),
    { ...room, height: 18, sizes: [14] },
    { font: 'text', colour: colours.muted, leading: 1.2 },
  );
  const height = heightOf(name) + heightOf(places) + 14;
  const wide = [name, places].flatMap(({ fitted: { lines, size }, font }) =>
    lines.map((line) => widthOf(line, font, size)),
  );
  const top = area.y + area.height - height;
  const width = Math.min(area.width, Math.max(...wide) + 24);
  return {
    shapes: [x('rect', { x: area.x, y: top, width, height: height + 1, fill: colours.paper })],
    lines: [...linesOf(name, area.x + 10, top + 6), ...linesOf(places, area.x + 10, top + 6 + heightOf(name))],
  };
}

/** Draws the mosaic with its title, its names and its credit, as an SVG document that needs no other file. */
export function mosaicSheet({ title, tiles }: Mosaic, colours: Colours): string {
  const heading = makeBlock(
    title,
    { width: 1180, height: 84, sizes: [64, 56, 48, 40] },
    { font: 'display', colour: colours.text, leading: 1.1 },
  );
  const placed = layMosaic(tiles, { x: 60, y: 150, width: 1480, height: 780 }, { rows: 4, gap: 12 });
  const credit = `Mosaïque : ${siteName} (${licences.data.name}).`;
  const parts = [
    ...placed.map((one) => drawTile(one, colours)),
    ...placed.map((one) => drawLabel(one, colours)),
    drawBrand({ x: 1322, y: 66 }, 26, colours),
  ];
  const named = tiles.flatMap(({ known }) => (known ? [`${known.title} (${known.places})`] : []));
  const lines = [
    ...linesOf(heading, 58, 46),
    { text: typeset(credit), x: 60, y: 968, font: 'text', size: 16, colour: colours.muted } as const,
    ...parts.flatMap((part) => part.lines),
  ];
  const frame = { ...sheet, viewBox: `0 0 ${sheet.width} ${sheet.height}`, role: 'img' };
  return writeXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, [
      x('title', title),
      x('desc', typeset(`${named.join(', ')}. ${credit}`)),
      x('rect', { ...sheet, fill: colours.paper }),
      ...parts.flatMap(({ shapes }) => shapes),
      ...writeLines(lines),
    ]),
  );
}
