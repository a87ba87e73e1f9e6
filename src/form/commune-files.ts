import { type Departements, type Town, type TownRow, partsOf } from './commune-search.ts';
import { officialCommunes } from '#validation/communes.ts';

/** The published files of towns by name (« ro »), the most populous first in each. */
export function townFiles(): Map<string, TownRow[]> {
  const files = new Map<string, TownRow[]>();
  for (const { name, code, point } of officialTowns()) {
    const row: TownRow = [name, code, point?.latitude ?? null, point?.longitude ?? null];
    for (const part of partsOf(name)) files.set(part, [...(files.get(part) ?? []), row]);
  }
  return files;
}

/** Département code → its name and the INSEE code of its region: what the files of towns leave out. */
export function departements(): Departements {
  const entries = officialTowns().map(
    ({ departement: { code, name }, regionCode }) => [code, [name, regionCode]] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

import data from '#geo/commune-points.json' with { type: 'json' };

const points: Readonly<Record<string, readonly number[]>> = data.points;

let towns: readonly Town[] | undefined;

/** The communes of today and the arrondissements of Paris, Lyon and Marseille, the most populous first. */
export function officialTowns(): readonly Town[] {
  towns ??= officialCommunes().map((commune): Town => {
    const [latitude, longitude] = points[commune.code] ?? [];
    if (latitude === undefined || longitude === undefined) return commune;
    return { ...commune, point: { latitude: latitude / 1000, longitude: longitude / 1000 } };
  });
  return towns;
}
