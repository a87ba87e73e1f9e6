import type { Town } from './commune-search.ts';
import { officialCommunes } from '#validation/communes.ts';
import data from '#geo/town-points.json' with { type: 'json' };

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
