import type { Project } from '#domain/project.ts';
import { type IndexFile, indexFile, pagefindFiles } from './pagefind-files.ts';
import { searchRecord } from './records.ts';
import { vocabularyOf } from './vocabulary.ts';

/** All that a search needs, by path under `pagefind/`: Pagefind’s index and engine, and `vocabulary.json`. */
export async function indexFiles(
  projects: readonly Project[],
  textOf: (project: Project) => Promise<string>,
): Promise<IndexFile[]> {
  const records = await Promise.all(projects.map(async (project) => searchRecord(project, await textOf(project))));
  const vocabulary = JSON.stringify(vocabularyOf(records));
  return [...(await pagefindFiles(records)), indexFile('vocabulary.json', new TextEncoder().encode(vocabulary))];
}
