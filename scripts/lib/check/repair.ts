import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendCharacters } from '#validation/characters.ts';
import { decodeFile, maximumBytes } from '#validation/file-bytes.ts';

/** Repairs invisible characters in place; returns one French line for each changed file. Never follows a link. */
export function repair(root: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const path = join(root, file);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size > maximumBytes) return [];
    const decoded = decodeFile(readFileSync(path), file);
    if ('issue' in decoded) return [];
    const { text, done } = mendCharacters(decoded.text);
    if (done.length === 0) return [];
    writeFileSync(path, text);
    return [`${file} réparé : ${done.join(' ; ')}`];
  });
}
