import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, type ContentFile, readContentBytes, strayFile } from './content-file.ts';
import { fileIssue, maximumBytes, tooLarge } from './file-bytes.ts';
import type { Issue } from './issue.ts';

/** A file read from the disk, with the digest of its bytes when they were read. */
export type DiskFile = ContentFile & { digest?: string };

/**
 * Reads a file of `content/` from the disk; links and oversized files are reported without being read. `file`: path
 * from the root, with slashes.
 */
export function readContentAt(root: string, collection: CollectionName, file: string): DiskFile {
  const found = bytesAt(root, collection, file);
  if ('code' in found) return { issues: [found] };
  return { ...readContentBytes(collection, file, found), digest: digestOfBytes(found) };
}

/** Digest of the bytes of a file of `content/`; `undefined` when they cannot be read. */
export function digestAt(root: string, collection: CollectionName, file: string): string | undefined {
  const found = bytesAt(root, collection, file);
  return 'code' in found ? undefined : digestOfBytes(found);
}

const digestOfBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function bytesAt(root: string, collection: CollectionName, file: string): Uint8Array | Issue {
  try {
    const found = lstatSync(join(root, file));
    if (!found.isFile()) return strayFile(file, `content/${collection}`);
    if (found.size > maximumBytes) return tooLarge(file, found.size);
    return readFileSync(join(root, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unreadable(file, code);
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
