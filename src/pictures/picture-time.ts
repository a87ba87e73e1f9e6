import { mkdir, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';
import type { PictureKind } from './cache.ts';

/**
 * For a kind of picture: how many a build wrote, how many it had to make, and the time, in milliseconds, during which
 * at least one was being made or read.
 */
export interface PictureTime {
  kind: PictureKind;
  pictures: number;
  made: number;
  milliseconds: number;
}

/** Adds up the measures named `picture`, by kind. */
function pictureTimes(): PictureTime[] {
  const measures = performance.getEntriesByName('picture') as PerformanceMeasure[];
  const kinds = Map.groupBy(measures, ({ detail }) => (detail as { kind: PictureKind }).kind);
  return [...kinds].map(([kind, ones]) => ({
    kind,
    pictures: ones.length,
    made: ones.filter(({ detail }) => (detail as { isMade: boolean }).isMade).length,
    milliseconds: Math.round(timeCovered(ones)),
  }));
}

/** Milliseconds covered by measures, several of which may be of the same moment. */
function timeCovered(measures: readonly PerformanceMeasure[]): number {
  let [covered, end] = [0, 0];
  for (const { startTime, duration } of measures.toSorted((a, b) => a.startTime - b.startTime)) {
    covered += Math.max(0, startTime + duration - Math.max(end, startTime));
    end = Math.max(end, startTime + duration);
  }
  return covered;
}

/** Writes the time spent on pictures in `.astro/pictures.json`, for the report that follows the build. */
export const picturesTimed: AstroIntegration = {
  name: 'picture-time',
  hooks: {
    'astro:build:done': async () => {
      await mkdir('.astro', { recursive: true });
      await writeFile('.astro/pictures.json', JSON.stringify(pictureTimes()));
    },
  },
};
