import { composeMotif } from './layout.ts';
import { commonKinds, companions, type Motif, sectorKinds, type Tile } from './tiles.ts';
import { seededRandom } from './random.ts';
import { type Sector, sectors as allSectors } from '#model/sector.ts';

export type { Motif, Tile } from './tiles.ts';

/** The grid of every motif, in square cells. */
const grid = { columns: 24, rows: 5 };

/** Maximum number of sector colours: with more, a motif looks like confetti. */
const mostHues = 4;

/**
 * The motif of a project, from its slug and its sectors: always the same, whatever the order of the sectors. Throws
 * when there is no sector.
 */
export function projectMotif(slug: string, sectors: readonly Sector[]): Motif {
  const own = allSectors.filter((sector) => sectors.includes(sector));
  const [first] = own;
  if (!first) throw new Error(`The motif of ${JSON.stringify(slug)} needs at least one sector.`);
  return composeMotif(seededRandom(slug), {
    ...grid,
    signatures: own.flatMap((sector) => sectorKinds[sector]),
    // Repeated, so that the calm drawings are more frequent than dots and bars.
    commons: [...commonKinds, 'plain', 'quarter', 'quarter', 'half', 'triangle'],
    signatureShare: 0.45,
    hues: own.length === 1 ? [first, companions[first]] : own.slice(0, mostHues),
  });
}

/** The motif of a sector: its own drawings and little else, in its colour. */
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
 * The motif of the 404 page: a fault crosses it, the tiles on its right have slid down, and the tiles along it are
 * loose or missing.
 */
export function brokenMotif(): Motif {
  const random = seededRandom('404');
  const whole = projectMotif('404', ['design', 'audiovisuel', 'metiers-d-art', 'musique-et-son']);
  const tiles = whole.tiles.flatMap((tile): Tile[] => {
    // The fault is slanted: it starts at column 14 and moves 1.4 columns to the left with each row.
    const distance = tile.column + tile.size / 2 - (14 - 1.4 * tile.row);
    const isLoose = Math.abs(distance) < 1.4 + 1.6 * random();
    const isMissing = random() < 0.35;
    const [x, y, lean] = [random(), random(), random()];
    if (!isLoose) return [{ ...tile, slip: distance > 0 ? { x: 0.3, y: 0.4, degrees: 0 } : undefined }];
    return isMissing ? [] : [{ ...tile, slip: { x: x * 0.7 - 0.2, y: y * 0.7, degrees: (lean - 0.5) * 70 } }];
  });
  return { ...whole, tiles };
}
