import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { adviseOn } from './advice.ts';
import { readContentAt, unreadable } from './content-disk.ts';
import { type CollectionName, type ContentFile, collections, strayFile } from './content-file.ts';
import { checkCharacters, mendCharacters } from './characters.ts';
import { type Facts, factsOf } from './facts.ts';
import { decodeFile } from './file-bytes.ts';
import type { Problem } from './problem.ts';
import { publishedFile } from './rule.ts';
import { rules } from './rules.ts';
import { readSynonyms, synonymsFile } from './synonyms.ts';

/** A file of a folder of `content/`, still to be read. */
export interface Entry {
  collection: CollectionName;
  /** Path from the root, with slashes. */
  file: string;
}

/** What was read of an entry, as plain data. */
export interface Reading {
  file: string;
  problems: Problem[];
  facts: Facts;
  /** What deserves another look, and what `visit` made of the file. */
  advice: Problem[];
}

/** What else to say of a file that was read. */
export type Visit = (content: ContentFile, entry: Entry) => Problem[];

/** The files of `content/`, in order, and what has no place there. */
export function listContent(root: string): { entries: Entry[]; problems: Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const collection of Object.keys(collections) as CollectionName[]) {
    const folder = `content/${collection}`;
    for (const entry of readFolder(join(root, folder), folder, problems)) {
      const file = `${folder}/${entry.name}`;
      if (entry.isFile()) entries.push({ collection, file });
      else problems.push(strayFile(file, folder));
    }
  }
  return { entries, problems };
}

function readFolder(path: string, folder: string, problems: Problem[]) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') problems.push(unreadable(folder, code));
    return [];
  }
}

/** Reads entries one after the other. */
export function readEntries(root: string, entries: readonly Entry[], visit: Visit = () => []): Reading[] {
  return entries.map((entry) => {
    const content = readContentAt(root, entry.collection, entry.file);
    const facts = factsOf(entry.file, entry.collection, content);
    const advice = entry.collection === 'projets' ? adviseOn({ ...content, file: entry.file }) : (content.advice ?? []);
    return { file: entry.file, problems: content.problems, facts, advice: [...advice, ...visit(content, entry)] };
  });
}

/** What is wrong in the files that are in no folder, and between the files that were read. */
export function checkTogether(root: string, readings: readonly Reading[], today: string): Problem[] {
  const facts = readings.map((reading) => reading.facts);
  const published = linesOf(join(root, publishedFile));
  return [...checkSynonyms(root), ...rules.flatMap(({ check }) => check(facts, { today, published }))];
}

/** Every file of `content/` and all that is wrong in them. `today`: ISO 8601. */
export function readContentFolder(root: string, today: string): { files: string[]; problems: Problem[] } {
  const { entries, problems } = listContent(root);
  const readings = readEntries(root, entries);
  const inFiles = readings.flatMap((reading) => reading.problems);
  return {
    files: [...entries.map(({ file }) => file), synonymsFile],
    problems: [...problems, ...inFiles, ...checkTogether(root, readings, today)],
  };
}

/** What is known of the files of a folder to check one more: their facts, and the files that the site has published. */
export interface KnownFiles {
  facts: readonly Facts[];
  published: readonly string[];
}

/** What the rules ask of the files that exist when one is added; their own links and days are theirs to mend. */
export function knownFiles(root: string): KnownFiles {
  const facts = readEntries(root, listContent(root).entries).map((reading) => ({
    ...reading.facts,
    links: [],
    days: [],
  }));
  const published = linesOf(join(root, publishedFile)).map(({ path }) => path);
  return { facts, published: published.filter((path) => !path.endsWith('/')) };
}

function checkSynonyms(root: string): Problem[] {
  const bytes = bytesOf(join(root, synonymsFile));
  if (!bytes) return [];
  const decoded = decodeFile(bytes, synonymsFile);
  if ('problem' in decoded) return [decoded.problem];
  const { problems } = readSynonyms(mendCharacters(decoded.text).text);
  return [...checkCharacters(decoded.text, synonymsFile), ...problems];
}

/** The lines of a list, blank ones and comments (`#`) apart; none when the file is missing. */
function linesOf(path: string): { path: string; line: number }[] {
  const lines = bytesOf(path)?.toString('utf8').split(/\r?\n/) ?? [];
  const numbered = lines.map((text, index) => ({ path: text.trim(), line: index + 1 }));
  return numbered.filter(({ path: text }) => text !== '' && !text.startsWith('#'));
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
