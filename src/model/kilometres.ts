import type { Position } from './projection.ts';

/** Great-circle distance in kilometres, on a sphere of 6 371 km (haversine). */
export function kilometresBetween(from: Position, to: Position): number {
  const radians = Math.PI / 180;
  const [dLatitude, dLongitude] = [(to.latitude - from.latitude) * radians, (to.longitude - from.longitude) * radians];
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** Steps of a distance as people say it: under 10 km, to 1 km; under 100, to 5; under 1 000, to 10; then to 100. */
const steps: readonly (readonly [below: number, step: number])[] = [
  [10, 1],
  [100, 5],
  [1000, 10],
  [Infinity, 100],
];

/** A distance rounded as people say it. */
export function roundKilometres(kilometres: number): number {
  const [, step = 1] = steps.find(([below]) => kilometres < below) ?? [];
  return Math.round(kilometres / step) * step;
}
