import { composeMotif } from './layout.ts';
import { commonKinds, companions, type Motif, sectorKinds, type Tile } from './tiles.ts';
import { seededRandom } from './random.ts';
import { type Sector, sectors as allSectors } from '#model/sector.ts';

export type { Motif, Tile, TileKind, TileColour } from './tiles.ts';

/** The grid of every pattern, in square cells. */
const grid = { columns: 24, rows: 5 };

/** More sector colours than this, and a pattern is confetti. */
const mostHues = 4;

/**
 * A project’s pattern, from its address part and its sectors: the same for ever, whatever the order of the sectors.
 * Throws when there is no sector.
 */
export function projectMotif(slug: string, sectors: readonly Sector[]): Motif {
  const own = allSectors.filter((sector) => sectors.includes(sector));
  const [first] = own;
  if (!first) throw new Error(`The pattern of ${JSON.stringify(slug)} needs at least one sector.`);
  return composeMotif(seededRandom(slug), {
    ...grid,
    signatures: own.flatMap((sector) => sectorKinds[sector]),
    // The calm drawings come more often than dots and bars.
    commons: [...commonKinds, 'plain', 'quarter', 'quarter', 'half', 'triangle'],
    signatureShare: 0.45,
    hues: own.length === 1 ? [first, companions[first]] : own.slice(0, mostHues),
  });
}

/** A sector’s pattern: its own drawings and little else, in its colour. */
export function sectorMotif(sector: Sector): Motif {
  return composeMotif(seededRandom(sector), {
    ...grid,
    signatures: sectorKinds[sector],
    commons: ['plain', ...sectorKinds[sector]],
    hues: [sector],
    signatureShare: 1,
  });
}

/**
 * The pattern of the page that is not found: a fault runs through it, what lies on its right has slid down, and the tiles
 * along it have come loose or are missing.
 */
export function brokenMotif(): Motif {
  const random = seededRandom('404');
  const whole = projectMotif('404', ['design', 'audiovisuel', 'metiers-d-art', 'musique-et-son']);
  const tiles = whole.tiles.flatMap((tile): Tile[] => {
    // The fault leans: it starts at column 14 and comes 1.4 columns back with each row.
    const distance = tile.column + tile.size / 2 - (14 - 1.4 * tile.row);
    const isLoose = Math.abs(distance) < 1.4 + 1.6 * random();
    const isMissing = random() < 0.35;
    const [x, y, lean] = [random(), random(), random()];
    if (!isLoose) return [{ ...tile, slip: distance > 0 ? { x: 0.3, y: 0.4, degrees: 0 } : undefined }];
    return isMissing ? [] : [{ ...tile, slip: { x: x * 0.7 - 0.2, y: y * 0.7, degrees: (lean - 0.5) * 70 } }];
  });
  return { ...whole, tiles };
}
