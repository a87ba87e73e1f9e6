import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { base, baseMap } from '#site.ts';
import { withContentPolicy } from './content-policy.ts';
import { headersFile } from './headers-file.ts';
import { movedTo, redirectsFile } from './redirects.ts';

/** Paths of the files of a folder, with slashes, sorted. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Origins of images that are not ours: the one of the base map, when there is one. */
const imageOrigins = baseMap ? [new URL(baseMap.address).origin] : [];

/** Finishes the built site: the policy of each page, the headers that hosts are to send, where pages that moved lead. */
export const hosting: AstroIntegration = {
  name: 'hosting',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const files = await filesOf(folder);
      const moved = new Map<string, string>();
      for (const file of files.filter((path) => path.endsWith('.html'))) {
        const html = await readFile(join(folder, file), 'utf8');
        await writeFile(join(folder, file), withContentPolicy(html, imageOrigins));
        const to = movedTo(html);
        if (to) moved.set(base + file.replace(/index\.html$/, ''), to);
      }
      await writeFile(join(folder, '_headers'), headersFile(files, base));
      if (moved.size > 0) await writeFile(join(folder, '_redirects'), redirectsFile(moved));
    },
  },
};
