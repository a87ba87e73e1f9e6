// Writes src/geo/commune-points.json from the packages with the GeoNames places and the official list of communes, and
// src/geo/ordinary-names.json from that list and the French dictionary.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { communePointsFile } from './lib/commune-points.ts';
import { ordinaryNamesFile } from './lib/ordinary-names.ts';

const files = {
  'src/geo/commune-points.json': communePointsFile(),
  'src/geo/ordinary-names.json': await ordinaryNamesFile(),
};
for (const [path, text] of Object.entries(files)) {
  await writeFile(join(import.meta.dirname, '..', path), text);
  console.log(`${path}: ${Math.round(text.length / 1000)} kB`);
}
