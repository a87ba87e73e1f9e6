import { type Project, communeNames, isDeduced, regionsOf } from '#model/project.ts';
import type { Sector } from '#model/sector.ts';
import { motifPath, projectPath, siteAddress } from './addresses.ts';
import { reservation, statusLine } from './labels.ts';
import { typeset, typesetTitle } from './typography.ts';

/** The texts of a card, for a published project or for a draft, which has no address. */
export interface CardTexts {
  /** Path of the image from the base path. */
  motif: string;
  /** Name of the motif in view transitions, shared by the card and the page. */
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

/** The texts of a project’s card. */
export const cardTexts = (project: Project): CardTexts => ({
  motif: motifPath(project),
  name: project.slug,
  regions: regionsOf(project)
    .map(({ name }) => typeset(name))
    .join(', '),
  title: typesetTitle(project.title),
  tagline: typeset(project.tagline),
  summary: typeset(project.summary),
  communes: communeNames(project).join(', '),
  doubt: reservation(project),
  sectors: project.sectors,
  address: siteAddress(projectPath(project)),
});

/** The texts of the header of a project’s page. */
export interface HeaderTexts {
  /** Path of the image from the base path. */
  motif: string;
  /** Name of the motif in view transitions, shared by the card and the page. */
  name?: string;
  /** Latest result and its date, or that it is deduced. */
  status: string;
  isDeduced?: boolean;
  title: string;
  tagline: string;
}

/** The header texts of a published project. */
export const headerTexts = (project: Project): HeaderTexts => ({
  motif: motifPath(project),
  name: project.slug,
  status: typeset(statusLine(project)),
  isDeduced: isDeduced(project),
  title: typesetTitle(project.title),
  tagline: typeset(project.tagline),
});
