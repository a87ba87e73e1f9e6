import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeTrieDataToBTrie } from 'cspell-trie-lib';

/** A French dictionary: what it knows, accents counted, and the words near one that it does not. */
export interface Dictionary {
  has: (word: string) => boolean;
  suggest: (word: string) => string[];
}

/** The words that the project adds, from the root: one a line, `#` begins a comment. */
export const wordListFile = 'content/orthographe.txt';

/** The dictionary of `@cspell/dict-fr-fr` with the project’s words; `undefined` when it is not installed. */
export async function loadDictionary(root: string): Promise<Dictionary | undefined> {
  try {
    const { readTrie } = await import('./kept-trie.ts');
    const trie = readTrie(new URL('fr-fr.trie.gz', import.meta.resolve('@cspell/dict-fr-fr/cspell-ext.json')));
    const ours = new Set(readWordList(root));
    const has = (word: string) => ours.has(word) || trie.hasWord(word, true);
    return {
      has,
      // Some 10 ms; the limit is far enough for a busy machine to say the same.
      suggest: (word) =>
        [...new Set(trie.suggest(word, { numSuggestions: 12, timeout: 2000 }))].filter(has).slice(0, 3),
    };
  } catch (error) {
    if (/^ERR_MODULE_NOT_FOUND$/.test(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}

/** The project’s words, as listed. */
export function readWordList(root: string): string[] {
  try {
    const lines = readFileSync(join(root, wordListFile), 'utf8').split(/\r?\n/);
    return lines.map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
  } catch {
    return [];
  }
}

const kept = fileURLToPath(new URL('../../../node_modules/.cache/poles-creatifs-orthographe', import.meta.url));

/**
 * A trie of words from its compressed text, whose binary form is kept from one run to the next by a digest of that text:
 * reading the text takes half a second, the binary form a hundredth of one.
 */
function readTrie(file: URL) {
  const packed = readFileSync(file);
  const path = join(kept, createHash('sha256').update(packed).digest('hex').slice(0, 16));
  try {
    return decodeTrie(readFileSync(path));
  } catch {
    const trie = decodeTrie(gunzipSync(packed));
    keep(path, encodeTrieDataToBTrie(trie.data));
    return trie;
  }
}

/** Another thread may do the same at the same time: a file is whole before it has its name. */
function keep(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}-${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch {
    // A folder that cannot be written to costs half a second the next time, no more.
  }
}
