import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFile } from './folder-rule.ts';

/** The bytes of a file; `undefined` when it is missing. */
export function readOptional(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/**
 * The published addresses and their lines, numbered from 1, without blank lines and comments (`#`); empty when the list
 * is missing. `root`: folder that contains `content/`.
 */
export function publishedLines(root: string): { path: string; line: number }[] {
  const lines = readOptional(join(root, publishedFile))?.toString('utf8').split(/\r?\n/) ?? [];
  const numbered = lines.map((text, index) => ({ path: text.trim(), line: index + 1 }));
  return numbered.filter(({ path: text }) => text !== '' && !text.startsWith('#'));
}

/** The published addresses that are files. */
export const publishedFiles = (root: string): string[] =>
  publishedLines(root).flatMap(({ path }) => (path.endsWith('/') ? [] : [path]));
