import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { History } from '#model/history.ts';
import type { CollectionName } from './content-file.ts';
import { type FileReading, type ListedFile, listContent, readEntries } from './content-folder.ts';
import { formatIssue } from './issue.ts';
import { KnownReadings } from './known-readings.ts';
import type { ListReading } from './list-file.ts';
import type { Stored } from './stored.ts';

let known: Promise<KnownReadings> | undefined;

/** Reads the histories of projects, by slug. `root`: folder that contains `content/`. */
type ReadHistories = (
  root: string,
  projects: readonly { slug: string; formerSlugs: readonly string[] }[],
) => Promise<ReadonlyMap<string, History>>;

const noHistories: ReadHistories = () => Promise.resolve(new Map());

/**
 * Loads a folder of `content/`: validation reads each file that is not known, and its output is stored, with the facts of
 * the file and its history in the metadata of its rendering. The body is text here: `bodies.ts` compiles it. Any issue
 * stops the build.
 * `contentRoot`: folder that contains `content/`.
 */
export function contentLoader(contentRoot: string, collection: CollectionName, readHistories = noHistories): Loader {
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
      const { entries, issues: strays } = listContent(root, [collection]);
      const found = entries.flatMap(read);
      await readings.save();
      const issues = [...strays, ...found.flatMap((reading) => reading.issues)];
      if (issues.length > 0) throw new Error(issues.map(formatIssue).join('\n\n'));
      const histories = await readHistories(contentRoot, found.flatMap(slugsOf));
      const keep = ({ file, data, body = '', facts, digest = '' }: FileReading) => {
        const id = basename(file, '.mdx');
        const stored: Stored = { facts, history: histories.get(id) ?? [] };
        store.set({
          id,
          data: { ...data },
          body,
          filePath: relative(fileURLToPath(config.root), join(root, file)).replaceAll('\\', '/'),
          digest,
          rendered: { html: '', metadata: { ...stored } },
        });
      };
      store.clear();
      found.forEach(keep);
      // A file may be invalid while someone edits it: the site shows its last valid version.
      const reload = (path: string) => {
        if (dirname(path) !== folder || !path.endsWith('.mdx')) return;
        for (const reading of read({ collection, file: `content/${collection}/${basename(path)}` }))
          if (reading.issues.length === 0) keep(reading);
          else for (const issue of reading.issues) logger.error(formatIssue(issue));
      };
      watcher?.add(folder);
      watcher?.on('add', reload).on('change', reload);
      watcher?.on('unlink', (path) => dirname(path) === folder && store.delete(basename(path, '.mdx')));
    },
  };
}

/** The slugs of a project. */
const slugsOf = ({ file, data }: FileReading) =>
  data && 'formerSlugs' in data ? [{ slug: basename(file, '.mdx'), formerSlugs: data.formerSlugs }] : [];

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
