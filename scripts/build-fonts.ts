// Writes src/styles/fonts/ from the packages of the fonts.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reducedFonts } from './lib/reduced-fonts.ts';

const folder = join(import.meta.dirname, '../src/styles/fonts');

await mkdir(folder, { recursive: true });
for (const [name, bytes] of await reducedFonts()) {
  await writeFile(join(folder, name), bytes);
  console.log(`${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
}
