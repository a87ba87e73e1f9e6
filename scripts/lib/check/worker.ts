import { parentPort, workerData } from 'node:worker_threads';
import { type ListedFile, readEntries } from '#validation/content-folder.ts';
import { loadDictionary } from '../spelling/dictionary.ts';
import { spellingVisit } from '../spelling/spelling.ts';

/** Input of a thread. */
export interface Task {
  root: string;
  entries: readonly ListedFile[];
  hasSpelling: boolean;
}

const { root, entries, hasSpelling } = workerData as Task;
const dictionary = hasSpelling ? await loadDictionary(root) : undefined;
parentPort?.postMessage(readEntries(root, entries, dictionary && spellingVisit(dictionary)));
