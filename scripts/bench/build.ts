import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureTime } from '#pictures/picture-time.ts';

/**
 * Builds the site of a folder; returns the duration and the number of files. Throws when the build fails, after
 * printing its errors.
 */
export function measureBuild(folder: string): Record<string, string> {
  const start = performance.now();
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const seconds = (performance.now() - start) / 1000;
  const files = globSync('**/*.*', { cwd: join(folder, 'dist') }).filter((path) =>
    statSync(join(folder, 'dist', path)).isFile(),
  );
  const times = JSON.parse(readFileSync(join(folder, '.astro/pictures.json'), 'utf8')) as PictureTime[];
  const cards = times.find(({ kind }) => kind === 'card');
  return {
    'build, s': seconds.toFixed(1),
    'files made': String(files.length),
    'cards, of which new': `${cards?.pictures ?? 0}, ${cards?.made ?? 0}`,
    'cards, s': ((cards?.milliseconds ?? 0) / 1000).toFixed(1),
  };
}
