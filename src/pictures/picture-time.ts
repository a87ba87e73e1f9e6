import { mkdir, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';
import type { PictureKind } from './cache.ts';

/** For a kind of picture: how many a build wrote, how many it had to make, and the time spent, in milliseconds. */
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
    milliseconds: Math.round(ones.reduce((sum, { duration }) => sum + duration, 0)),
  }));
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
