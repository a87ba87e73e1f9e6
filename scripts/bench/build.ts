import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureTime } from '#pictures/picture-time.ts';
import { type Cost, type Output, costOf, outputOf } from './measure.ts';
import { type Site, putAway } from './site.ts';

/**
 * What a build finds: nothing but the pictures of an earlier one (`cold`), not even them (`pictures`), an earlier build
 * of the same content (`warm`), or of a content of which one project has changed since (`edited`).
 */
export type BuildState = 'pictures' | 'cold' | 'warm' | 'edited';

/** A build and what it cost. */
export interface BuildMeasure extends Cost, Output {
  site: string;
  projects: number;
  state: BuildState;
  /** Pictures that were made, and the seconds from asking for each picture to having it, added up. */
  pictures?: { made: number; seconds: number };
}

/** Builds a site of so many projects in each state, in turn. `hasPictures`: from no picture at all. */
export async function measureBuilds(site: Site, projects: number, hasPictures: boolean): Promise<BuildMeasure[]> {
  const build = async (state: BuildState): Promise<BuildMeasure> => {
    if (state === 'cold' || state === 'pictures') putAway(site.folder, [site.output, ...site.caches]);
    const cost = await costOf(site.folder, ['npm', 'run', '--silent', 'build'], site.env);
    const pictures = picturesOf(site);
    console.error(`bench: ${site.name}, ${projects} projects, ${state}: ${cost.wall.toFixed(1)} s`);
    return {
      site: site.name,
      projects,
      state,
      ...cost,
      ...outputOf(join(site.folder, site.output)),
      ...(pictures && { pictures }),
    };
  };
  const first = hasPictures ? [await build('pictures')] : [];
  let cold = await build('cold');
  if (cold.pictures && cold.pictures.made > 0) cold = await build('cold');
  const warm = await build('warm');
  const [slug] = globSync('*', { cwd: join(site.folder, site.projects) }).sort();
  appendFileSync(join(site.folder, site.projects, slug ?? ''), '\nUne phrase de plus.\n');
  return [...first, cold, warm, await build('edited')];
}

function picturesOf({ folder, name }: Site): BuildMeasure['pictures'] {
  if (name !== 'ours') return undefined;
  const times = JSON.parse(readFileSync(join(folder, '.astro/pictures.json'), 'utf8')) as PictureTime[];
  const sum = (key: 'made' | 'milliseconds') => times.reduce((total, time) => total + time[key], 0);
  return { made: sum('made'), seconds: sum('milliseconds') / 1000 };
}
