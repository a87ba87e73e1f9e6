import { createHash, randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What decides how a picture looks, apart from what it is of: the code that draws it, its colours, its libraries. */
const makers = [
  'package-lock.json',
  'src/{geo,map,model,pictures,text}/**/*.{ts,json}',
  'src/exports/{cards,maps}/**/*.ts',
  'src/styles/{palette.ts,tokens.css}',
  'src/site.ts',
];

let maker: string | undefined;

/**
 * Digest of the makers, read once from the project’s folder. Empty where there is none, and in a development server,
 * whose code changes under way: nothing is then cached.
 */
function makerDigest(): string {
  if (maker === undefined) {
    const files = import.meta.env?.DEV ? [] : globSync(makers).sort();
    const hash = createHash('sha256');
    for (const file of files) hash.update(file).update(readFileSync(file));
    maker = files.length > makers.length ? hash.digest('hex') : '';
  }
  return maker;
}

/** Digest of what a picture is of and of what draws it: two pictures that have the same one are the same bytes. */
export const digestOf = (subject: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([makerDigest(), subject]))
    .digest('hex');

/** Where pictures are cached from one build to the next (`PICTURE_CACHE`): a folder for each state of the makers. */
const cacheFolder = process.env['PICTURE_CACHE'] || join('node_modules', '.cache', 'poles-creatifs');

/** What pictures are for: the build reports the time of each kind. */
export type PictureKind = 'card' | 'map' | 'motif';

/**
 * The bytes of a picture, from the last build that made it or from `make`; timed as `picture` (User Timing; `detail` says
 * its kind and whether it was made). Builds may share a folder: a file is whole or absent. That it cannot be written is
 * no fault.
 */
export async function cached(
  kind: PictureKind,
  subject: unknown,
  make: () => Promise<Uint8Array>,
  folder = cacheFolder,
): Promise<Uint8Array> {
  const start = performance.now();
  const file = join(folder, makerDigest(), digestOf([kind, subject]));
  const found = makerDigest() === '' ? undefined : await readFile(file).catch(() => undefined);
  const bytes = found ?? (await make());
  if (!found && makerDigest() !== '') await store(file, bytes);
  performance.measure('picture', { start, detail: { kind, isMade: !found } });
  return bytes;
}

/** Writes elsewhere, then renames: no other build sees half a file. */
async function store(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    const isNew = await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, file);
    if (isNew) await forgetOld(dirname(dirname(file)));
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Removes what makers of more than a week ago have left; a build that still needs it makes it again. */
async function forgetOld(folder: string): Promise<void> {
  const week = 7 * 24 * 3600 * 1000;
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > week) await rm(join(folder, name), { recursive: true, force: true });
  }
}
