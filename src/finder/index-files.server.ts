import type { Project } from '#model/project.ts';
import { regions } from '#model/region.ts';
import { type Synonyms, everyPlaceTerm } from '#model/synonyms.ts';
import { sectorLabels } from '#text/labels.ts';
import { inOne, searchRecord, wordsOf } from './records.server.ts';
import { transform } from 'esbuild';
import { gunzipSync } from 'node:zlib';
import { type CustomRecord, close, createIndex } from 'pagefind';
import { tokensOf } from '#model/french.ts';
import { type VocabularyPart, everyInitial, initialOf, initials } from './vocabulary.ts';

/** A file of the search index, by its path under `pagefind/`, with its media type. */
export interface IndexFile {
  path: string;
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/**
 * Files that the search needs: Pagefind’s engine and index; `order.json`, the rank in the catalogue of each record in
 * the order of the index’s ids; `words/<initial>.json`, the vocabulary.
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
    ...(await Promise.all(files.map(minified))),
    jsonFile(
      'order.json',
      urls.map((url) => ranks.get(url)),
    ),
    ...Array.from(vocabulary, ([initial, words]) => jsonFile(`words/${initial}.json`, words)),
  ];
}

/** Pagefind’s engine is published with its long names: without them it is a sixth lighter. */
async function minified({ path, content }: PagefindFile): Promise<IndexFile> {
  if (!path.endsWith('.js')) return file(path, content);
  const { code } = await transform(new TextDecoder().decode(content), { minify: true, format: 'esm' });
  return file(path, new TextEncoder().encode(code));
}

/** Makes a file whose type follows from its extension; Pagefind’s own formats are binary. */
function file(path: string, content: Uint8Array): IndexFile {
  const type = types[/[^.]+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream';
  return { path, type, content: Uint8Array.from(content) };
}

/** Makes a JSON file of the index. */
export const jsonFile = (path: string, value: unknown): IndexFile =>
  file(path, new TextEncoder().encode(JSON.stringify(value)));

/**
 * Files of Pagefind that the site uses: its engine and its index, but neither its interfaces nor its fragments, since
 * the page already has the project cards. `wasm.unknown` is the engine for languages without a stemmer.
 */
const used = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]+\.pf_meta|index\/[^/]+)$/;

/** A file of the index, by its path under `pagefind/`. */
interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** An index, and the addresses of its records in the order of their ids, which are unknown before the index is made. */
interface PagefindIndex {
  files: PagefindFile[];
  urls: string[];
}

/**
 * Makes a Pagefind index of records whose words are already folded, in a language without a stemmer (`und`), because
 * the vocabulary handles inflections. Throws with Pagefind’s message when it refuses a record.
 */
function pagefindIndex(records: readonly CustomRecord[]): Promise<PagefindIndex> {
  // One at a time: closing the service ends every index, and the development server makes one for each requested file.
  const made = last.then(() => makeIndex(records));
  last = made.catch(() => undefined);
  return made;
}

let last: Promise<unknown> = Promise.resolve();

async function makeIndex(records: readonly CustomRecord[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  const added = records.map(async (record) => {
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join(' ')}`);
  });
  await Promise.all(added);
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Error(`Pagefind gave no files: ${made.errors.join(' ')}`);
  const fragments = made.files.filter(({ path }) => path.startsWith('fragment/')).sort(byPath);
  return { files: made.files.filter(({ path }) => used.test(path)), urls: fragments.map(urlOf) };
}

const byPath = (a: PagefindFile, b: PagefindFile) => (a.path < b.path ? -1 : 1);

/** The address of a fragment’s record. A fragment is the gzip of « pagefind_dcd » followed by JSON. */
function urlOf({ content }: PagefindFile): string {
  const text = gunzipSync(content).toString();
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

/**
 * The words that find something, sorted, by initial, so that the browser loads only the parts it needs; and the names
 * with any initial, since a misspelt one may have another. Each occurs once in a part, in its plainest spelling (« pôle »
 * rather than « Pôle »). `names`: candidates for correcting a typo; `existing`: names that exist, whether they find
 * something or not.
 */
export function vocabularyOf(
  names: readonly string[],
  words: readonly string[],
  existing: readonly string[],
): Map<string, VocabularyPart> {
  const plainNames = plainest(names);
  const others = plainest(words);
  const absent = plainest(existing);
  const written = (known: ReadonlyMap<string, string>, isWanted: (folded: string) => boolean) =>
    [...known.keys()]
      .filter(isWanted)
      .sort()
      .map((folded) => known.get(folded) ?? '');
  const partOf = (isHere: (folded: string) => boolean): VocabularyPart => [
    written(plainNames, isHere),
    written(others, (folded) => isHere(folded) && !plainNames.has(folded)),
    written(absent, (folded) => isHere(folded) && !plainNames.has(folded) && !others.has(folded)),
  ];
  const [every, , missing] = partOf(() => true);
  return new Map([
    ...initials.map((initial) => [initial, partOf((folded) => initialOf(folded) === initial)] as const),
    [everyInitial, [every, [], missing]],
  ]);
}

/** Folded word → its plainest spelling. */
function plainest(words: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of new Set(words)) {
    const folded = tokensOf(word)[0]?.folded ?? '';
    const known = found.get(folded);
    if (known === undefined || rank(word) < rank(known) || (rank(word) === rank(known) && word < known))
      found.set(folded, word);
  }
  return found;
}

/** Spellings rank accented before bare (« Créteil » beats « creteil »), then lower case before capitals. */
const rank = (word: string): number => (/[^ -~]/.test(word) ? 0 : 2) + (word === word.toLowerCase() ? 0 : 1);
