import { spawnSync } from 'node:child_process';
import type { Feature, FeatureCollection } from 'geojson';

/** Standard output of a GDAL program. Throws when it fails or prints a warning. */
export function runGdal(program: 'ogrinfo' | 'ogr2ogr', ...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
  if (status !== 0 || stderr.trim()) throw new Error(`${program} ${parameters.join(' ')}: ${stderr}`);
  return stdout;
}

/** The features of a file as GDAL understands them, converted to GeoJSON. */
export function readWithGdal(file: string, ...parameters: string[]): Feature[] {
  const text = runGdal('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', file, ...parameters);
  return (JSON.parse(text) as FeatureCollection).features;
}
