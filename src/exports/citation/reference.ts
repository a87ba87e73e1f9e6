import { updatedOn } from '#model/history.ts';
import type { Project } from '#model/project.ts';
import { legal, siteName } from '#site.ts';
import { absoluteAddress, projectPath } from '#text/addresses.ts';
import { sectorLabels } from '#text/labels.ts';
import { abstractOf, lastChange } from './quote.ts';

/** A web page in CSL-JSON 1.0.2 (https://docs.citationstyles.org), the format of reference managers. */
export interface Reference {
  id: string;
  type: 'webpage';
  title: string;
  author: readonly { literal: string }[];
  'container-title': string;
  /** Publisher of the site, when known. */
  publisher?: string;
  /** Day of the last change. */
  issued: { 'date-parts': readonly (readonly number[])[] };
  URL: string;
  language: 'fr';
  /** Keywords, joined by commas. */
  keyword: string;
  /** The summary, with its caveats. */
  abstract: string;
  /** Meaning of the day in `issued`: « Fiche modifiée le 24 novembre 2026 ». */
  note: string;
}

/** The reference of a project’s page. It has no access date: readers add the day on which they read the page. */
export function projectReference(project: Project): Reference {
  return {
    id: project.slug,
    type: 'webpage',
    title: project.title,
    author: [{ literal: siteName }],
    'container-title': siteName,
    ...(legal.publisher && { publisher: legal.publisher }),
    issued: { 'date-parts': [updatedOn(project).split('-').map(Number)] },
    URL: absoluteAddress(projectPath(project)),
    language: 'fr',
    keyword: project.sectors.map((sector) => sectorLabels[sector]).join(','),
    abstract: abstractOf(project),
    note: lastChange(project).replace(/^f/, 'F').replace(/\s/g, ' '),
  };
}
