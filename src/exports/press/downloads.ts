import type { KitFile } from './archive.ts';

/** A file that a page gives to download. */
export interface Download {
  /** « SVG ». */
  format: string;
  /** From the base path. */
  path: string;
  bytes: number;
}

const formatNames: Readonly<Record<string, string>> = {
  'excel.csv': 'CSV pour Excel',
  csv: 'CSV',
  geojson: 'GeoJSON',
  json: 'JSON',
  png: 'PNG',
  svg: 'SVG',
};

/** The files of the kit that are on the site under a name: `cartes/occitanie` → its SVG, its PNG. */
export function downloadsOf(kit: readonly KitFile[], name: string): Download[] {
  return kit.flatMap(({ name: file, path, content }) => {
    const extension = file.startsWith(`${name}.`) ? file.slice(name.length + 1) : '';
    const format = formatNames[extension];
    return path && format ? [{ format, path, bytes: content.length }] : [];
  });
}
