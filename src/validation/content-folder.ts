import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { adviseOn } from './advice.ts';
import { readContentAt, unreadable } from './content-disk.ts';
import { collectionSchemas } from '#validation/schemas.ts';
import { type CollectionName, type ContentFile, strayFile } from './content-file.ts';
import { type Facts, factsOf } from './facts.ts';
import { decodeFile } from './file-bytes.ts';
import type { Issue } from './issue.ts';
import { rules } from './folder-rules.ts';
import type { ListReading } from './list-file.ts';
import { publishedLines, readOptional } from './published-files.ts';
import { checkQuestions } from './question-rules.ts';
import { questionsFile, readQuestions } from './questions.ts';
import { readSynonyms, synonymsFile } from './synonyms.ts';

/** A file of `content/` to read. */
export interface ListedFile {
  collection: CollectionName;
  /** Path from the root, with slashes. */
  file: string;
}

/** The result of reading an entry, as plain data. */
export interface FileReading {
  file: string;
  issues: Issue[];
  facts: Facts;
  /** The advice of validation, then the issues that `visit` returned. */
  advice: Issue[];
  /** The output of the schema, when it accepts the front matter, and the body. */
  data?: ContentFile['data'];
  body?: string | undefined;
  /** Digest of the bytes, when they were read. */
  digest?: string | undefined;
}

/** An additional check of a file that was read, such as its spelling. */
export type Visit = (content: ContentFile, entry: ListedFile) => Issue[];

const everyCollection = Object.keys(collectionSchemas) as CollectionName[];

/** The lists that editors maintain for the search, by their paths from the root. */
export const listFiles: readonly string[] = [synonymsFile, questionsFile];

/** Lists the files of folders of `content/`, sorted by name, and an issue for each misplaced entry. */
export function listContent(
  root: string,
  names: readonly CollectionName[] = everyCollection,
): { entries: ListedFile[]; issues: Issue[] } {
  const entries: ListedFile[] = [];
  const issues: Issue[] = [];
  for (const collection of names) {
    const folder = `content/${collection}`;
    for (const entry of readFolder(join(root, folder), folder, issues)) {
      const file = `${folder}/${entry.name}`;
      if (entry.isFile()) entries.push({ collection, file });
      else issues.push(strayFile(file, folder));
    }
  }
  return { entries, issues };
}

function readFolder(path: string, folder: string, issues: Issue[]) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') issues.push(unreadable(folder, code));
    return [];
  }
}

/** Reads and validates entries one after the other. `visit` may add to the advice of each. */
export function readEntries(root: string, entries: readonly ListedFile[], visit: Visit = () => []): FileReading[] {
  return entries.map((entry) => {
    const content = readContentAt(root, entry.collection, entry.file);
    const facts = factsOf(entry.file, entry.collection, content);
    const advice = entry.collection === 'projets' ? adviseOn({ ...content, file: entry.file }) : (content.advice ?? []);
    const { issues, data, body, digest } = content;
    return { file: entry.file, issues, facts, advice: [...advice, ...visit(content, entry)], data, body, digest };
  });
}

/** Checks the lists of the search, and the rules between the files that were read. `today`: ISO 8601. */
export function checkTogether(root: string, readings: readonly FileReading[], today: string): Issue[] {
  const facts = readings.map((reading) => reading.facts);
  const published = publishedLines(root);
  const synonyms = checkList(root, synonymsFile, readSynonyms);
  const questions = checkList(root, questionsFile, readQuestions, (reading) => checkQuestions(reading, facts));
  return [...synonyms, ...questions, ...rules.flatMap(({ check }) => check(facts, { today, published }))];
}

/** Checks a list, if it has a file. `between`: what must hold between it and other files. */
function checkList<Data>(
  root: string,
  file: string,
  read: (text: string) => ListReading<Data>,
  between: (reading: ListReading<Data>) => Issue[] = () => [],
): Issue[] {
  const bytes = readOptional(join(root, file));
  if (!bytes) return [];
  const decoded = decodeFile(bytes, file);
  if ('issue' in decoded) return [decoded.issue];
  const reading = read(decoded.text);
  return [...reading.issues, ...between(reading)];
}
