import data from '#geo/outlines-detailed.json' with { type: 'json' };
import { kilometresToRings, ringsOf } from './geometry.ts';
import { type Frame, type Position, fromFrame, toFrame } from './projection.ts';

/** A frame and the INSEE codes of the regions that it shows. */
export interface RegionFrame extends Frame {
  regionCodes: readonly string[];
}

const frames: ReadonlyMap<string, RegionFrame> = new Map(data.frames.map((frame) => [frame.id, frame]));
const outlines: Readonly<Record<string, string>> = data.outlines;

/**
 * The frame of one region; `regionCodes` includes the neighbours that it shows. Throws when no region has the INSEE
 * code.
 */
export function detailedFrameOf(regionCode: string): RegionFrame {
  const frame = frames.get(regionCode);
  if (!frame) throw new Error(`No frame for the region ${JSON.stringify(regionCode)}.`);
  return frame;
}

/** The outline of a region in its own frame, as an SVG path. It omits the neighbours, which the form does not need. */
export function ownOutlineOf(regionCode: string): string | undefined {
  return outlines[regionCode];
}

/** Distance in kilometres from a position to a region: 0 inside it. */
export function kilometresOutside(regionCode: string, position: Position): number {
  const frame = detailedFrameOf(regionCode);
  const rings = ringsOf(ownOutlineOf(regionCode) ?? '');
  return kilometresToRings(rings, toFrame(frame, position), (point) => fromFrame(frame, point));
}
