import { gunzipSync } from 'node:zlib';
import { type CustomRecord, close, createIndex } from 'pagefind';

/**
 * What the site uses of Pagefind: its engine and its index. Neither its interfaces nor its fragments: the page has the
 * cards of the projects already. The engine without a stemmer serves a language that has none.
 */
const used = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]+\.pf_meta|index\/[^/]+)$/;

/** A file of the index, by its path under `pagefind/`. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** An index, and the addresses of its records in the order of their ids: ids are not known before the index is made. */
export interface PagefindIndex {
  files: PagefindFile[];
  urls: string[];
}

/**
 * A Pagefind index of records whose words were folded beforehand, in a language without stemmer (`und`): forms are ours.
 * Throws with Pagefind’s own words when it refuses one.
 */
export function pagefindIndex(records: readonly CustomRecord[]): Promise<PagefindIndex> {
  // One at a time: closing the service ends every index, and the development server makes one for each file asked.
  const made = last.then(() => makeIndex(records));
  last = made.catch(() => undefined);
  return made;
}

let last: Promise<unknown> = Promise.resolve();

async function makeIndex(records: readonly CustomRecord[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  for (const record of records) {
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join(' ')}`);
  }
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Error(`Pagefind gave no files: ${made.errors.join(' ')}`);
  const fragments = made.files.filter(({ path }) => path.startsWith('fragment/')).sort(byPath);
  return { files: made.files.filter(({ path }) => used.test(path)), urls: fragments.map(urlOf) };
}

const byPath = (a: PagefindFile, b: PagefindFile) => (a.path < b.path ? -1 : 1);

/** The address of a fragment’s record: a fragment is the gzip of « pagefind_dcd » followed by JSON. */
function urlOf({ content }: PagefindFile): string {
  const text = gunzipSync(content).toString();
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
