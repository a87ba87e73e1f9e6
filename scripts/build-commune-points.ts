// Writes src/geo/commune-points.json from the packages with the GeoNames places and the official list of communes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { communePointsFile } from './lib/commune-points.ts';

const path = 'src/geo/commune-points.json';
const text = communePointsFile();

await writeFile(join(import.meta.dirname, '..', path), text);
console.log(`${path}: ${Object.keys(JSON.parse(text).points).length} communes, ${Math.round(text.length / 1000)} kB`);
