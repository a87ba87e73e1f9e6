import type { Project } from '#model/project.ts';
import { regions } from '#model/region.ts';
import { type Synonyms, everyPlaceTerm } from '#model/synonyms.ts';
import { sectorLabels } from '#text/labels.ts';
import { pagefindIndex } from './pagefind-files.server.ts';
import { inOne, searchRecord, wordsOf } from './records.server.ts';
import { vocabularyOf } from './vocabulary-files.server.ts';

/** A file of the search, by its path under `pagefind/`, with its media type. */
export interface IndexFile {
  path: string;
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/**
 * All that a search needs: Pagefind’s engine and index; `order.json`, the rank in the catalogue of each record in the order
 * of the index’s ids; `words/<initial>.json`, the vocabulary.
 */
export async function indexFiles(
  projects: readonly Project[],
  textOf: (project: Project) => Promise<string>,
  synonyms: Synonyms,
): Promise<IndexFile[]> {
  const records = await Promise.all(
    projects.map(async (project) => searchRecord(project, await textOf(project), synonyms)),
  );
  const { files, urls } = await pagefindIndex(records.map(({ record }) => record));
  const ranks = new Map(records.map(({ record }, rank) => [record.url, rank]));
  const existing = [...regions.map(({ name }) => name), ...Object.values(sectorLabels), ...everyPlaceTerm(synonyms)];
  const vocabulary = vocabularyOf(
    records.flatMap(({ names }) => names),
    records.flatMap(({ words }) => words),
    existing.flatMap((name) => [...wordsOf(name), ...inOne([name])]),
  );
  return [
    ...files.map(({ path, content }) => file(path, content)),
    jsonFile(
      'order.json',
      urls.map((url) => ranks.get(url)),
    ),
    ...Array.from(vocabulary, ([initial, words]) => jsonFile(`words/${initial}.json`, words)),
  ];
}

/** A file with the type that its name tells; Pagefind’s own formats are bytes. */
function file(path: string, content: Uint8Array): IndexFile {
  const type = types[/[^.]+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream';
  return { path, type, content: Uint8Array.from(content) };
}

const jsonFile = (path: string, value: unknown) => file(path, new TextEncoder().encode(JSON.stringify(value)));
