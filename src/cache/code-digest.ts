import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** Digest of the files of the project that match, by their patterns from its root; empty when one pattern has none. */
export function codeDigest(patterns: readonly string[]): string {
  const files = patterns.map((pattern) => globSync(pattern, { exclude: ['**/.*'] }).sort());
  if (files.some(({ length }) => length === 0)) return '';
  const hash = createHash('sha256');
  for (const file of files.flat()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
