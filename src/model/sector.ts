/** The closed vocabulary of sectors: each code is an address (`/filieres/<code>/`) and a value of `secteurs`. */
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

/** A sector’s code. */
export type Sector = (typeof sectors)[number];

/** The values of the colours, as CSS writes them. */
export interface Palette {
  dark: string;
  light: string;
  sectors: Readonly<Record<Sector, string>>;
}
