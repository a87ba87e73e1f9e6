import type { Position } from '#model/projection.ts';
import data from '#geo/commune-points.json' with { type: 'json' };

const points: Readonly<Record<string, readonly number[]>> = data.points;

/** The point of a commune by its INSEE code, in degrees, when it is known. */
export function pointOf(code: string): Position | undefined {
  const [latitude, longitude] = points[code] ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude: latitude / 1000, longitude: longitude / 1000 };
}
