import type { Commune } from '#model/place.ts';

const known = new Map<string, Commune>();

/** Makes a commune known to validation: the browser has no official list, it is given those that a person chooses. */
export function knowCommune(commune: Commune): void {
  known.set(commune.code, commune);
}

/** The commune of an INSEE code among those made known, or `undefined`. Stands for `communes.ts` in the browser. */
export function communeByCode(code: string): Commune | undefined {
  return known.get(code);
}
