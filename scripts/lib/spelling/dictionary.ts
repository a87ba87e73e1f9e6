import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const { decodeTrie } = await import('cspell-trie-lib');
    const file = new URL('fr-fr.trie.gz', import.meta.resolve('@cspell/dict-fr-fr/cspell-ext.json'));
    const trie = decodeTrie(gunzipSync(readFileSync(file)));
    const ours = new Set(readWordList(root));
    const has = (word: string) => ours.has(word) || trie.hasWord(word, true);
    return {
      has,
      // It takes about 10 ms; the limit is high, so that a busy machine gives the same suggestions.
      suggest: (word) =>
        [...new Set(trie.suggest(word, { numSuggestions: 12, timeout: 2000 }))].filter(has).slice(0, 3),
    };
  } catch (error) {
    if (/^ERR_MODULE_NOT_FOUND$/.test(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
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
