import type { TileKind } from './tiles.ts';
import type { Outline } from './outline.ts';
import { readPath } from './path-data.ts';

/** Path data of a rectangle, from its top left corner. */
const box = (x: number, y: number, width: number, height: number) => `M${x} ${y}H${x + width}V${y + height}H${x}Z`;

/** Path data of a disc. */
const disc = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}A${radius} ${radius} 0 0 1 ${x + radius} ${y}A${radius} ${radius} 0 0 1 ${x - radius} ${y}Z`;

/** Path data of a disc-shaped hole. */
const hole = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}A${radius} ${radius} 0 0 0 ${x + radius} ${y}A${radius} ${radius} 0 0 0 ${x - radius} ${y}Z`;

/** Path data of a wave across the tile, 20 units thick, whose top edge starts at `y`. */
const band = (y: number) =>
  `M0 ${y}A30 30 0 0 1 50 ${y}A30 30 0 0 0 100 ${y}V${y + 20}A30 30 0 0 1 50 ${y + 20}A30 30 0 0 0 0 ${y + 20}Z`;

/** Path data of a vertical bar with round ends, 16 units wide, centred vertically. */
function pill(x: number, height: number): string {
  const [top, bottom] = [58 - height / 2, 42 + height / 2];
  return `M${x} ${top}A8 8 0 0 1 ${x + 16} ${top}V${bottom}A8 8 0 0 1 ${x} ${bottom}Z`;
}

/** Path data of half a ring between two radii, centred on the bottom side. */
function tier(outer: number, inner: number): string {
  const edge = `A${outer} ${outer} 0 0 1 ${50 + outer} 100H${50 + inner}`;
  return `M${50 - outer} 100${edge}A${inner} ${inner} 0 0 0 ${50 - inner} 100Z`;
}

/** Path data of one houndstooth, 50 units wide: two threads over two. */
function tooth(x: number, y: number): string {
  return [
    `M${x} ${y}H${x + 38}L${x + 25} ${y + 13}V${y + 25}H${x + 13}L${x} ${y + 38}Z`,
    `M${x + 50} ${y}V${y + 13}L${x + 38} ${y + 25}H${x + 25}Z`,
    `M${x + 25} ${y + 25}V${y + 38}L${x + 13} ${y + 50}H${x}Z`,
  ].join('');
}

/** Path data of one of six blades around a hexagonal opening; its sides extend the hexagon’s to the edge of a disc. */
function blade(index: number): string {
  const polar = (degrees: number, radius: number) =>
    [Math.cos, Math.sin]
      .map((project) => Math.round(50 + radius * project(((degrees + index * 60) * Math.PI) / 180)))
      .join(' ');
  // When extended, the side from the vertex at 0° to that at 60° leaves the disc at 95.4°; the one before, at 35.4°.
  return `M${polar(0, 24)}L${polar(35.4, 50)}A50 50 0 0 1 ${polar(95.4, 50)}L${polar(60, 24)}Z`;
}

/** The drawing of a tile before any turn. Figure and accent never overlap; the ground is the rest. */
export interface TileDrawing {
  figure: readonly Outline[];
  accent: readonly Outline[];
}

/** Reads path data in a square of 100 units: clockwise around filled areas, anticlockwise around holes. */
const draw = (figure: string, accent = ''): TileDrawing => ({ figure: readPath(figure), accent: readPath(accent) });

