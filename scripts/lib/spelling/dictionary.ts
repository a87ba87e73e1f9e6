import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** A French dictionary: `has` distinguishes accents, `suggest` returns the known words near an unknown one. */
export interface Dictionary {
  has: (word: string) => boolean;
  suggest: (word: string) => string[];
}

/** Path of the project’s own words from the root: one per line, `#` begins a comment. */
export const wordListFile = 'content/orthographe.txt';

/** Loads the dictionary of `@cspell/dict-fr-fr` with the project’s words; `undefined` when it is not installed. */
export async function loadDictionary(root: string): Promise<Dictionary | undefined> {
  try {
    const trie = await readTrie(new URL('fr-fr.trie.gz', import.meta.resolve('@cspell/dict-fr-fr/cspell-ext.json')));
    const ours = new Set(readWordList(root));
    const has = (word: string) => ours.has(word) || trie.hasWord(word, true);
    return {
      has,
      // It takes about 10 ms; the limit is high, so that a busy machine gives the same suggestions.
      suggest: (word) =>
        [...new Set(trie.suggest(word, { numSuggestions: 12, timeout: 2000 }))].filter(has).slice(0, 3),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

const cache = fileURLToPath(new URL('../../../node_modules/.cache/poles-creatifs-orthographe', import.meta.url));

/**
 * Reads a compressed trie. Its binary form is cached by a digest of the file: a check of the content takes 2.1 s with
 * the cache, 3.3 s without.
 */
async function readTrie(file: URL) {
  const { decodeTrie, encodeTrieDataToBTrie } = await import('cspell-trie-lib');
  const packed = readFileSync(file);
  const path = join(cache, createHash('sha256').update(packed).digest('hex').slice(0, 16));
  try {
    return decodeTrie(readFileSync(path));
  } catch {
    const trie = decodeTrie(gunzipSync(packed));
    save(path, encodeTrieDataToBTrie(trie.data));
    return trie;
  }
}

/** Writes a file of the cache whole or not at all, because other processes may read it meanwhile. */
function save(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}-${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch {
    // Without a writable folder, the next check only takes longer.
  }
}

/** The project’s words, as listed; empty without a list. */
function readWordList(root: string): string[] {
  try {
    const lines = readFileSync(join(root, wordListFile), 'utf8').split(/\r?\n/);
    return lines.map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
  } catch {
    return [];
  }
}
