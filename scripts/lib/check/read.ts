import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ListedFile, type FileReading, readEntries } from '#validation/content-folder.ts';
import type { Issue } from '#validation/issue.ts';
import { KnownReadings } from '#validation/known-readings.ts';
import type { Task } from './worker.ts';

/** Below this number of files, starting threads costs more than it saves. */
const filesForThreads = 300;

/** Options of `readAll`. */
export interface ReadingOptions {
  hasSpelling: boolean;
  /** Threads that share the files; by default, one for a few files and all of the machine’s for many. */
  threads?: number;
}

/** Reads the entries that are not known, without their spelling, keeps them, and returns them all in their order. */
export async function readUnknown(contentRoot: string, entries: readonly ListedFile[]): Promise<FileReading[]> {
  const known = await KnownReadings.open(contentRoot);
  const found = entries.map((entry) => known.find(entry));
  const unknown = entries.filter((_, index) => !found[index]);
  const readings = await readAll(contentRoot, unknown, { hasSpelling: false });
  known.keep(readings);
  await known.save();
  const made = readings.values();
  return found.flatMap((reading) => reading ?? made.next().value ?? []);
}

/** Reads entries and returns them in their order, whatever thread read them. */
export async function readAll(
  root: string,
  entries: readonly ListedFile[],
  { hasSpelling, threads = entries.length < filesForThreads ? 1 : availableParallelism() }: ReadingOptions,
): Promise<FileReading[]> {
  if (threads > 1) return readInThreads(root, entries, hasSpelling, threads);
  if (!hasSpelling) return readEntries(root, entries);
  // The dictionary is slow to load: another thread loads it and checks the spelling while this one validates.
  const spelt = inThread<Issue[][]>('../spelling/worker.ts', { root, entries });
  const readings = readEntries(root, entries);
  const words = await spelt;
  return readings.map((reading, index) => ({ ...reading, advice: [...reading.advice, ...(words[index] ?? [])] }));
}

async function readInThreads(root: string, entries: readonly ListedFile[], hasSpelling: boolean, threads: number) {
  const size = Math.ceil(entries.length / threads);
  const parts = Array.from({ length: threads }, (_, index) => entries.slice(index * size, (index + 1) * size));
  const task = (part: readonly ListedFile[]): Task => ({ root, entries: part, hasSpelling });
  return (await Promise.all(parts.map((part) => inThread<FileReading[]>('worker.ts', task(part))))).flat();
}

/** Runs a task in a thread and returns its answer. Rejects with the error that it threw. */
async function inThread<Answer>(script: string, task: object): Promise<Answer> {
  const worker = new Worker(new URL(script, import.meta.url), { workerData: task });
  const [answer] = (await once(worker, 'message')) as [Answer];
  await worker.terminate();
  return answer;
}
