import { type CustomRecord, close, createIndex } from 'pagefind';

/** Files of Pagefind that the site does not use: its interfaces and their styles, the highlighter, the playground. */
const unused = /(^|\/)(pagefind-(ui|modular-ui|component-ui|highlight)|playground)/;

/** A file of the index, by its path under `pagefind/`, with its media type. */
export interface IndexFile {
  path: string;
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** A file with the type that its name tells; Pagefind’s own formats are bytes. */
export function indexFile(path: string, content: Uint8Array): IndexFile {
  const type = types[/[^.]+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream';
  return { path, type, content: Uint8Array.from(content) };
}

/**
 * The files of a Pagefind index of records that were analysed beforehand. Throws with Pagefind’s own words when it
 * refuses one.
 */
export async function pagefindFiles(records: readonly CustomRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  for (const record of records) {
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join(' ')}`);
  }
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Error(`Pagefind gave no files: ${made.errors.join(' ')}`);
  return made.files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => indexFile(path, content));
}
