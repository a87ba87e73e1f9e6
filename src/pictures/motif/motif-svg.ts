import type { Motif, Tile, TileColour } from './motif.ts';
import type { Palette } from '#model/sector.ts';
import { sectors } from '#model/sector.ts';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { drawings } from './drawings.ts';
import { mergeOutlines } from './merge.ts';
import { type Outline, type Point, reversed } from './outline.ts';
import { readPath, writePath } from './path-data.ts';

/** Side of a cell, in units of the drawing. */
const cell = 100;

/** Dark and light first: they are most of the grounds. */
const paintingOrder: readonly TileColour[] = ['dark', 'light', ...sectors];

const square = readPath(`M0 0H${cell}V${cell}H0Z`);

/** Width of the edge that each colour has of itself: less than a pixel on a card. */
export const edgeWidth = 1.5;

const round = (value: number) => Math.round(value * 100) / 100;

/** Brings a line from the square of its drawing to the tile’s turn, size and place. */
function place(line: Outline, { column, row, size, turn }: Tile): Outline {
  const move = ([a, b]: Point): Point => {
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
  // The ground goes round the parts; or, to be lighter, under those that are painted after it, clear of the tile’s edge.
  const around = parts.filter((part) => !isLater(part.colour, ground) || !isInside(part));
  const holes = around.flatMap(({ lines }) => lines.map(reversed));
  return [...parts, { colour: ground, lines: [...square, ...holes] }];
}

/**
 * One path per colour. Each has a thin edge of its own colour: colours overlap by a hair, so that no background shines
 * through where two smoothed edges meet.
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

/** Where tiles that slipped together have gone, as an SVG transform; a leaning tile turns on its centre. */
function writeSlip({ column, row, size, slip }: Tile): string {
  const { x: right = 0, y: down = 0, degrees = 0 } = slip ?? {};
  const move = `translate(${round(right * cell)} ${round(down * cell)})`;
  const [middle, centre] = [(column + size / 2) * cell, (row + size / 2) * cell];
  return degrees === 0 ? move : `${move} rotate(${round(degrees)} ${middle} ${centre})`;
}

/**
 * The shapes of a pattern, 100 units a cell, to be drawn with an edge of `edgeWidth`; `columns`: how many of its first
 * columns, when not all.
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
 * A pattern as an SVG document of its own, 100 units a cell, without script, style or reference: at most 3 kB compressed
 * for a project. It has no title: it is decorative.
 */
export function motifSvg(motif: Motif, palette: Palette): string {
  const [width, height] = [motif.columns * cell, motif.rows * cell];
  const frame = { width, height, viewBox: `0 0 ${width} ${height}`, 'stroke-width': edgeWidth };
  return toXml(x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame }, motifShapes(motif, palette)), {
    closeEmptyElements: true,
    tightClose: true,
  });
}
