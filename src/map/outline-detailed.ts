import data from '#geo/outlines-around.json' with { type: 'json' };
import { ownOutlineOf } from '#model/region-outline.ts';

export { detailedFrameOf } from '#model/region-outline.ts';

const around: Readonly<Record<string, Readonly<Record<string, string>>>> = data.outlines;

/**
 * The outline of a region in its own frame, or the part of it that another region’s frame shows, as an SVG path. Both
 * have the same points where the regions touch. Throws when the frame does not show the region.
 */
export function detailedOutlineOf(regionCode: string, framedCode = regionCode): string {
  const outline = regionCode === framedCode ? ownOutlineOf(regionCode) : around[framedCode]?.[regionCode];
  if (!outline) throw new Error(`No outline for the region ${JSON.stringify(regionCode)}.`);
  return outline;
}
