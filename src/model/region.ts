import data from '#geo/regions.json' with { type: 'json' };
import type { Bounds } from './projection.ts';

/** One of the 18 regions. */
export interface Region {
  /** INSEE code (`32`). */
  code: string;
  /** URL segment (`hauts-de-france`). */
  slug: string;
  name: string;
  isOverseas: boolean;
  /** INSEE codes of the regions that share a land border with it. */
  neighbours: readonly string[];
  /** Degrees; contains the whole outline, islands included. */
  bounds: Bounds;
}

/** The 18 regions, in French alphabetical order. */
export const regions: readonly Region[] = data.regions;

const byCode = new Map(regions.map((region) => [region.code, region]));

/** The region with an INSEE code. Throws when there is none: validation accepts no other code. */
export function regionByCode(code: string): Region {
  const region = byCode.get(code);
  if (!region) throw new Error(`No region has the INSEE code ${JSON.stringify(code)}.`);
  return region;
}
