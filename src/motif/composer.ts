import type { Sector } from '#model/sector.ts';
import { drawings } from './drawings.ts';
import { type Random, drawIndex, drawOne, shuffled } from './random.ts';
import type { Form, Neutral, Square, Tile, TileColour, TileDrawing, Turn } from './tile.ts';

/** A rectangle of cells. */
export interface CellArea {
  column: number;
  row: number;
  width: number;
  height: number;
}

/** A drawing and its colours, not turned yet. */
type Look = Omit<Form, 'turn'> & { ground: TileColour };

/** Colours of the ground, the figure and the accent of a tile; `own` is that of its sector. */
type Scheme = readonly [ground: Role, figure: Role, accent: Role];
type Role = Neutral | 'own';

/** Schemes in which the sector’s colour dominates. */
const vivid: readonly Scheme[] = [
  ['own', 'light', 'dark'],
  ['own', 'dark', 'light'],
  ['light', 'own', 'dark'],
  ['dark', 'own', 'light'],
  ['mist', 'own', 'dark'],
];

const schemes: readonly Scheme[] = [
  ...vivid,
  ['dark', 'light', 'own'],
  ['light', 'dark', 'own'],
  ['stone', 'dark', 'light'],
];

/** Which of two drawings each of four tiles has, in reading order. The first three share the four equally. */
const patterns = [
  [0, 1, 1, 0],
  [0, 0, 1, 1],
  [0, 1, 0, 1],
  [0, 0, 0, 1],
  [0, 1, 0, 0],
] as const;

/** Turns of four tiles, in reading order, around their common corner. */
const around = [0, 1, 3, 2];

/** The squares of a given size that fill a rectangle, in reading order. */
const squaresOf = ({ column, row, width, height }: CellArea, size = 1): Square[] =>
  Array.from({ length: (width * height) / size ** 2 }, (_, index) => ({
    column: column + ((index * size) % width),
    row: row + Math.floor((index * size) / width) * size,
    size,
  }));

/** Whether a tile touches a rectangle, by a side or a corner. */
const isNear = ({ column, row, size }: Tile, area: CellArea) =>
  column <= area.column + area.width &&
  area.column <= column + size &&
  row <= area.row + area.height &&
  area.row <= row + size;

/** Fills rectangles with the drawings of sectors, which take turns, so that each has its share. */
export class Composer {
  readonly tiles: Tile[] = [];
  #random: Random;
  #sectors: readonly Sector[];
  #turns = 0;
  /** Schemes not used yet, of those that the current part may have. */
  #schemes: Scheme[] = [];
  #source = schemes;
  #seen = new Set<Sector>();

  constructor(random: Random, sectors: readonly Sector[]) {
    this.#random = random;
    this.#sectors = shuffled(random, sectors);
  }

  /** The sector whose turn it is. */
  nextSector(): Sector {
    const sector = this.#sectors[this.#turns++ % this.#sectors.length];
    if (!sector) throw new Error('A motif needs at least one sector.');
    return sector;
  }

