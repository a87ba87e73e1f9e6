import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, type ContentFile, readContentBytes, strayFile } from './content-file.ts';
import { fileIssue, maximumBytes, tooLarge } from './file-bytes.ts';

/**
 * Reads a file of `content/` from the disk; links and oversized files are reported without being read. `file`: path
 * from the root, with slashes.
 */
export function readContentAt(root: string, collection: CollectionName, file: string): ContentFile {
  try {
    const found = lstatSync(join(root, file));
    if (!found.isFile()) return { issues: [strayFile(file, `content/${collection}`)] };
    if (found.size > maximumBytes) return { issues: [tooLarge(file, found.size)] };
    return readContentBytes(collection, file, readFileSync(join(root, file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { issues: [unreadable(file, code)] };
  }
}

/** The issue of a file that the system does not let us read. `code`: that of the system (`EACCES`). */
export function unreadable(file: string, code: string) {
  return fileIssue(file, {
    code: 'file-unreadable',
    field: 'fichier',
    received: `un fichier que l’ordinateur ne laisse pas lire (${code})`,
    expected: 'un fichier que l’on peut lire',
    remedy: 'changez les droits du fichier, ou enregistrez-le de nouveau',
  });
}
