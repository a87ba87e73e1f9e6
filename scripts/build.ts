// Checks the settings and the content, builds the site and prints the weight of its pages. `CONTENT_ROOT` and `OUT_DIR` select
// another content and another output folder (`src/site.ts`).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const astro = join(fileURLToPath(import.meta.resolve('astro/package.json')), '../bin/astro.mjs');
const steps = [
  ['scripts/check-settings.ts'],
  ['scripts/check-content.ts', '--sans-orthographe'],
  [astro, 'build'],
  ['scripts/report-weights.ts'],
];

for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
