import type { NumberedSource } from './source.ts';

/** A page of prose: one file of `content/pages/`. */
export interface Page {
  /** File name and URL segment (`dispositif`). */
  slug: string;
  title: string;
  /** At most 160 characters, for search engines and shared links. */
  description: string;
  sources: readonly NumberedSource[];
  /** Date of the last verification of the page, ISO 8601. */
  verifiedOn: string;
}

/** Addresses of the pages written in code: no file of `content/`, region or sector is behind them. */
export const codePages = [
  '',
  'projets/',
  'projets/tableau/',
  'regions/',
  'filieres/',
  'carte/',
  'nouveautes/',
  'integrer/',
  'integrer/carte/',
  'recherche/',
  'contribuer/',
  'contribuer/corriger/',
  'contribuer/retirer/',
  'contribuer/region/',
  'motif/',
  'plan-du-site/',
] as const;

/** Those that the site lists nowhere: they lead to other pages, are shown inside them, or need another to begin. */
export const unlistedPages: readonly CodePage[] = [
  'contribuer/corriger/',
  'contribuer/retirer/',
  'integrer/carte/',
  'recherche/',
];

/** Address of a page written in code. */
export type CodePage = (typeof codePages)[number];

/** A figure of the scheme with the source that gives it. */
export interface KeyFigure {
  key: FigureKey;
  value: number;
  label: string;
  sourceId: string;
}

/** Keys of the figures that the site needs. */
export const figureKeys = ['laureats', 'candidatures'] as const;

/** Key of a figure. */
export type FigureKey = (typeof figureKeys)[number];

/** A date of the scheme’s calendar with the source that gives it. */
export interface Milestone {
  /** ISO 8601, as precise as the source (`2025-05` when the day is unknown). */
  date: string;
  title: string;
  detail?: string | undefined;
  /** Whether the timeline highlights it. */
  isMain: boolean;
  sourceId: string;
}

/** A description of the scheme of a given length, to quote verbatim. */
export interface ShortText {
  /** Maximum number of words. */
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

/** Number of words of a text, as editors count them: parts between spaces that have a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Information about a region as a whole: one optional file of `content/regions/`. */
export interface RegionIntroduction {
  /** The region’s slug. */
  slug: string;
  /** Number of laureates in the region, when a source gives it. */
  laureates?: { count: number; sourceId: string } | undefined;
  sources: readonly NumberedSource[];
  verifiedOn: string;
}
