import type { Sector } from '#model/sector.ts';

/** Drawings that belong to no sector: every motif uses them. */
export const commonKinds = ['plain', 'quarter', 'half', 'halves', 'disc', 'moon', 'triangle', 'dots', 'bars'] as const;

/** The drawings of each sector, the most characteristic first. */
export const sectorKinds = {
  audiovisuel: ['film', 'play'],
  animation: ['onion', 'frames'],
  jeu: ['pixels', 'cross', 'checker'],
  'musique-et-son': ['waves', 'levels'],
  design: ['arcs', 'leaf'],
  mode: ['houndstooth', 'zigzag', 'button'],
  'metiers-d-art': ['weave', 'petals', 'facets'],
  edition: ['lines', 'book'],
  photographie: ['aperture', 'lens'],
  patrimoine: ['arch', 'arcade'],
  'spectacle-vivant': ['rays', 'theatre'],
  'langues-et-ia': ['bowl', 'branch', 'quotes', 'drop'],
  'numerique-et-realite-etendue': ['cube', 'nest'],
} as const satisfies Record<Sector, readonly string[]>;

/** Drawing of a tile; `drawings.ts` defines its shapes. */
export type TileKind = (typeof commonKinds)[number] | (typeof sectorKinds)[Sector][number];

/** Drawings that continue from one tile to the next on its right. */
const running: readonly TileKind[] = [
  'film',
  'waves',
  'levels',
  'houndstooth',
  'zigzag',
  'weave',
  'lines',
  'book',
  'arcade',
  'cube',
];

/** Drawings that have a top, and are never turned. */
const upright: readonly TileKind[] = ['film', 'levels', 'lines', 'book', 'arch', 'arcade', 'cube'];

/** Drawings that look the same when turned. They are never turned, because equal paths compress better. */
const symmetrical: readonly TileKind[] = [
  'plain',
  'disc',
  'moon',
  'dots',
  'cross',
  'checker',
  'button',
  'weave',
  'petals',
  'facets',
  'lens',
  'nest',
];

/** Whether a drawing continues from one tile to the next on its right. */
export const isRunning = (kind: TileKind) => running.includes(kind);

/** Whether a drawing may be turned: it has no top, and turning it changes it. */
export const canTurn = (kind: TileKind) => !upright.includes(kind) && !symmetrical.includes(kind);

/** A colour by its role; the style sheet defines the values. */
export type TileColour = 'dark' | 'light' | Sector;

/** Quarter turns, clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** The three colours of a tile; some drawings have no accent. */
export interface TileColours {
  ground: TileColour;
  figure: TileColour;
  accent: TileColour;
}

/** A square tile. Columns and rows count from the top left corner of the motif. */
export interface Tile extends TileColours {
  kind: TileKind;
  column: number;
  row: number;
  /** Side, in cells of the grid. */
  size: 1 | 2;
  turn: Turn;
  /** Only in a broken motif: how far the tile has slid, in cells, and tilted, in degrees clockwise. */
  slip?: { x: number; y: number; degrees: number } | undefined;
}

/** A motif: tiles that do not overlap, in a grid of square cells. A cell without a tile is a hole. */
export interface Motif {
  columns: number;
  rows: number;
  tiles: readonly Tile[];
}

/**
 * Second colour of a project with a single sector: chosen by eye, far on the colour wheel. Changing one would change
 * published motifs.
 */
export const companions: Readonly<Record<Sector, Sector>> = {
  audiovisuel: 'design',
  animation: 'musique-et-son',
  jeu: 'metiers-d-art',
  'musique-et-son': 'animation',
  design: 'audiovisuel',
  mode: 'metiers-d-art',
  'metiers-d-art': 'langues-et-ia',
  edition: 'design',
  photographie: 'jeu',
  patrimoine: 'musique-et-son',
  'spectacle-vivant': 'metiers-d-art',
  'langues-et-ia': 'numerique-et-realite-etendue',
  'numerique-et-realite-etendue': 'jeu',
};

/** Colours that are close on the colour wheel or in darkness: side by side in one tile, they look the same. */
const kin: readonly (readonly TileColour[])[] = [
  ['dark', 'edition'],
  ['edition', 'audiovisuel', 'jeu'],
  ['edition', 'langues-et-ia', 'musique-et-son'],
  ['audiovisuel', 'langues-et-ia', 'jeu'],
  ['musique-et-son', 'numerique-et-realite-etendue', 'photographie'],
  ['metiers-d-art', 'photographie'],
  ['design', 'patrimoine', 'spectacle-vivant'],
  ['patrimoine', 'edition', 'mode'],
  ['animation', 'mode', 'spectacle-vivant'],
  ['jeu', 'mode'],
];

/** Whether two colours are distinct enough to meet inside a tile. */
export function canMeet(one: TileColour, other: TileColour): boolean {
  return one !== other && !kin.some((group) => group.includes(one) && group.includes(other));
}
