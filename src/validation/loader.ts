import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContentAt } from './content-disk.ts';
import type { CollectionName } from './content-file.ts';
import { formatIssue } from './issue.ts';
import { readSynonyms, synonymsFile } from './synonyms.ts';

/** How Astro 7.3 hands the readers of files to its own loaders: not in its published types, hence the pinned version. */
interface Entry {
  data: Record<string, unknown>;
  body: string;
  slug: string;
  rawData: string;
}
type Reader = { getEntryInfo: (file: { fileUrl: URL; contents: string }) => Entry | Promise<Entry> };
type GlobContext = LoaderContext & { entryTypes: Map<string, Reader> };

/**
 * Astro’s loader for a folder of `content/`, with our reading of the files in place of its own, which lets through what
 * validation must stop (31 February, `01000` read as 1000, code in the text). The first wrong file stops the build. `contentRoot`: folder that holds `content/`.
 */
export function contentLoader(contentRoot: string, collection: CollectionName): Loader {
  const root = resolve(contentRoot);
  // Hidden and draft files are matched too, so that they meet the rule on names instead of being published or lost.
  const stock = glob({
    base: join(root, 'content', collection),
    pattern: ['**/*.mdx', '**/.*.mdx'],
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  return {
    name: 'content-validation',
    load(context) {
      const mdx = (context as GlobContext).entryTypes.get('.mdx');
      if (!mdx) throw new Error('The MDX integration is missing from astro.config.mjs.');
      // Bytes are read again: what Astro hands over is decoded already, and links followed.
      const getEntryInfo: Reader['getEntryInfo'] = ({ fileUrl }) => {
        const file = relative(root, fileURLToPath(fileUrl)).replaceAll('\\', '/');
        const { issues, values, body = '' } = readContentAt(root, collection, file);
        if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n\n'));
        return { data: values as Record<string, unknown>, body, slug: '', rawData: '' };
      };
      const gated: GlobContext = { ...context, entryTypes: new Map([['.mdx', { ...mdx, getEntryInfo }]]) };
      return stock.load(gated);
    },
  };
}

/** The search’s synonyms as a collection of one entry, or none when their file is missing. A wrong file stops the build. */
export function synonymsLoader(contentRoot: string): Loader {
  return {
    name: 'synonyms',
    async load({ store, watcher, parseData }) {
      const path = resolve(contentRoot, synonymsFile);
      const read = async () => {
        store.clear();
        const text = await readFile(path, 'utf8').catch(() => undefined);
        if (text === undefined) return;
        const { issues, values } = readSynonyms(text);
        if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n\n'));
        const id = 'synonymes';
        store.set({ id, data: await parseData({ id, data: values as Record<string, unknown> }) });
      };
      watcher?.add(path);
      watcher?.on('change', (changed) => void (changed === path && read().catch(console.error)));
      await read();
    },
  };
}
