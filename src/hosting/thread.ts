import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

/** A measure of the thread; `start` in milliseconds since 1970. */
export interface ThreadMeasure {
  name: string;
  start: number;
  duration: number;
  detail: unknown;
}

/** Runs the files of a bundled module in a thread, and keeps the measures that it sends. Rejects with its error. */
export async function runInThread(file: string): Promise<void> {
  const thread = new Worker(file);
  thread.on('message', (measures: ThreadMeasure[]) => {
    for (const { name, start, duration, detail } of measures)
      performance.measure(name, { start: start - performance.timeOrigin, duration, detail });
  });
  await new Promise((resolve, reject) => thread.on('exit', resolve).on('error', reject));
}
