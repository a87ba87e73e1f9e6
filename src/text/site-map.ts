import type { Page } from '#model/page.ts';
import type { Project } from '#model/project.ts';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { formPaths, newsPath, projectPath, regionPath, sectorPath } from './addresses.ts';
import { sectorLabels, titleWithStatus } from './labels.ts';

/** A group of pages of the site map. */
export interface SiteMapSection {
  title: string;
  links: { label: string; path: string }[];
}

/** Every page that the site lists publicly, by kind. */
export function siteMap(projects: readonly Project[], pages: readonly Page[]): SiteMapSection[] {
  return [
    {
      title: 'Explorer',
      links: [
        { label: 'Accueil', path: '' },
        { label: 'Tous les projets, et la recherche', path: 'projets/' },
        { label: 'Le tableau des projets', path: 'projets/tableau/' },
        { label: 'Les régions', path: 'regions/' },
        { label: 'Les filières', path: 'filieres/' },
        { label: 'La carte', path: 'carte/' },
        { label: 'Les nouveautés', path: newsPath() },
        { label: 'Intégrer la carte dans un site', path: 'integrer/' },
      ],
    },
    {
      title: 'Les projets',
      links: projects.map((project) => ({ label: titleWithStatus(project), path: projectPath(project) })),
    },
    { title: 'Les régions', links: regions.map((region) => ({ label: region.name, path: regionPath(region) })) },
    {
      title: 'Les filières',
      links: sectors.map((sector) => ({ label: sectorLabels[sector], path: sectorPath(sector) })),
    },
    {
      title: 'Comprendre',
      links: [
        ...pages.map(({ title, slug }) => ({ label: title, path: `${slug}/` })),
        { label: 'Lire et composer un motif', path: 'motif/' },
        { label: 'Contribuer', path: formPaths.form },
        { label: 'Présenter une région', path: formPaths.regionForm },
        { label: 'Plan du site', path: 'plan-du-site/' },
      ],
    },
  ];
}
