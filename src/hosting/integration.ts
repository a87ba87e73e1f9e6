import { readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { base, baseMap } from '#site.ts';
import { withContentPolicy } from './content-policy.ts';
import { headersFile } from './headers.ts';
import { movedTo, redirectsFile } from './redirects.ts';
import { runInThread } from './thread.ts';

/** Paths of the files of a folder, with slashes, sorted. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Other origins that images come from: that of the base map, if there is one. */
const imageOrigins = baseMap ? [new URL(baseMap.address).origin] : [];

/** The module that makes the files of the batches, as the build bundles it. */
const batches = { source: fileURLToPath(import.meta.resolve('../batches.ts')), fileName: 'batches.mjs' };

/**
 * What the site needs besides what Astro makes: the files of the batches, made in a thread at the same time; the policy
 * of each page; the headers and the redirects for the host.
 */
export function hosting(): AstroIntegration {
  const moved = new Map<string, string>();
  let module = '';
  const completed = (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    let files: Promise<void> | undefined;
    return {
      ...prerenderer,
      async setup() {
        files = runInThread(module);
        // Its error is that of the build, once the pages are made.
        files.catch(() => undefined);
        await prerenderer.setup?.();
      },
      async render(request, options) {
        const result = await prerenderer.render(request, options);
        const response = result instanceof Response ? result : result.response;
        if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
        const html = await response.text();
        const to = movedTo(html);
        if (to) moved.set(new URL(request.url).pathname, to);
        return new Response(withContentPolicy(html, imageOrigins), response);
      },
      async teardown() {
        await files;
        await prerenderer.teardown?.();
      },
    };
  };
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'batches',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'prerender',
                buildStart() {
                  this.emitFile({ type: 'chunk', id: batches.source, fileName: batches.fileName });
                },
                writeBundle: ({ dir = '' }) => void (module = join(dir, batches.fileName)),
              },
            ],
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(completed),
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(join(folder, '_headers'), headersFile(await filesOf(folder), base));
        if (moved.size > 0) await writeFile(join(folder, '_redirects'), redirectsFile(moved));
      },
    },
  };
}
