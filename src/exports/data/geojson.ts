import type { DataSet, PlaceRecord, ProjectRecord } from './data-set.ts';
import { toJson } from './json.ts';
import { rowOf } from './row.ts';

const position = ({ longitude, latitude }: PlaceRecord) => [longitude, latitude];

function featureOf(project: ProjectRecord) {
  const positions = project.details.lieux.map(position);
  return {
    type: 'Feature',
    id: project.slug,
    geometry:
      positions.length === 1
        ? { type: 'Point', coordinates: positions[0] }
        : { type: 'MultiPoint', coordinates: positions },
    properties: rowOf(project),
  };
}

/** GeoJSON (RFC 7946): a project is one feature, with one point a place; its properties are its row. */
export function toGeojson({ projets, $schema: _schema, titre, ...about }: DataSet): string {
  return toJson({ type: 'FeatureCollection', name: 'projets', titre, ...about, features: projets.map(featureOf) });
}
