import { coverageOf } from '#model/coverage.ts';
import type { RegionIntroduction, SchemePage } from '#model/page.ts';
import { type Project, regionsOf } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { siteAddress } from './addresses.ts';
import { formatCount, formatList } from './format.ts';
import { inRegion } from './labels.ts';

/**
 * The figures of the home page: those of the scheme, linked to their source, then those counted from the project pages.
 */
export function homeFigures(scheme: SchemePage, projects: readonly Project[]) {
  const sourced = scheme.figures.map(({ value, label, sourceId }) => {
    const number = scheme.sources.find(({ id }) => id === sourceId)?.number;
    return { value, label, href: siteAddress(`dispositif/#source-${number}`), place: 'source' };
  });
  const regions = new Set(projects.flatMap((project) => regionsOf(project)));
  return [
    ...sourced,
    {
      value: projects.length,
      label: projects.length > 1 ? 'fiches publiées, chacune avec ses sources' : 'fiche publiée, avec ses sources',
      href: siteAddress('projets/'),
      place: 'liste',
    },
    {
      value: regions.size,
      label: regions.size > 1 ? 'régions sur 18 ont au moins une fiche' : 'région sur 18 a au moins une fiche',
      href: siteAddress('regions/'),
      place: 'liste',
    },
  ];
}

/** How many laureates have a page: « 10 fiches publiées sur 25 lauréats. Les autres restent à documenter. » */
export function coverage(scheme: SchemePage, projects: readonly Project[]): string {
  const announced = scheme.figures.find(({ key }) => key === 'laureats')?.value ?? 0;
  if (projects.length === 0) return 'Aucune fiche n’est encore publiée : les lauréats restent à documenter.';
  const published = formatCount(projects.length, 'fiche publiée', 'fiches publiées');
  return projects.length >= announced
    ? `${published}.`
    : `${published} sur ${formatCount(announced, 'lauréat')}. Les autres restent à documenter.`;
}

/**
 * Describes a region in a sentence. It says that all laureates are documented only when a source gives their number.
 */
export function regionDescription(
  region: Region,
  projects: readonly Project[],
  introduction: RegionIntroduction | undefined,
): string {
  const names = formatList(projects.map(({ title }) => title));
  if (projects.length === 0)
    return `Aucun lauréat n’est encore documenté ${inRegion(region)} : nos sources n’en nomment pas.`;
  const published = `${formatCount(projects.length, 'projet documenté', 'projets documentés')} ${inRegion(region)} : ${names}.`;
  return coverageOf(projects.length, introduction?.laureates?.count) === 'complete'
    ? `${published} Ce sont tous les lauréats de la première phase dans la région.`
    : published;
}
