import type { dataPaths } from '#text/addresses.ts';
import type { Row } from './columns.ts';
import { toCsv, toExcelCsv } from './csv.ts';
import type { DataSet, PlaceRecord, ProjectRecord } from './data-set.ts';

/** A format of the projects, the same in the build and in the browser. */
export interface Format {
  extension: string;
  mediaType: string;
  /** `names`: names of the columns, in order. */
  write: (data: DataSet, names: readonly string[]) => string;
}

/** Writes JSON that people can read too: two spaces of indentation, a final line end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const rowIn = ({ details: _details, ...row }: ProjectRecord): Row => row;

/** Names of the columns that the projects have; empty without projects. */
export const columnsIn = ([first]: readonly ProjectRecord[]): string[] => (first ? Object.keys(rowIn(first)) : []);

const position = ({ longitude, latitude }: PlaceRecord) => [longitude, latitude];

/** Writes GeoJSON (RFC 7946): each project is one feature, with one point per place and its row as properties. */
export function toGeojson({ projets, $schema: _schema, titre, ...about }: DataSet): string {
  const features = projets.map((project) => {
    const [first, ...others] = project.details.lieux.map(position);
    const geometry =
      others.length === 0
        ? { type: 'Point', coordinates: first }
        : { type: 'MultiPoint', coordinates: [first, ...others] };
    return { type: 'Feature', id: project.slug, geometry, properties: rowIn(project) };
  });
  return toJson({ type: 'FeatureCollection', name: 'projets', titre, ...about, features });
}

/** The formats of the projects. */
export const formats = {
  csv: { extension: 'csv', mediaType: 'text/csv', write: ({ projets }, names) => toCsv(projets, names) },
  excelCsv: {
    extension: 'excel.csv',
    mediaType: 'text/csv',
    write: ({ projets }, names) => toExcelCsv(projets, names),
  },
  json: { extension: 'json', mediaType: 'application/json', write: toJson },
  geojson: { extension: 'geojson', mediaType: 'application/geo+json', write: toGeojson },
} as const satisfies Record<string, Format>;

/** Name of a format. */
export type FormatName = keyof typeof formats;

/** A published data file. */
export interface DataFile {
  key: keyof typeof dataPaths;
  /** Path from the base path: `donnees/projets.csv`. */
  path: string;
  /** Name in French: « Les projets, en CSV ». */
  name: string;
  /** Displayed format: « CSV ». */
  format: string;
  mediaType: string;
  /** Size in bytes, in UTF-8. */
  bytes: number;
  text: string;
}
