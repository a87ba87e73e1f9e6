/**
 * The closed vocabulary of sectors: each code is a URL segment (`/filieres/<code>/`) and a value of the field
 * `secteurs`.
 */
export const sectors = [
  'audiovisuel',
  'animation',
  'jeu',
  'musique-et-son',
  'design',
  'mode',
  'metiers-d-art',
  'edition',
  'photographie',
  'patrimoine',
  'spectacle-vivant',
  'langues-et-ia',
  'numerique-et-realite-etendue',
] as const;

/** Code of a sector. */
export type Sector = (typeof sectors)[number];

/** Colours of the motifs, as CSS values. */
export interface Palette {
  dark: string;
  light: string;
  mist: string;
  stone: string;
  sectors: Readonly<Record<Sector, string>>;
}
