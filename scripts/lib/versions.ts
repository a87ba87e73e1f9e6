import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** A version of the site that is being built, in a folder that nobody serves. */
export interface SiteVersion {
  /** The empty folder to write it in. */
  draft: string;
  /** Makes it the published one, in one step, and returns its folder. The one before stays until the next build. */
  publish: () => string;
  /** Frees the place for another build, and deletes the draft if it was not published. */
  end: () => void;
}

/** Name of a folder for a moment: it sorts by time, and any file system accepts it. */
const nameOf = (moment: Date) => moment.toISOString().replaceAll(':', '-');

/**
 * Starts a version of a published folder, such as `dist`: a link to one of the versions in `.dist/dist/`, beside it.
 * Deletes what former builds left, except the version that is published. Throws, in French, when another build is
 * writing there, or when the folder holds something else than a site.
 */
export function startVersion(folder: string): SiteVersion {
  const published = resolve(folder);
  const versions = join(dirname(published), '.dist', basename(published));
  const [lock, draft, link] = ['lock', 'draft', 'link'].map((name) => join(versions, name)) as [string, string, string];

  if (isFolder(published) && readdirSync(published).length > 0 && !existsSync(join(published, '404.html')))
    throw new Error(`${folder} contient autre chose que le site. Videz ce dossier, ou nommez-en un autre : OUT_DIR=…`);
  mkdirSync(versions, { recursive: true });
  takeLock(lock, folder);
  const current = isLink(published) ? resolve(dirname(published), readlinkSync(published)) : undefined;
  for (const path of readdirSync(versions).map((name) => join(versions, name)))
    if (path !== lock && path !== current) rmSync(path, { recursive: true, maxRetries: 3 });
  mkdirSync(draft);

  return {
    draft,
    publish: () => {
      const version = join(versions, nameOf(new Date()));
      renameSync(draft, version);
      // A folder of before there were versions, or of another tool, becomes one: for an instant, nothing is published.
      if (isFolder(published)) renameSync(published, join(versions, nameOf(lstatSync(published).mtime)));
      // Windows has no link that takes the place of another without a moment between the two, nor a relative one.
      const isWindows = process.platform === 'win32';
      symlinkSync(isWindows ? version : relative(dirname(published), version), link, 'junction');
      if (isWindows) rmSync(published, { force: true });
      renameSync(link, published);
      return version;
    },
    end: () => {
      rmSync(draft, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Takes the lock of a folder of versions, unless a living process has it. The lock is a link to the number of the
 * process: unlike a file, a link is made with its text in one step.
 */
function takeLock(lock: string, folder: string): void {
  const holder = isLink(lock) ? Number(basename(readlinkSync(lock))) : undefined;
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) throw new Error(inUse(folder, lock, holder));
  if (holder !== undefined) rmSync(lock, { force: true });
  try {
    symlinkSync(String(process.pid), lock, 'junction');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Error(inUse(folder, lock), { cause: error });
    throw error;
  }
}

const inUse = (folder: string, lock: string, holder?: number) =>
  `Une autre construction écrit déjà dans ${folder}${holder ? ` (processus ${holder})` : ''}. Attendez qu’elle finisse, ou nommez un autre dossier : OUT_DIR=dist-2 npm run build. S’il n’y en a pas, supprimez ${relative('', lock)}.`;

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // The process of another person may not be reached, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
