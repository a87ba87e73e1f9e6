import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { mendCharacters } from '#validation/mend-characters.ts';
import type { ListedFile } from '#validation/content-folder.ts';
import { decodeFile } from '#validation/file-bytes.ts';
import { readFrontMatter } from '#validation/front-matter.ts';
import type { Issue } from '#validation/issue.ts';
import { loadDictionary } from './dictionary.ts';
import { spellingVisit } from './spelling.ts';

// Reads without the schema, which would load every commune: only the words matter here.
const { root, entries } = workerData as { root: string; entries: readonly ListedFile[] };
const dictionary = await loadDictionary(root);
const visit = dictionary && spellingVisit(dictionary);
parentPort?.postMessage(visit ? entries.map(spell) : []);

function spell(entry: ListedFile): Issue[] {
  try {
    const decoded = decodeFile(readFileSync(join(root, entry.file)), entry.file);
    if ('issue' in decoded) return [];
    const text = mendCharacters(decoded.text);
    return visit?.({ issues: [], text, ...readFrontMatter(text) }, entry) ?? [];
  } catch {
    // Validation already reports the files that cannot be read.
    return [];
  }
}
