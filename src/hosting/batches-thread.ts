import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** A measure of the thread; `start` in milliseconds since 1970. */
export interface ThreadMeasure {
  name: string;
  start: number;
  duration: number;
  detail: unknown;
}

/** Runs the files of a bundled module in a thread, and keeps the measures that it sends. Rejects with its error. */
async function runInThread(file: string): Promise<void> {
  const thread = new Worker(file);
  thread.on('message', (measures: ThreadMeasure[]) => {
    for (const { name, start, duration, detail } of measures)
      performance.measure(name, { start: start - performance.timeOrigin, duration, detail });
  });
  await new Promise((resolve, reject) => thread.on('exit', resolve).on('error', reject));
}

const source = fileURLToPath(import.meta.resolve('./batches.ts'));
const fileName = 'batches.mjs';

/** Makes the files of the batches in a thread of their own, while Astro makes the pages. */
export function batches(): AstroIntegration {
  let file = '';
  const beside = (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    let files: Promise<void> | undefined;
    return {
      ...prerenderer,
      async setup() {
        files = runInThread(file);
        // Its error is that of the build, once the pages are made.
        files.catch(() => undefined);
        await prerenderer.setup?.();
      },
      async teardown() {
        await files;
        await prerenderer.teardown?.();
      },
    };
  };
  return {
    name: 'batches',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'batches',
                applyToEnvironment: ({ name }) => name === 'prerender',
                buildStart() {
                  this.emitFile({ type: 'chunk', id: source, fileName });
                },
                writeBundle: ({ dir = '' }) => void (file = join(dir, fileName)),
              },
            ],
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(beside),
    },
  };
}
