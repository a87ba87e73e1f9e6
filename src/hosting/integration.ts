import { readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { base } from '#site.ts';
import { headersFile } from './headers-file.ts';

/** Paths of the files of a folder, with slashes, sorted. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Finishes the built site for those who host it: the headers that they are to send. */
export const hosting: AstroIntegration = {
  name: 'hosting',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      await writeFile(join(folder, '_headers'), headersFile(await filesOf(folder), base));
    },
  },
};
