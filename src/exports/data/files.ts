import type { Project } from '#model/project.ts';
import { dataPaths } from '#text/addresses.ts';
import { columnNames, columnsWithExamples } from './columns.ts';
import { catalogue } from './catalogue.ts';
import type { DataSet } from './data-set.ts';
import { type DataFile, type FormatName, formats, toJson } from './formats.ts';
import { jsonSchema } from './json-schema.ts';
import { dataSetOf } from './record.ts';
import { regionsGeojson } from './regions.ts';
import { tableSchema } from './table-schema.ts';

/** A file as a catalogue lists it, without its text. */
export type Distribution = Omit<DataFile, 'text'>;

const json = 'application/json';
const kinds: Readonly<Record<DataFile['key'], Pick<DataFile, 'name' | 'format' | 'mediaType'>>> = {
  csv: { name: 'Les projets, en CSV', format: 'CSV', mediaType: formats.csv.mediaType },
  excelCsv: { name: 'Les projets, en CSV pour Excel', format: 'CSV', mediaType: formats.excelCsv.mediaType },
  json: { name: 'Les projets et leurs sources, en JSON', format: 'JSON', mediaType: json },
  geojson: { name: 'Les lieux des projets, en GeoJSON', format: 'GeoJSON', mediaType: formats.geojson.mediaType },
  regions: { name: 'Les régions, en GeoJSON', format: 'GeoJSON', mediaType: formats.geojson.mediaType },
  tableSchema: { name: 'Schéma du CSV (Table Schema)', format: 'JSON', mediaType: json },
  jsonSchema: { name: 'Schéma du JSON (JSON Schema)', format: 'JSON', mediaType: 'application/schema+json' },
  catalogue: { name: 'Catalogue (DCAT-AP)', format: 'JSON-LD', mediaType: 'application/ld+json' },
};

function fileOf(key: DataFile['key'], text: string): DataFile {
  return { key, path: dataPaths[key], ...kinds[key], bytes: new TextEncoder().encode(text).length, text };
}

/** Files that describe the data: the schemas, and the catalogue of the data files. */
function filesAbout(data: DataSet, files: readonly DataFile[], projects: readonly Project[]): DataFile[] {
  const columns = columnsWithExamples(data.projets);
  return [
    fileOf('tableSchema', toJson(tableSchema(columns, data.date))),
    fileOf('jsonSchema', toJson(jsonSchema(columns))),
    fileOf('catalogue', toJson(catalogue(files, projects, data.date))),
  ];
}

function makeFiles(projects: readonly Project[]) {
  const data = dataSetOf(projects);
  const names = Object.keys(formats) as FormatName[];
  const files = [
    ...names.map((name) => fileOf(name, formats[name].write(data, columnNames))),
    fileOf('regions', regionsGeojson(projects)),
  ];
  return { files, about: filesAbout(data, files, projects) };
}

// Cached, because several pages need the files.
const made = new WeakMap<readonly Project[], ReturnType<typeof makeFiles>>();

function filesOf(projects: readonly Project[]) {
  const files = made.get(projects) ?? makeFiles(projects);
  made.set(projects, files);
  return files;
}

/** Every file of `/donnees/`, data files first. */
export function dataFiles(projects: readonly Project[]): DataFile[] {
  const { files, about } = filesOf(projects);
  return [...files, ...about];
}

/** The data files, as a catalogue lists them. */
export function distributions(projects: readonly Project[]): Distribution[] {
  return filesOf(projects).files.map(({ text: _text, ...distribution }) => distribution);
}

/** Value of the `Content-Type` header for a file. */
export function contentTypeOf({ mediaType }: DataFile): string {
  return mediaType === 'text/csv' ? 'text/csv; charset=utf-8; header=present' : `${mediaType}; charset=utf-8`;
}