/** The drawing of every kind of tile. */
export const drawings: Readonly<Record<TileKind, TileDrawing>> = {
  plain: draw(''),
  quarter: draw('M0 0H100A100 100 0 0 1 0 100Z'),
  half: draw('M0 0H100A50 50 0 0 1 0 0Z'),
  halves: draw('M0 50A50 50 0 0 1 100 50Z M0 100A50 50 0 0 1 100 100Z'),
  disc: draw(disc(50, 50, 28)),
  moon: draw(disc(50, 50, 50)),
  triangle: draw('M0 0H100L0 100Z'),
  dots: draw([20, 50, 80].flatMap((y) => [20, 50, 80].map((x) => disc(x, y, 8))).join('')),
  bars: draw([5, 30, 55, 80].map((x) => box(x, 0, 15, 100)).join('')),

  // Film and television: a strip of film; the beam of a projector.
  film: draw(box(10, 25, 80, 50), [5, 85].flatMap((y) => [5, 30, 55, 80].map((x) => box(x, y, 15, 10))).join('')),
  play: draw('M0 0L100 50 0 100Z'),

  // Animation: three moments of a ball, as on onion skin; sheets of a flip book.
  onion: draw(
    'M44 50A26 26 0 0 1 60 26A26 26 0 0 1 96 50A26 26 0 0 1 60 74A26 26 0 0 1 44 50Z' +
      'M40 74A26 26 0 0 1 4 50A26 26 0 0 1 40 26A26 26 0 0 0 24 50A26 26 0 0 0 40 74Z',
    'M60 74A26 26 0 0 1 40 74A26 26 0 0 1 24 50A26 26 0 0 1 40 26A26 26 0 0 1 60 26A26 26 0 0 0 44 50A26 26 0 0 0 60 74Z',
  ),
  frames: draw('M0 25H75V100H50V50H0Z', box(0, 75, 25, 25)),

  // Games: a slope in pixels; a direction pad; a checkerboard.
  pixels: draw('M0 0H100V25H75V50H50V75H25V100H0Z'),
  cross: draw('M35 10H65V35H90V65H65V90H35V65H10V35H35Z M40 40V60H60V40Z', box(40, 40, 20, 20)),
  checker: draw([0, 25, 50, 75].flatMap((y) => [0, 50].map((x) => box(x + (y % 50), y, 25, 25))).join('')),

  // Music and sound: waves; the bars of a recording.
  waves: draw(band(15) + band(65)),
  levels: draw([46, 90, 64, 30].map((height, bar) => pill(4 + 25 * bar, height)).join('')),

  // Design: arcs of a compass.
  arcs: draw('M70 0H100A100 100 0 0 1 0 100V70A70 70 0 0 0 70 0Z', 'M0 0H40A40 40 0 0 1 0 40Z'),
  leaf: draw('M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0Z'),

  // Fashion: houndstooth; a zigzag stitch; a button.
  houndstooth: draw([0, 50].flatMap((y) => [0, 50].map((x) => tooth(x, y))).join('')),
  zigzag: draw(
    'M0 30L25 5 50 30 75 5 100 30V50L75 25 50 50 25 25 0 50Z M0 80L25 55 50 80 75 55 100 80V100L75 75 50 100 25 75 0 100Z',
  ),
  button: draw(disc(50, 50, 42) + [35, 65].flatMap((y) => [35, 65].map((x) => hole(x, y, 8))).join('')),

  // Crafts: plain weave; a glazed tile; a cut stone.
  weave: draw(
    box(0, 10, 60, 30) + box(90, 10, 10, 30) + box(0, 60, 10, 30) + box(40, 60, 60, 30),
    box(10, 0, 30, 10) + box(10, 40, 30, 60) + box(60, 0, 30, 60) + box(60, 90, 30, 10),
  ),
  petals: draw(
    'M0 0A50 50 0 0 1 50 50A50 50 0 0 1 0 0Z M50 50A50 50 0 0 1 100 100A50 50 0 0 1 50 50Z',
    'M100 0A50 50 0 0 1 50 50A50 50 0 0 1 100 0Z M50 50A50 50 0 0 1 0 100A50 50 0 0 1 50 50Z',
  ),
  facets: draw('M50 0L100 50H50Z M50 100L0 50H50Z', 'M100 50L50 100V50Z M0 50L50 0V50Z'),

  // Publishing: lines of text; an open book.
  lines: draw([80, 60, 80, 40].map((width, line) => box(10, 5 + line * 25, width, 15)).join('')),
  book: draw('M0 15A60 60 0 0 1 50 30V90A60 60 0 0 0 0 75Z', 'M50 30A60 60 0 0 1 100 15V75A60 60 0 0 0 50 90Z'),

  // Photography: a diaphragm; a lens.
  aperture: draw([0, 2, 4].map(blade).join(''), [1, 3, 5].map(blade).join('')),
  lens: draw(disc(50, 50, 50) + hole(50, 50, 32), disc(50, 50, 18)),

  // Heritage: a doorway; an arcade under its cornice.
  arch: draw('M0 100V50A50 50 0 0 1 100 50V100H75V50A25 25 0 0 0 25 50V100Z', 'M25 100V50A25 25 0 0 1 75 50V100Z'),
  arcade: draw('M10 100V50A15 15 0 0 1 40 50V100Z M60 100V50A15 15 0 0 1 90 50V100Z', box(0, 0, 100, 20)),

  // Live arts: beams from the lighting rig; the tiers around a stage.
  rays: draw('M0 0H100V30Z M0 0L100 70V100H70Z M0 0L30 100H0Z'),
  theatre: draw(`${tier(50, 38)}M38 100A12 12 0 0 1 62 100Z`, tier(29, 21)),

  // Languages: the bowl of b, d, p, q; the branch of n and u; guillemets; a speech bubble.
  bowl: draw(`M0 0H50A50 50 0 0 1 50 100H0Z${hole(50, 50, 20)}`),
  branch: draw('M0 0H50A50 50 0 0 1 100 50V100H70V50A20 20 0 0 0 30 50V100H0Z'),
  quotes: draw('M30 10H50L25 50 50 90H30L5 50Z M75 10H95L70 50 95 90H75L50 50Z'),
  drop: draw('M0 0H50A50 50 0 0 1 100 50A50 50 0 0 1 50 100A50 50 0 0 1 0 50Z'),

  // Digital: cubes that tile the plane; the marker that augmented reality looks for.
  cube: draw('M0 25L50 50V100L0 75Z M50 0H100V25Z', 'M50 0L100 25 50 50 0 25Z M0 75L50 100H0Z M100 75V100H50Z'),
  nest: draw('M10 10H90V90H10Z M25 25V75H75V25Z', box(40, 40, 20, 20)),
};
