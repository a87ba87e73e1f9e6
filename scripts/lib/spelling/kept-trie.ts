import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeTrieDataToBTrie } from 'cspell-trie-lib';

const kept = fileURLToPath(new URL('../../../node_modules/.cache/poles-creatifs-orthographe', import.meta.url));

/**
 * A trie of words from its compressed text, whose binary form is kept from one run to the next by a digest of that text:
 * reading the text takes half a second, the binary form a hundredth of one.
 */
export function readTrie(file: URL) {
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
