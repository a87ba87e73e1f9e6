import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { type Browser, type Page, chromium } from '@playwright/test';
import { chromiumFlags, systemChromium } from '../lib/chromium.mjs';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeProjects } from './projects.ts';

/** A site that the bench builds with `npm run build`; paths are from its folder. */
export interface Site {
  /** `ours`, or the name of another generator. */
  name: string;
  folder: string;
  /** Where the build writes. */
  output: string;
  /** What a build keeps for the next one. */
  caches: readonly string[];
  /** Settings of its build. */
  env: Readonly<Record<string, string>>;
  /** Folder of the files of its projects. */
  projects: string;
  remove: () => void;
}

/**
 * Puts paths of a folder away inside it, if they exist. They are not deleted: for half a minute after many files are, ext4
 * creates others five to ten times more slowly, which is no cost of a build.
 */
export function putAway(folder: string, paths: readonly string[]): void {
  const away = mkdtempSync(join(folder, '.away-'));
  for (const [index, path] of paths.entries())
    if (existsSync(join(folder, path))) renameSync(join(folder, path), join(away, `${index}`));
}

const port = 4398;

/** Origin where the site of a bench is served. */
export const benchOrigin = `http://localhost:${port}`;

/** Serves the built site of a folder and opens Chromium for the duration of `measure`. */
export async function withSite<Result>(
  folder: string,
  measure: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  const executablePath = systemChromium();
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath && { executablePath }) });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Records the responses of a page; `sum` returns the bytes of the paths that match, gzipped when that is smaller. */
export function weigh(page: Page): { sum: (pattern: RegExp) => number; forget: () => void } {
  const fetched: { path: string; bytes: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    fetched.push({ path: new URL(response.url()).pathname, bytes: Math.min(body.length, gzipSync(body).length) });
  });
  return {
    sum: (pattern) => fetched.filter(({ path }) => pattern.test(path)).reduce((total, { bytes }) => total + bytes, 0),
    forget: () => void (fetched.length = 0),
  };
}

/** A number of bytes in kilobytes, for display. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const root = join(import.meta.dirname, '../..');

/** What Astro and its bundler keep in `node_modules/` from a build to the next. */
const buildCaches = ['.astro', '.vite'];

/**
 * A copy of the project’s files in a temporary folder, with links to each installed package and to the history of the
 * repository, as in a second work tree, but with caches of its own, the pictures apart; `remove` deletes it. `prefix`:
 * how the name of the folder begins.
 */
export function copyProject(prefix = 'poles-'): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of listed.split('\0').filter(Boolean)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { errorOnExist: false, force: true });
  }
  const repository = execFileSync('git', ['rev-parse', '--absolute-git-dir'], { cwd: root, encoding: 'utf8' });
  writeFileSync(join(folder, '.git'), `gitdir: ${repository}`);
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!buildCaches.includes(name)) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Our site with `count` projects, as a site to build. `hasPictures`: with no picture made before. */
export async function layOurs(count: number, hasPictures: boolean): Promise<Site> {
  const { folder, remove } = copyProject();
  await writeProjects(folder, count).catch((error: unknown) => {
    remove();
    throw error;
  });
  rmSync(join(folder, 'node_modules/.cache'), { force: true });
  return {
    name: 'ours',
    folder,
    output: 'dist',
    caches: ['.dist', '.astro', ...buildCaches.map((name) => `node_modules/${name}`), 'node_modules/.cache'],
    env: { PICTURE_CACHE: hasPictures ? join(folder, 'pictures') : join(root, 'node_modules/.cache/poles-creatifs') },
    projects: 'content/projets',
    remove,
  };
}
