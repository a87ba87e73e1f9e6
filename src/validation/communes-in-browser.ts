import type { Commune } from '#model/place.ts';

const known = new Map<string, Commune>();

/** Registers a commune that a person chose: the browser has no official list, so validation knows only these. */
export function knowCommune(commune: Commune): void {
  known.set(commune.code, commune);
}

/** The registered commune of an INSEE code, or `undefined`. Replaces `communes.ts` in the browser. */
export function communeByCode(code: string): Commune | undefined {
  return known.get(code);
}
