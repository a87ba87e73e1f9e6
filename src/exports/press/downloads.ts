import type { KitFile } from './archive.ts';

/** A file that a page offers for download. */
export interface Download {
  /** Displayed format: « SVG ». */
  format: string;
  /** Path from the base path. */
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

/** The files of the kit that the site publishes under a name, by format: `cartes/occitanie` → its PNG and its SVG. */
export function downloadsOf(kit: readonly KitFile[], name: string): Download[] {
  return kit
    .flatMap(({ name: file, path, content }) => {
      const extension = file.startsWith(`${name}.`) ? file.slice(name.length + 1) : '';
      const format = formatNames[extension];
      return path && format ? [{ format, path, bytes: content.length }] : [];
    })
    .toSorted((a, b) => a.format.localeCompare(b.format));
}
