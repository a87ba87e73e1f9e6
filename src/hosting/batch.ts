import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { remembered } from '#model/remembered.ts';
import { outDir } from '#site.ts';

/** A path of an endpoint, as Astro takes it. */
interface StaticPath<Props> {
  params: Readonly<Record<string, string>>;
  props: Props;
}

/** Files made at a time: while one waits for the disk or for a picture, others are made. */
const atOnce = 16;

/** Makes a file of each item, some at a time, in no order. Rejects with the first error. */
async function makeEach<Item>(items: readonly Item[], make: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const makeSome = async () => {
    for (const item of waiting) await make(item);
  };
  await Promise.all(Array.from({ length: atOnce }, makeSome));
}

/** What the module of an endpoint exports: `getStaticPaths` for Astro, `makeFiles` for the thread of the batches. */
export interface Batch<Props> {
  getStaticPaths: () => Promise<StaticPath<Props>[]>;
  makeFiles: () => Promise<void>;
}

/**
 * An endpoint of many small files. A build makes them in a thread of its own (`src/batches.ts`), while Astro makes the
 * pages, whose request, route and log line for each would cost more than the file itself; a development server makes the
 * one asked for. `route`: the address, with parameters: `citer/[slug].[format]`. `makeFiles` rejects when two files have
 * the same address, or when one cannot be made or written.
 */
export function batch<Props>(
  route: string,
  paths: () => readonly StaticPath<Props>[] | Promise<readonly StaticPath<Props>[]>,
  respond: (context: { props: Props }) => Response | Promise<Response>,
): Batch<Props> {
  return {
    getStaticPaths: async () => (import.meta.env?.DEV ? [...(await paths())] : []),
    async makeFiles() {
      const written = new Set<string>();
      const madeFolder = remembered((folder) => mkdir(folder, { recursive: true }));
      await makeEach(await paths(), async ({ params, props }) => {
        const address = route.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => params[name] ?? '');
        if (written.has(address)) throw new Error(`Two files have the address /${address}.`);
        written.add(address);
        const file = join(outDir, address);
        const response = await respond({ props });
        await madeFolder(dirname(file));
        await writeFile(file, new Uint8Array(await response.arrayBuffer()));
      });
    },
  };
}
