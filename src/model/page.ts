import type { NumberedSource } from './source.ts';

/** A page of prose: one file of `content/pages/`. */
export interface Page {
  /** File name and address part (`dispositif`). */
  slug: string;
  title: string;
  /** At most 160 characters, for search engines and shared links. */
  description: string;
  sources: readonly NumberedSource[];
  /** The day on which the page was last checked, ISO 8601. */
  verifiedOn: string;
}

/** A figure of the scheme with the source that gives it. */
export interface KeyFigure {
  key: FigureKey;
  value: number;
  label: string;
  sourceId: string;
}

/** The figures that the site counts on. */
export const figureKeys = ['laureats', 'candidatures'] as const;

/** A figure’s key. */
export type FigureKey = (typeof figureKeys)[number];

/** A date of the scheme’s calendar with the source that gives it. */
export interface Milestone {
  /** ISO 8601, as precise as the source (`2025-05` when the day is unknown). */
  date: string;
  title: string;
  detail?: string | undefined;
  /** Whether it stands out from the others. */
  isMain: boolean;
  sourceId: string;
}

/** The scheme in a given length, to be quoted as it is. */
export interface ShortText {
  /** The most words that it has. */
  words: number;
  /** One paragraph or more. */
  paragraphs: readonly string[];
  sourceIds: readonly string[];
}

/** The page about the scheme, with its figures, its calendar and its short texts. */
export interface SchemePage extends Page {
  figures: readonly KeyFigure[];
  /** In chronological order. */
  calendar: readonly Milestone[];
  /** Shortest first. */
  shortTexts: readonly ShortText[];
}

/** Words of a text as editors count them: what stands between spaces and has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** What is known of a region as a whole: one optional file of `content/regions/`. */
export interface RegionIntroduction {
  /** The region’s slug. */
  slug: string;
  /** How many laureates the region has, when a source says so. */
  laureates?: { count: number; sourceId: string } | undefined;
  sources: readonly NumberedSource[];
  verifiedOn: string;
}
