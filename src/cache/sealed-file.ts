import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const sealOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const sealLength = 32;

/** The bytes that `writeSealed` wrote; `undefined` when the file is missing, unreadable, or not as it was written. */
export async function readSealed(file: string): Promise<Buffer | undefined> {
  const read = await readFile(file).catch(() => undefined);
  const bytes = read?.subarray(sealLength);
  return bytes && sealOf(bytes).equals(read?.subarray(0, sealLength) ?? bytes) ? bytes : undefined;
}

/**
 * Writes bytes after their seal, which tells a cut file from a whole one, and makes the folders that it needs. Writes a
 * draft, then renames it, so that no other build reads a partial file. Returns whether it could.
 */
export async function writeSealed(file: string, bytes: Uint8Array): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, [sealOf(bytes), bytes]);
    await rename(draft, file);
    return true;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}
