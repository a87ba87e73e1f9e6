import type { Project } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { absoluteAddress, projectPath, regionPath } from '#text/addresses.ts';
import { type StructuredNode, ids } from './node.ts';

/**
 * Nodes of a page that lists projects: only the addresses of the projects shown, in their order, because their own
 * pages describe them.
 */
export function listNodes(path: string, projects: readonly Project[], about?: StructuredNode): StructuredNode[] {
  const list = {
    '@type': 'ItemList',
    numberOfItems: projects.length,
    itemListElement: projects.map((project, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absoluteAddress(projectPath(project)),
    })),
  };
  const mainEntity = projects.length > 0 ? list : undefined;
  return [{ '@type': 'CollectionPage', '@id': ids.page(path), about, mainEntity }];
}

/** Nodes of a region’s page: the region and its projects. */
export function regionNodes(region: Region, projects: readonly Project[]): StructuredNode[] {
  const path = regionPath(region);
  const about = {
    '@type': 'AdministrativeArea',
    '@id': `${ids.page(path)}#region`,
    name: region.name,
    containedInPlace: { '@type': 'Country', name: 'France' },
  };
  return listNodes(path, projects, about);
}
