import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeDigest } from '#cache/code-digest.ts';
import { readSealed, writeSealed } from '#cache/sealed-file.ts';

/** Files that determine how a picture looks, besides its subject: the drawing code, its colours, its libraries. */
const makers = [
  'package-lock.json',
  'src/{geo,model,motif,pictures,text}/**/*.{ts,json}',
  'src/map/*.ts',
  'src/exports/{cards,maps}/**/*.ts',
  'src/styles/{palette.ts,tokens.css}',
  'src/site.ts',
];

let maker: string | undefined;

/**
 * Digest of the `makers` files, computed once from the project’s folder. Empty when they are missing, and in a
 * development server, whose code changes while it runs: nothing is cached then.
 */
const makerDigest = (): string => (maker ??= import.meta.env?.DEV ? '' : codeDigest(makers));

/** Digest of a picture’s subject and of the code that draws it: pictures with the same digest have the same bytes. */
export const digestOf = (subject: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([makerDigest(), subject]))
    .digest('hex');

/** Folder that caches pictures between builds (`PICTURE_CACHE`): one subfolder per digest of the `makers` files. */
const cacheFolder = process.env['PICTURE_CACHE'] || join('node_modules', '.cache', 'poles-creatifs');

/** Kinds of pictures: the build reports the time of each. */
export type PictureKind = 'card' | 'map' | 'mosaic' | 'motif';

/**
 * The bytes of a picture, from the cache or from `make`, timed as the User Timing measure `picture`, whose `detail`
 * gives the kind and whether it was made. Builds may share a folder. A file that cannot be read, or that was cut, is made
 * again; write errors are ignored.
 */
export async function cached(
  kind: PictureKind,
  subject: unknown,
  make: () => Promise<Uint8Array>,
  folder = cacheFolder,
): Promise<Uint8Array> {
  const start = performance.now();
  const file = join(folder, makerDigest(), digestOf([kind, subject]));
  const found = makerDigest() === '' ? undefined : await readSealed(file);
  const bytes = found ?? (await make());
  if (!found && makerDigest() !== '') await store(file, bytes);
  performance.measure('picture', { start, detail: { kind, isMade: !found } });
  return bytes;
}

/** Caches a picture; with the first of a code version, forgets old versions. Errors are ignored. */
async function store(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file);
  const isNew = await mkdir(folder, { recursive: true }).catch(() => undefined);
  if ((await writeSealed(file, bytes)) && isNew) await forgetOld(dirname(folder)).catch(() => undefined);
}

/** Removes the subfolders that are more than a week old; a build that still needs one makes it again. */
async function forgetOld(folder: string): Promise<void> {
  const week = 7 * 24 * 3600 * 1000;
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > week) await rm(join(folder, name), { recursive: true, force: true });
  }
}
