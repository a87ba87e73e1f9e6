// Makes the files of every batch. A build bundles this module as it does the pages, and runs it in a thread.
import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import type { Batch } from '#hosting/batch.ts';

const endpoints = import.meta.glob<Partial<Batch<unknown>>>('./pages/**/*.ts', { eager: true });
await Promise.all(Object.values(endpoints).map(({ makeFiles }) => makeFiles?.()));

// What was measured here is added to the measures of the build.
const { timeOrigin } = performance;
const measures = performance.getEntriesByType('measure') as PerformanceMeasure[];
parentPort?.postMessage(
  measures.map(({ name, startTime, duration, detail }) => ({ name, start: timeOrigin + startTime, duration, detail })),
);
