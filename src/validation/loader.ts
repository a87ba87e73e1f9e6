import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from './content-file.ts';
import { type FileReading, type ListedFile, listContent, readEntries } from './content-folder.ts';
import type { Facts } from './facts.ts';
import { type Issue, formatIssue } from './issue.ts';
import { KnownReadings } from './known-readings.ts';
import type { ListReading } from './list-file.ts';

let known: Promise<KnownReadings> | undefined;

/**
 * Loads a folder of `content/`: validation reads each file that is not known, and its output is stored, with the facts of
 * the file in the metadata of its rendering. The body is text here: `catalogue.ts` compiles it. Any issue stops the
 * build.
 * `contentRoot`: folder that contains `content/`.
 */
export function contentLoader(contentRoot: string, collection: CollectionName): Loader {
  const root = resolve(contentRoot);
  const folder = join(root, 'content', collection);
  return {
    name: 'content',
    async load({ config, store, watcher, logger }) {
      const readings = await (known ??= KnownReadings.open(contentRoot));
      const read = (entry: ListedFile): FileReading[] => {
        const found = readings.find(entry);
        if (found) return [found];
        const made = readEntries(root, [entry]);
        readings.keep(made);
        return made;
      };
      const load = (file: string): Issue[] =>
        read({ collection, file }).flatMap(({ issues, data, body = '', facts, digest = '' }) => {
          if (issues.length > 0 || !data) return issues;
          store.set({
            id: basename(file, '.mdx'),
            data: { ...data },
            body,
            filePath: relative(fileURLToPath(config.root), join(root, file)).replaceAll('\\', '/'),
            digest,
            rendered: { html: '', metadata: { facts } },
          });
          return [];
        });
      store.clear();
      const { entries, issues: strays } = listContent(root, [collection]);
      const issues = [...strays, ...entries.flatMap(({ file }) => load(file))];
      await readings.save();
      if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n\n'));
      // A file may be invalid while someone edits it: the site shows its last valid version.
      const reload = (path: string) => {
        if (dirname(path) !== folder || !path.endsWith('.mdx')) return;
        for (const issue of load(`content/${collection}/${basename(path)}`)) logger.error(formatIssue(issue));
      };
      watcher?.add(folder);
      watcher?.on('add', reload).on('change', reload);
      watcher?.on('unlink', (path) => dirname(path) === folder && store.delete(basename(path, '.mdx')));
    },
  };
}

/** What is stored of the rendering of an entry. */
interface Rendered {
  metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** The facts of an entry that `contentLoader` stored. Throws when it has none. */
export function factsIn({ id, rendered }: { id: string; rendered?: Rendered | undefined }): Facts {
  const facts = rendered?.metadata?.['facts'];
  if (!facts) throw new Error(`The entry ${id} was stored without its facts.`);
  return facts as Facts;
}

/**
 * Loads a list of the search as a collection of one entry, which has the name of its file, or none without it. Any issue
 * stops the build. `file`: path from the root.
 */
export function listLoader(contentRoot: string, file: string, read: (text: string) => ListReading<object>): Loader {
  return {
    name: 'list',
    async load({ store, watcher }) {
      const path = resolve(contentRoot, file);
      const load = async () => {
        const text = await readFile(path, 'utf8').catch(() => undefined);
        const { issues, data } = text === undefined ? { issues: [], data: undefined } : read(text);
        if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n\n'));
        store.clear();
        if (data) store.set({ id: basename(file, '.yaml'), data: { ...data } });
      };
      watcher?.add(path);
      watcher?.on('change', (changed) => void (changed === path && load().catch(console.error)));
      await load();
    },
  };
}
