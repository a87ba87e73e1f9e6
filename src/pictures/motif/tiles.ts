import type { Sector } from '#model/sector.ts';

/** Drawings that belong to no sector: the ground that every pattern shares. */
export const commonKinds = ['plain', 'quarter', 'half', 'halves', 'disc', 'moon', 'triangle', 'dots', 'bars'] as const;

/** The drawings of each sector, the most telling first. */
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

/** What a tile bears; `drawings.ts` draws it. */
export type TileKind = (typeof commonKinds)[number] | (typeof sectorKinds)[Sector][number];

const running = 'film waves levels houndstooth zigzag weave lines book arcade cube'.split(' ');

const upright = 'film levels lines book arch arcade cube'.split(' ');

/** Turned, these would look the same and be written otherwise: kept as they are, they compress better. */
const symmetrical = 'plain disc moon dots cross checker button weave petals facets lens nest'.split(' ');

/** Whether a drawing carries on from one tile to the next on its right. */
export const isRunning = (kind: TileKind) => running.includes(kind);

/** Whether a drawing may be turned: it has no top, and a turn changes it. */
export const canTurn = (kind: TileKind) => !upright.includes(kind) && !symmetrical.includes(kind);

/** A colour by its part: the values live in the style sheet. */
export type TileColour = 'dark' | 'light' | Sector;

/** Quarter turns, clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** The three colours of a tile; some drawings have no accent. */
export interface TileColours {
  ground: TileColour;
  figure: TileColour;
  accent: TileColour;
}

/** A square tile. Columns and rows count from the top left corner of the pattern. */
export interface Tile extends TileColours {
  kind: TileKind;
  column: number;
  row: number;
  /** Side, in cells of the grid. */
  size: 1 | 2;
  turn: Turn;
  /** Only in a broken pattern: how far the tile has slid, in cells, and leant, in degrees clockwise. */
  slip?: { x: number; y: number; degrees: number } | undefined;
}

/** A pattern: tiles that do not overlap, in a grid of square cells. A cell without a tile is a hole. */
export interface Motif {
  columns: number;
  rows: number;
  tiles: readonly Tile[];
}

/** The colour that goes with a sector’s own when a project has no other: chosen by eye, far on the wheel, never changed. */
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

/** Neighbours on the wheel, or in darkness: side by side in one tile, the eye would not tell them apart. */
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

/** Whether two colours can meet inside a tile and both be seen. */
export function canMeet(one: TileColour, other: TileColour): boolean {
  return one !== other && !kin.some((group) => group.includes(one) && group.includes(other));
}
