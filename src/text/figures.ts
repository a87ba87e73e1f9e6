import { coverageOf } from '#model/coverage.ts';
import type { RegionIntroduction, SchemePage } from '#model/page.ts';
import { type Project, regionsOf } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { type LaureateCount, countLaureates, laureatesOf } from '#model/statistics.ts';
import { siteAddress } from './addresses.ts';
import { agree, formatCount, formatList } from './format.ts';
import { formatNumber } from './number.ts';
import { inRegion, titleWithStatus } from './labels.ts';
import { typeset } from './typography.ts';

/**
 * The figures of the home page: those of the scheme, linked to their source, then those counted from the project pages.
 */
export function homeFigures(scheme: SchemePage, projects: readonly Project[]) {
  const sourced = scheme.figures.map(({ value, label, sourceId }) => {
    const number = scheme.sources.find(({ id }) => id === sourceId)?.number;
    return { value, label, href: siteAddress(`dispositif/#source-${number}`), place: 'source' };
  });
  const regions = new Set(projects.flatMap((project) => regionsOf(project)));
  const known = countLaureates(scheme, projects);
  return [
    ...sourced,
    {
      value: known.confirmed,
      label: confirmedLabel(known),
      href: siteAddress('projets/'),
      place: 'liste',
    },
    {
      value: regions.size,
      label: agree(regions.size, 'région sur 18 a au moins une fiche', 'régions sur 18 ont au moins une fiche'),
      href: siteAddress('regions/'),
      place: 'liste',
    },
  ];
}

/** Label of the number of confirmed laureates: « lauréats confirmés par une source, et 1 au statut déduit ». */
export function confirmedLabel({ confirmed, deduced }: Pick<LaureateCount, 'confirmed' | 'deduced'>): string {
  const label = agree(confirmed, 'lauréat confirmé par une source', 'lauréats confirmés par une source');
  return deduced > 0 ? `${label}, et ${formatNumber(deduced)} au statut déduit` : label;
}

/** The laureates known here, those whose status we deduce apart: « 10 lauréats confirmés et 1 déduit, sur 25 ». */
export function laureateCount({ announced, confirmed, deduced }: Omit<LaureateCount, 'missing'>): string {
  const known = [
    ...(confirmed > 0 ? [formatCount(confirmed, 'lauréat confirmé', 'lauréats confirmés')] : []),
    ...(deduced > 0
      ? [confirmed > 0 ? formatCount(deduced, 'déduit') : formatCount(deduced, 'lauréat déduit', 'lauréats déduits')]
      : []),
  ];
  return `${known.length > 0 ? formatList(known) : 'Aucun lauréat documenté'}${announced === undefined ? '' : `, sur ${formatNumber(announced)}`}`;
}

/** What the site holds, in two parts: « 25 pôles créatifs », « 11 retrouvés, 14 à retrouver ». */
export function holdings({
  announced,
  confirmed,
  deduced,
  missing = 0,
}: LaureateCount): [whole: string, parts: string] {
  const known = confirmed + deduced;
  const whole = formatCount(Math.max(announced ?? 0, known), 'pôle créatif', 'pôles créatifs');
  const parts = [formatCount(known, 'retrouvé'), ...(missing > 0 ? [`${formatNumber(missing)} à retrouver`] : [])];
  return [whole, parts.join(', ')];
}

/** How many laureates have a page: « 10 lauréats confirmés et 1 déduit, sur 25 ; 14 à retrouver. » */
export function laureateSentence(scheme: SchemePage, projects: readonly Project[]): string {
  const count = countLaureates(scheme, projects);
  const missing = count.missing ? ` ; ${formatNumber(count.missing)} à retrouver` : '';
  return typeset(`${laureateCount(count)}${missing}.`);
}

/** A region in a sentence, for search engines and shared links, which do not see the cards: it names the projects. */
export function regionDescription(
  region: Region,
  projects: readonly Project[],
  introduction: RegionIntroduction | undefined,
): string {
  const names = projects.length > 0 ? ` : ${formatList(projects.map(titleWithStatus))}` : '';
  const sentences = [`${regionCount(region, projects, introduction)}${names}`, regionWhole(projects, introduction)];
  return sentences.flatMap((sentence) => (sentence ? `${sentence}.` : [])).join(' ');
}

/** How many projects of a region we know: « 2 projets connus en Occitanie », without a full stop. */
export function regionCount(
  region: Region,
  projects: readonly Project[],
  introduction: RegionIntroduction | undefined,
): string {
  const here = inRegion(region);
  if (projects.length > 0) return `${formatCount(projects.length, 'projet connu', 'projets connus')} ${here}`;
  return coverageOf(projects, introduction) === 'complete'
    ? `La première phase ne compte aucun lauréat ${here}`
    : `Nous ne connaissons pas encore de lauréat ${here}`;
}

/**
 * Says that all the laureates of a region are here, without a full stop; an empty text unless a source gives their
 * number.
 */
export function regionWhole(projects: readonly Project[], introduction: RegionIntroduction | undefined): string {
  const { length } = laureatesOf(projects);
  if (length === 0 || coverageOf(projects, introduction) !== 'complete') return '';
  if (length < projects.length) return 'Tous les lauréats de la région à la première phase ont leur fiche';
  return `${agree(length, 'C’est le seul lauréat', 'Ce sont tous les lauréats')} de la première phase dans la région`;
}
