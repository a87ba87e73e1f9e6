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

/**
 * A place as a feature: one point, with the row of its project. The first place has the slug of the project as its id,
 * the others the slug and their rank (`xpicc#2`).
 */
function featureOf(project: ProjectRecord, { nom, commune, code_commune, ...place }: PlaceRecord, index: number) {
  return {
    type: 'Feature',
    id: index === 0 ? project.slug : `${project.slug}#${index + 1}`,
    geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: { ...rowIn(project), lieu_nom: nom, lieu_commune: commune, lieu_code_commune: code_commune },
  };
}

/** Writes GeoJSON (RFC 7946): a point for each place, because many map applications refuse a `MultiPoint`. */
export function toGeojson({ projets, $schema: _schema, titre, ...about }: DataSet): string {
  const features = projets.flatMap((project) =>
    project.details.lieux.map((place, index) => featureOf(project, place, index)),
  );
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
