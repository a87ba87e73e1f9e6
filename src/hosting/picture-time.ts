import { mkdir, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { AstroIntegration } from 'astro';

/** How many pictures of a kind a build wrote, how many of them it had to make, the time that they took, in milliseconds. */
export interface PictureTime {
  kind: string;
  pictures: number;
  made: number;
  milliseconds: number;
}

/** Adds up the measures named `picture`, kind by kind. */
function pictureTimes(): PictureTime[] {
  const measures = performance.getEntriesByName('picture') as PerformanceMeasure[];
  const kinds = Map.groupBy(measures, ({ detail }) => (detail as { kind: string }).kind);
  return [...kinds].map(([kind, ones]) => ({
    kind,
    pictures: ones.length,
    made: ones.filter(({ detail }) => (detail as { isMade: boolean }).isMade).length,
    milliseconds: Math.round(ones.reduce((sum, { duration }) => sum + duration, 0)),
  }));
}

/** Notes in `.astro/pictures.json` what pictures cost the build, for the report that follows it. */
export const picturesTimed: AstroIntegration = {
  name: 'picture-time',
  hooks: {
    'astro:build:done': async () => {
      await mkdir('.astro', { recursive: true });
      await writeFile('.astro/pictures.json', JSON.stringify(pictureTimes()));
    },
  },
};
