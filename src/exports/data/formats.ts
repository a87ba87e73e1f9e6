import type { dataPaths } from '#text/addresses.ts';
import { toCsv } from './csv.ts';
import type { DataSet } from './data-set.ts';
import { toExcelCsv } from './excel-csv.ts';
import { toGeojson } from './geojson.ts';
import { toJson } from './json.ts';

/** A way to write the projects: the same in the build and in the browser. */
export interface Format {
  extension: string;
  mediaType: string;
  write: (data: DataSet) => string;
}

/** The ways to write the projects. */
export const formats = {
  csv: { extension: 'csv', mediaType: 'text/csv', write: ({ projets }) => toCsv(projets) },
  excelCsv: { extension: 'excel.csv', mediaType: 'text/csv', write: ({ projets }) => toExcelCsv(projets) },
  json: { extension: 'json', mediaType: 'application/json', write: toJson },
  geojson: { extension: 'geojson', mediaType: 'application/geo+json', write: toGeojson },
} as const satisfies Record<string, Format>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** A published file of data. */
export interface DataFile {
  key: keyof typeof dataPaths;
  /** From the base path: `donnees/projets.csv`. */
  path: string;
  /** In French: « Les projets, CSV ». */
  name: string;
  /** « CSV ». */
  format: string;
  mediaType: string;
  /** Size, UTF-8. */
  bytes: number;
  text: string;
}
