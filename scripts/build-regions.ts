// Writes src/geo/ from the packages with the outlines and the names of the regions.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { regionFiles } from './lib/region-files.ts';

const root = join(import.meta.dirname, '..');

for (const [path, text] of regionFiles()) {
  await writeFile(join(root, path), text);
  console.log(`${path}: ${(gzipSync(text).length / 1000).toFixed(1)} kB gzip`);
}
