import { type Departements, type LocatedCommune, type CommuneRow, partsOf } from './commune-search.ts';
import { officialCommunes } from '#validation/communes.ts';
import data from '#geo/commune-points.json' with { type: 'json' };

const points: Readonly<Record<string, readonly number[]>> = data.points;

let communes: readonly LocatedCommune[] | undefined;

/** The current communes, and the arrondissements of Paris, Lyon and Marseille, the most populous first. */
export function locatedCommunes(): readonly LocatedCommune[] {
  communes ??= officialCommunes().map((commune): LocatedCommune => {
    const [latitude, longitude] = points[commune.code] ?? [];
    if (latitude === undefined || longitude === undefined) return commune;
    return { ...commune, point: { latitude: latitude / 1000, longitude: longitude / 1000 } };
  });
  return communes;
}

/** The published files of communes by their names (`ro`: two letters), the most populous communes first in each. */
export function communeFiles(): Map<string, CommuneRow[]> {
  const files = new Map<string, CommuneRow[]>();
  for (const { name, code, point } of locatedCommunes()) {
    const row: CommuneRow = [name, code, point?.latitude ?? null, point?.longitude ?? null];
    for (const part of partsOf(name)) files.set(part, [...(files.get(part) ?? []), row]);
  }
  return files;
}

/** Département code → its name and the INSEE code of its region, which the files of communes leave out. */
export function departements(): Departements {
  const entries = locatedCommunes().map(
    ({ departement: { code, name }, regionCode }) => [code, [name, regionCode]] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
