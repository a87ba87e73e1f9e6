import { type Palette, sectors } from '#model/sector.ts';
import type { Motif, Tile, TileColour } from './tiles.ts';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { drawings } from './drawings.ts';
import { mergeOutlines } from './merge.ts';
import { type Outline, type OutlinePoint, reversed } from './outline.ts';
import { readPath, round, writePath } from './path-data.ts';

/** Side of a cell, in units of the drawing. */
const cell = 100;

/** Dark and light first, because most grounds have these colours. */
const paintingOrder: readonly TileColour[] = ['dark', 'light', ...sectors];

const square = readPath(`M0 0H${cell}V${cell}H0Z`);

/** Width of the stroke of each colour around its own shapes, in units of the drawing: less than a pixel on a card. */
export const edgeWidth = 1.5;

/** Moves a line from the square of its drawing to the turn, size and place of its tile. */
function place(line: Outline, { column, row, size, turn }: Tile): Outline {
  const move = ([a, b]: OutlinePoint): OutlinePoint => {
    const turns = [
      [a, b],
      [cell - b, a],
      [cell - a, cell - b],
      [b, cell - a],
    ] as const;
    return [round(column * cell + turns[turn][0] * size), round(row * cell + turns[turn][1] * size)];
  };
  return line.map((side) => ({ ...side, from: move(side.from), to: move(side.to), radius: side.radius * size }));
}

interface Part {
  colour: TileColour;
  lines: readonly Outline[];
}

const isInside = ({ lines }: Part) =>
  lines.flat().every(({ from }) => from.every((coordinate) => coordinate > 0 && coordinate < cell));

const isLater = (colour: TileColour, other: TileColour) => paintingOrder.indexOf(colour) > paintingOrder.indexOf(other);

/** The three colours of a tile, each with its outlines, in the square of the drawing. */
function partsOf({ kind, figure, accent, ground }: Tile): Part[] {
  const drawing = drawings[kind];
  const parts = [
    { colour: figure, lines: drawing.figure },
    { colour: accent, lines: drawing.accent },
  ];
  // The ground has holes for the parts, except those painted later and clear of the tile’s edge: the file is smaller.
  const around = parts.filter((part) => !isLater(part.colour, ground) || !isInside(part));
  const holes = around.flatMap(({ lines }) => lines.map(reversed));
  return [...parts, { colour: ground, lines: [...square, ...holes] }];
}

/**
 * One path per colour, with a thin stroke of the same colour: colours overlap slightly, so that no background shows
 * through where two antialiased edges meet.
 */
function paint(tiles: readonly Tile[], colourOf: (colour: TileColour) => string) {
  const outlines = new Map<TileColour, Outline[]>(paintingOrder.map((colour) => [colour, []]));
  for (const tile of tiles) {
    for (const { colour, lines } of partsOf(tile))
      outlines.get(colour)?.push(...lines.map((line) => place(line, tile)));
  }
  return [...outlines].flatMap(([colour, lines]) => {
    const d = writePath(mergeOutlines(lines));
    return d === '' ? [] : x('path', { fill: colourOf(colour), stroke: colourOf(colour), d });
  });
}

/** SVG transform of a slipped tile; a leaning tile turns about its centre. */
function writeSlip({ column, row, size, slip }: Tile): string {
  const { x: right = 0, y: down = 0, degrees = 0 } = slip ?? {};
  const move = `translate(${round(right * cell)} ${round(down * cell)})`;
  const [middle, centre] = [(column + size / 2) * cell, (row + size / 2) * cell];
  return degrees === 0 ? move : `${move} rotate(${round(degrees)} ${middle} ${centre})`;
}

/**
 * The shapes of a motif, 100 units per cell, to draw with a stroke of `edgeWidth`; `columns`: how many of its first
 * columns to draw.
 */
export function motifShapes(motif: Motif, palette: Palette, columns = motif.columns): Element[] {
  const colourOf = (colour: TileColour) =>
    colour === 'dark' || colour === 'light' ? palette[colour] : palette.sectors[colour];
  const tiles = motif.tiles.filter(({ column }) => column < columns);
  const groups = Map.groupBy(tiles, (tile) => (tile.slip ? writeSlip(tile) : ''));
  return [...groups].flatMap(([transform, tiles]) => {
    const paths = paint(tiles, colourOf);
    return transform === '' ? paths : [x('g', { transform }, paths)];
  });
}

/**
 * A motif as a standalone SVG document, 100 units per cell, without script, style or reference: at most 3 kB compressed
 * for a project. It has no title, because it is decorative.
 */
export function motifSvg(motif: Motif, palette: Palette): string {
  const [width, height] = [motif.columns * cell, motif.rows * cell];
  const frame = { width, height, viewBox: `0 0 ${width} ${height}`, 'stroke-width': edgeWidth };
  return toXml(x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, motifShapes(motif, palette)), {
    closeEmptyElements: true,
    tightClose: true,
  });
}
