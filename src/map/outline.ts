import data from '#geo/outlines.json' with { type: 'json' };
import type { RegionFrame } from '#model/region-outline.ts';

/** The frames of the national map: the mainland with Corsica, then each overseas region at its own scale. */
export const frames: readonly RegionFrame[] = data.frames;

const outlines: Readonly<Record<string, string>> = data.outlines;

/** The outline of a region in its national frame, as an SVG path. Throws when no region has the INSEE code. */
export function outlineOf(regionCode: string): string {
  const outline = outlines[regionCode];
  if (!outline) throw new Error(`No outline for the region ${JSON.stringify(regionCode)}.`);
  return outline;
}
