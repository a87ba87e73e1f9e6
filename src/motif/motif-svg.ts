import type { Palette } from '#model/sector.ts';
import { writeXml } from '#text/xml.ts';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Motif, Square, Tile, TileColour } from './tile.ts';

/** Side of a cell, in units of the drawing. */
export const cell = 100;

/**
 * How far grounds overlap, in units: nothing shows through where two meet. Figures have a stroke of their own colour
 * that reaches farther, so that they join across tiles.
 */
const overlap = 0.2;
const edge = 2.4;

/** An empty cell: the square of a dashed line, whose dashes meet at each corner. */
export const holeLine = { inset: 8, width: 5, dashes: '12 9', offset: 6 } as const;

/** Value of a colour. */
const valueOf = (colour: TileColour, palette: Palette): string =>
  colour in palette.sectors ? palette.sectors[colour as keyof Palette['sectors']] : palette[colour as 'dark'];

const round = (value: number) => Math.round(value * 100) / 100;

/** Path data of a square, without a margin. */
function square({ column, row, size }: Square, margin: number): string {
  const side = round(size * cell - 2 * margin);
  return `M${round(column * cell + margin)} ${round(row * cell + margin)}h${side}v${side}h${-side}z`;
}

/** Moves a drawing from the square of 100 units to the place of its tile, and turns it. */
function placing({ column, row, size, form }: Tile): string {
  const move = `translate(${round(column * cell)} ${round(row * cell)})`;
  return `${move}${size === 1 ? '' : `scale(${size})`}${form?.turn ? `rotate(${form.turn * 90} 50 50)` : ''}`;
}

/** The part of each tile that has one, grouped by colour. */
function paint(tiles: readonly Tile[], palette: Palette, part: 'figure' | 'accent'): Element[] {
  const painted = tiles.filter(({ form }) => form?.drawing[part]);
  return [...Map.groupBy(painted, ({ form }) => form?.[part] ?? 'dark')].map(([colour, same]) => {
    const value = valueOf(colour, palette);
    const paths = same.map((tile) => {
      const width = tile.size === 1 ? undefined : round(edge / tile.size);
      return x('path', { transform: placing(tile), 'stroke-width': width, d: tile.form?.drawing[part] });
    });
    return x('g', { fill: value, stroke: value }, paths);
  });
}

/** The grounds, then what is drawn on them. */
function paintTiles(tiles: readonly Tile[], palette: Palette): Element[] {
  const grounds = [...Map.groupBy(tiles, ({ ground }) => ground)].map(([colour, same]) => {
    const value = valueOf(colour, palette);
    return x('path', { fill: value, d: same.map((tile) => square(tile, -overlap)).join('') });
  });
  return [...grounds, ...paint(tiles, palette, 'figure'), ...paint(tiles, palette, 'accent')];
}

function paintHoles(holes: readonly Square[], palette: Palette): Element[] {
  if (holes.length === 0) return [];
  const { inset, width, dashes, offset } = holeLine;
  const line = { 'stroke-width': width, 'stroke-dasharray': dashes, 'stroke-dashoffset': offset };
  const d = holes.map((place) => square(place, inset)).join('');
  return [x('path', { fill: 'none', stroke: palette.stone, ...line, d })];
}

/** SVG transform of a slipped tile; a leaning tile turns about its centre. */
function writeSlip({ column, row, size, slip }: Tile): string {
  const { x: right = 0, y: down = 0, degrees = 0 } = slip ?? {};
  const move = `translate(${round(right * cell)} ${round(down * cell)})`;
  const [middle, centre] = [(column + size / 2) * cell, (row + size / 2) * cell];
  return degrees === 0 ? move : `${move} rotate(${round(degrees)} ${middle} ${centre})`;
}

/** The shapes of a motif, 100 units per cell. */
export function motifShapes({ tiles, frieze, holes }: Motif, palette: Palette): Element {
  const groups = Map.groupBy(tiles, (tile) => (tile.slip ? writeSlip(tile) : ''));
  const painted = [...groups].flatMap(([transform, same]) => {
    const shapes = paintTiles(same, palette);
    return transform === '' ? shapes : [x('g', { transform }, shapes)];
  });
  return x('g', { 'stroke-width': edge }, [...painted, ...paintTiles(frieze, palette), ...paintHoles(holes, palette)]);
}

/**
 * A motif as a standalone SVG document, without script, style or reference: at most 3 kB compressed for a project. On
 * the site, it is decorative: only a file to take away has a credit.
 */
export function motifSvg(motif: Motif, palette: Palette, credit?: string): string {
  const [width, height] = [motif.columns * cell, motif.rows * cell];
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  const notes = credit === undefined ? [] : [x('desc', credit)];
  return writeXml(x('svg', frame, [...notes, motifShapes(motif, palette)]));
}
