import { facetsOf } from '#model/facets.ts';
import type { MapEntry } from './map-table.ts';
import { type Project, isDeduced } from '#model/project.ts';
import { regionByCode } from '#model/region.ts';
import { placeName } from '#text/labels.ts';
import { typeset } from '#text/typography.ts';

/** Data of projects for the interactive map, with names and titles as displayed. */
export function mapEntries(projects: readonly Project[]): MapEntry[] {
  return projects.map((project) => ({
    ...facetsOf(project),
    slug: project.slug,
    title: typeset(project.title),
    verifiedOn: project.verifiedOn,
    isDeduced: isDeduced(project),
    places: project.places.map((place) => ({
      name: placeName(place),
      region: regionByCode(place.commune.regionCode).slug,
      latitude: place.latitude,
      longitude: place.longitude,
    })),
  }));
}
