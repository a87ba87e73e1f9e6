import type { dataPaths } from '#text/addresses.ts';
import type { Row } from './columns.ts';
import { toCsv, toExcelCsv } from './csv.ts';
import type { DataSet, PlaceRecord, ProjectRecord } from './data-set.ts';

/** A way to write the projects: the same in the build and in the browser. */
export interface Format {
  extension: string;
  mediaType: string;
  /** `names`: of the columns, in order. */
  write: (data: DataSet, names: readonly string[]) => string;
}

/** JSON as people may read it too: two spaces, a line end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The row in a record. */
const rowOf = ({ details: _details, ...row }: ProjectRecord): Row => row;

/** The names of the columns that projects have; none when there is no project. */
export const columnsIn = ([first]: readonly ProjectRecord[]): string[] => (first ? Object.keys(rowOf(first)) : []);

const position = ({ longitude, latitude }: PlaceRecord) => [longitude, latitude];

/** GeoJSON (RFC 7946): a project is one feature, with one point a place; its properties are its row. */
export function toGeojson({ projets, $schema: _schema, titre, ...about }: DataSet): string {
  const features = projets.map((project) => {
    const [first, ...others] = project.details.lieux.map(position);
    const geometry =
      others.length === 0
        ? { type: 'Point', coordinates: first }
        : { type: 'MultiPoint', coordinates: [first, ...others] };
    return { type: 'Feature', id: project.slug, geometry, properties: rowOf(project) };
  });
  return toJson({ type: 'FeatureCollection', name: 'projets', titre, ...about, features });
}

/** The ways to write the projects. */
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
