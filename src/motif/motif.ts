import { unknownFacts } from '#model/project.ts';
import { type Sector, sectors as allSectors } from '#model/sector.ts';
import { Composer } from './composer.ts';
import { drawings } from './drawings.ts';
import { type Random, drawOne, seededRandom } from './random.ts';
import type { Motif, Tile } from './tile.ts';

/** What a motif says of a project: it changes only with them. */
export interface MotifFacts {
  slug: string;
  sectors: readonly Sector[];
  /** Number of known partners. */
  partners: number;
  /** Number of unknown facts. */
  unknowns: number;
}

/** What the motif of a project, or of a draft, says. */
export function motifFacts(
  project: Parameters<typeof unknownFacts>[0] & Pick<MotifFacts, 'slug' | 'sectors'>,
): MotifFacts {
  const { slug, sectors, partners } = project;
  return { slug, sectors, partners: partners.length, unknowns: unknownFacts(project).length };
}

/** Size of every motif, in cells. */
const grid = { columns: 20, rows: 4 } as const;

/** The emblem: the first square of a motif, shown alone where there is little room. */
const emblem = { column: 0, row: 0, width: 4, height: 4 } as const;

/** Columns of the part that has the counts, in a band above or under it. A card ends with it. */
const middle = { column: 4, width: 7 } as const;

/** Most tiles of a frieze, which a larger number of partners fills. */
export const mostPartners = 20;

/** Small tiles of a frieze in a cell: two above two. */
const perCell = 4;

/**
 * The motif of a project: the same for the same facts, whatever the order of the sectors. Throws when there is no
 * sector.
 */
export function projectMotif({ slug, sectors, partners, unknowns }: MotifFacts): Motif {
  const random = seededRandom(slug);
  const composer = new Composer(random, ordered(sectors));
  const { column, width } = middle;
  const end = column + width;
  composer.fillEmblem(emblem);
  const bandRow = drawOne(random, [0, 3]);
  fillCut(composer, drawOne(random, [2, 3, 5, 7]), { column, row: bandRow === 0 ? 1 : 0, width, height: 3 });
  fillCut(composer, drawOne(random, [2, 3, 4, 5, 9]), { column: end, row: 0, width: grid.columns - end, height: 4 });
  // Last, so that a partner or a fact found later changes the band alone.
  const counted = count(composer, random, bandRow, Math.min(partners, mostPartners), unknowns);
  return { ...grid, tiles: closed(composer.tiles), ...counted };
}

/** A last column without a drawing and in the colour of paper would look cropped: it is grey. */
function closed(tiles: readonly Tile[]): readonly Tile[] {
  const isLast = ({ column, size }: Tile) => column + size === grid.columns;
  const isBlank = tiles.filter(isLast).every(({ ground, form }) => !form && ground === 'light');
  return isBlank ? tiles.map((tile) => (isLast(tile) ? { ...tile, ground: 'mist' } : tile)) : tiles;
}

/** Each sector once, in the order of the site. */
const ordered = (sectors: readonly Sector[]) => allSectors.filter((sector) => sectors.includes(sector));

function fillCut(composer: Composer, cut: number, area: Parameters<Composer['fill']>[0]): void {
  composer.fill({ ...area, width: cut });
  if (cut < area.width) composer.fill({ ...area, column: area.column + cut, width: area.width - cut });
}

/** Fills the band: the frieze of the partners, then the holes, which may be at the other end. */
function count(composer: Composer, random: Random, row: number, partners: number, unknowns: number) {
  const sector = composer.nextSector();
  const drawing = drawOne(random, drawings[sector]);
  const ground = drawOne(random, ['dark', 'mist', 'light'] as const);
  const width = Math.ceil(partners / perCell);
  const start = middle.column + width;
  const rest = middle.width - width - unknowns;
  const isApart = random() < 0.5;
  // A calm cell after holes that are apart: the rounded corner of a card would clip the last.
  const last = isApart && unknowns > 0 ? Math.min(rest, 1) : 0;
  const frieze = Array.from({ length: partners }, (_, index): Tile => ({
    column: middle.column + Math.floor(index / 2) / 2 + 0.04,
    row: row + (index % 2) / 2 + 0.04,
    size: 0.42,
    ground: sector,
    form: { sector, drawing, turn: 0, figure: 'light', accent: 'dark' },
  }));
  const holes = Array.from({ length: unknowns }, (_, index) => ({
    column: start + index + (isApart ? rest - last : 0),
    row,
    size: 1,
  }));
  composer.fillPlain({ column: middle.column, row, width, height: 1 }, ground);
  composer.fillPlain({ column: start + (isApart ? 0 : unknowns), row, width: rest - last, height: 1 });
  composer.fillPlain({ column: middle.column + middle.width - last, row, width: last, height: 1 });
  return { frieze, holes };
}

/** A motif that says nothing but its sectors: that of a sector, of the card of a page. */
export function pattern(seed: string, sectors: readonly Sector[], { columns, rows } = grid as Size): Motif {
  const composer = new Composer(seededRandom(seed), ordered(sectors));
  composer.fill({ column: 0, row: 0, width: columns, height: rows });
  return { columns, rows, tiles: composer.tiles, frieze: [], holes: [] };
}

/** A number of columns and rows. */
interface Size {
  columns: number;
  rows: number;
}

/** The motif of the 404 page: a fault crosses it, the tiles on its right have slid, those along it lean or are missing. */
export function brokenMotif(): Motif {
  const random = seededRandom('404');
  const composer = new Composer(random, ['design', 'audiovisuel', 'metiers-d-art', 'musique-et-son']);
  // Small enough to fall one by one.
  for (let column = 0; column < grid.columns; column += 2)
    for (const row of [0, 2]) composer.fill({ column, row, width: 2, height: 2 });
  const tiles = composer.tiles.flatMap((tile): Tile[] => {
    // The fault is slanted: it starts at column 12 and moves 1.4 columns to the left with each row.
    const distance = tile.column + tile.size / 2 - (12 - 1.4 * tile.row);
    const isLoose = Math.abs(distance) < 1.4 + 1.6 * random();
    const isMissing = random() < 0.35;
    const [x, y, lean] = [random(), random(), random()];
    if (!isLoose) return [distance > 0 ? { ...tile, slip: { x: 0.3, y: 0.4, degrees: 0 } } : tile];
    return isMissing ? [] : [{ ...tile, slip: { x: x * 0.7 - 0.2, y: y * 0.7, degrees: (lean - 0.5) * 70 } }];
  });
  return { ...grid, tiles, frieze: [], holes: [] };
}
