import type { CustomRecord } from 'pagefind';
import { analyse } from '#domain/french.ts';
import { type Project, regionsOf } from '#domain/project.ts';
import { projectPath, siteAddress } from '#text/addresses.ts';
import { phaseLabels, placesLine, sectorLabels } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';

/** What a reader sees of a result: what the element writes in the page, so never the analysed text. */
export interface ResultMeta extends Record<string, string> {
  title: string;
  regions: string;
  places: string;
  tagline: string;
}

/** Text of a body without its marks: components, headings, links’ addresses. */
export function plainText(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[#*_>[\]]/g, ' ');
}

/** A project as the search index knows it: analysed words to search, plain words to show. */
export function searchRecord(project: Project, body: string): CustomRecord {
  const regionNames = regionsOf(project).map(({ name }) => name);
  const words = [
    project.title,
    project.tagline,
    project.summary,
    ...regionNames,
    ...project.places.flatMap(({ name, commune }) => [name ?? '', commune.name, commune.departement.name]),
    ...project.sectors.map((sector) => sectorLabels[sector]),
    'France 2030 Banque des Territoires pôles territoriaux d’industries culturelles et créatives',
    ...[project.carrier, ...project.partners].map((organisation) => organisation?.name ?? ''),
    ...project.phases.map(({ phase }) => `${phaseLabels[phase].name} ${phaseLabels[phase].short}`),
    plainText(body),
  ];
  const meta: ResultMeta = {
    title: typeset(project.title),
    regions: typeset(regionNames.join(', ')),
    places: placesLine(project),
    tagline: typeset(project.tagline),
  };
  return { url: siteAddress(projectPath(project)), language: 'fr', content: analyse(words.join(' ')).join(' '), meta };
}
