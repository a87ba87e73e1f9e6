import { type Project, communeNames, regionsOf } from '#model/project.ts';
import type { Sector } from '#model/sector.ts';
import { motifPath, projectPath, siteAddress } from './addresses.ts';
import { placesLine, reservation, statusSentence } from './labels.ts';
import { typeset } from './typography.ts';

/** What a card shows: of a project, or of one that is being written, which has no address. */
export interface CardTexts {
  /** Path of the image from the base path. */
  motif: string;
  /** Of the motif, which travels from the card to the page. */
  name?: string;
  regions: string;
  title: string;
  tagline: string;
  summary?: string;
  communes: string;
  doubt?: string | undefined;
  sectors: readonly Sector[];
  address?: string;
}

/** What the card of a project shows. */
export const cardTexts = (project: Project): CardTexts => ({
  motif: motifPath(project),
  name: project.slug,
  regions: regionsOf(project)
    .map(({ name }) => typeset(name))
    .join(', '),
  title: typeset(project.title),
  tagline: typeset(project.tagline),
  summary: typeset(project.summary),
  communes: communeNames(project).join(', '),
  doubt: reservation(project),
  sectors: project.sectors,
  address: siteAddress(projectPath(project)),
});

/** What the top of a project’s page shows. */
export interface HeaderTexts {
  /** Path of the image from the base path. */
  motif: string;
  /** Of the motif, which travels from the card to the page. */
  name?: string;
  /** What it won, and when. */
  status: string;
  title: string;
  tagline: string;
  /** The gist of the facts, for the eye, where these come after the text. */
  brief?: { places: string; sectors: readonly Sector[] };
}

/** What the top of a project’s page shows. */
export const headerTexts = (project: Project): HeaderTexts => ({
  motif: motifPath(project),
  name: project.slug,
  status: statusSentence(project),
  title: typeset(project.title),
  tagline: typeset(project.tagline),
  brief: { places: placesLine(project), sectors: project.sectors },
});
