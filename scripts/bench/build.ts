import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the site of a folder; tells how long it took and what it made. Throws with the build’s own words. */
export function measureBuild(folder: string): Record<string, string> {
  const start = performance.now();
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const seconds = (performance.now() - start) / 1000;
  const files = globSync('**/*.*', { cwd: join(folder, 'dist') }).filter((path) =>
    statSync(join(folder, 'dist', path)).isFile(),
  );
  return { 'build, s': seconds.toFixed(1), 'files made': String(files.length) };
}