  /** Fills a square with one or two bold drawings, in the colours of their sectors. */
  fillEmblem(area: CellArea): void {
    this.#source = vivid;
    if (this.#random() < 0.5) this.#fillCorner(area);
    else this.#fillFour(area);
    this.#source = schemes;
    this.#schemes = [];
  }

  /** Cuts a rectangle into squares, each with one large drawing, four, or one and smaller ones. */
  fill(area: CellArea): void {
    const { column, row, width, height } = area;
    const [side, length] = [Math.min(width, height), Math.max(width, height)];
    if (side === 1) return this.#fillStrip(area);
    if (side === length) return this.#fillSquare(area);
    const first = this.#random() < 0.5 ? side : length - side;
    const parts: CellArea[] =
      width > height
        ? [
            { column, row, width: first, height },
            { column: column + first, row, width: width - first, height },
          ]
        : [
            { column, row, width, height: first },
            { column, row: row + first, width, height: height - first },
          ];
    for (const part of parts) this.fill(part);
  }

  /** Fills a rectangle with a calm surface: a sector’s colour, or a neutral one. */
  fillPlain(area: CellArea, ground = this.#look(area).ground): void {
    this.tiles.push(...squaresOf(area).map((place) => ({ ...place, ground })));
  }

  #fillSquare(area: CellArea): void {
    const chance = this.#random();
    // With many sectors, smaller tiles: each has its place.
    if (area.width > 2 && (chance < 0.25 || this.#sectors.length > 6)) this.#fillCorner(area);
    else if (area.width % 2 === 0 && chance < 0.6) this.#fillFour(area);
    else this.#fillOne(area);
  }

  #fillOne(area: CellArea): void {
    const look = this.#look(area);
    for (const place of squaresOf(area, area.width)) this.#lay(place, look, drawIndex(this.#random, 4));
  }

  /** One large drawing in a corner, and strips on two sides. */
  #fillCorner({ column, row, width }: CellArea): void {
    const [right, down, size] = [drawIndex(this.#random, 2), drawIndex(this.#random, 2), width - 1];
    this.#fillOne({ column: column + right, row: row + down, width: size, height: size });
    this.#fillStrip({ column, row: row + (1 - down) * size, width, height: 1 });
    this.#fillStrip({ column: column + (1 - right) * size, row: row + down, width: 1, height: size });
  }

  /** Four tiles, two by two: one drawing turned around the centre, or two drawings. */
  #fillFour(area: CellArea): void {
    const turn = drawIndex(this.#random, 4);
    const one = this.#look(area);
    const isTurned = one.drawing.canTurn && this.#random() < 0.3;
    const other = isTurned ? one : this.#look(area, one.drawing);
    // In an emblem, an equal share: three of one drawing would look like other emblems.
    const pattern = drawOne(this.#random, this.#source === vivid ? patterns.slice(0, 3) : patterns);
    for (const [index, place] of squaresOf(area, area.width / 2).entries())
      this.#lay(place, pattern[index] ? other : one, turn + (around[index] ?? 0));
  }

  /** A run of one drawing, or a calm surface. */
  #fillStrip(area: CellArea): void {
    const hasAll = this.#seen.size === this.#sectors.length;
    if (hasAll && this.#random() < 0.25) return this.fillPlain(area);
    const [turn, step] = [drawIndex(this.#random, 4), drawIndex(this.#random, 3)];
    const look = this.#look(area);
    for (const [index, place] of squaresOf(area).entries()) this.#lay(place, look, turn + step * index);
  }

  /** A drawing of the next sector, but not `other`, in colours whose ground differs from its neighbours’ if possible. */
  #look(area: CellArea, other?: TileDrawing): Look {
    const sector = this.nextSector();
    const fresh = drawings[sector].filter((one) => one !== other);
    const near = this.tiles.filter((tile) => isNear(tile, area)).map(({ ground }) => ground);
    const colourOf = (role: Role) => (role === 'own' ? sector : role);
    // The first time that a sector comes, its colour dominates.
    const isFirst = this.#seen.size < this.#seen.add(sector).size;
    const isAllowed = (scheme: Scheme) => !isFirst || vivid.includes(scheme);
    const isDistinct = (scheme: Scheme) => isAllowed(scheme) && !near.includes(colourOf(scheme[0]));
    if (!this.#schemes.some(isDistinct)) this.#schemes.push(...shuffled(this.#random, this.#source));
    const index = [isDistinct, isAllowed].map((fits) => this.#schemes.findIndex(fits)).find((found) => found >= 0);
    const [ground = 'light', figure = 'dark', accent = 'own'] = this.#schemes.splice(index ?? 0, 1).flat();
    const colours = { ground: colourOf(ground), figure: colourOf(figure), accent: colourOf(accent) };
    return { sector, drawing: drawOne(this.#random, fresh), ...colours };
  }

  #lay(place: Square, { ground, ...form }: Look, turn: number): void {
    this.tiles.push({ ...place, ground, form: { ...form, turn: (form.drawing.canTurn ? turn % 4 : 0) as Turn } });
  }
}
