import { updatedOn } from '#model/history.ts';
import type { Project } from '#model/project.ts';
import type { Distribution } from '../data/files.ts';
import { licences, siteName } from '#site.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { type StructuredNode, ids, refer } from './node.ts';
import { publisher } from './website.ts';

/** Period that the data cover, as an ISO 8601 interval: from the earliest result to the latest check of a page. */
function coverage(projects: readonly Project[]): string | undefined {
  const first = projects.flatMap(({ phases }) => phases.flatMap(({ date }) => date ?? [])).sort()[0];
  const last = projects
    .map(({ verifiedOn }) => verifiedOn)
    .sort()
    .at(-1);
  return first && last && `${first}/${last}`;
}

/** Nodes of the open data page: the data set and its files. */
export function datasetNodes(
  path: string,
  {
    description,
    projects,
    files,
  }: {
    description: string;
    projects: readonly Project[];
    files: readonly Pick<Distribution, 'name' | 'path' | 'mediaType' | 'bytes'>[];
  },
): StructuredNode[] {
  const page = ids.page(path);
  const id = `${page}#jeu`;
  const dataset = {
    '@type': 'Dataset',
    '@id': id,
    name: `${siteName} : les projets`,
    description,
    url: page,
    inLanguage: 'fr',
    license: licences.data.url,
    isAccessibleForFree: true,
    creator: refer(ids.publisher),
    dateModified: projects.map(updatedOn).sort().at(-1),
    spatialCoverage: { '@type': 'Country', name: 'France' },
    temporalCoverage: coverage(projects),
    distribution: files.map(({ name, path, mediaType, bytes }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: absoluteAddress(path),
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
    })),
  };
  return [{ '@type': 'WebPage', '@id': page, mainEntity: refer(id) }, dataset, publisher];
}
