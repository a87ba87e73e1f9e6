import { frames } from '#map/outline.ts';
import type { RegionFrame } from '#model/region-outline.ts';

/** The frame of the national map that shows a region. Throws when no region has this INSEE code. */
export function frameOf(regionCode: string): RegionFrame {
  const frame = frames.find(({ regionCodes }) => regionCodes.includes(regionCode));
  if (!frame) throw new Error(`No frame for the region ${JSON.stringify(regionCode)}.`);
  return frame;
}
