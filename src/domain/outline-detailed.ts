import data from '#geo/outlines-detailed.json' with { type: 'json' };
import { kilometresToRings, ringsOf } from './geometry.ts';
import { type Frame, type Position, fromFrame, toFrame } from './projection.ts';

const frames: ReadonlyMap<string, Frame> = new Map(data.frames.map((frame) => [frame.id, frame]));
const outlines: Readonly<Record<string, string>> = data.outlines;

/** The frame that holds one region alone. Throws when the INSEE code is no region’s. */
export function detailedFrameOf(regionCode: string): Frame {
  const frame = frames.get(regionCode);
  if (!frame) throw new Error(`No frame for the region ${JSON.stringify(regionCode)}.`);
  return frame;
}

/** The outline of a region in its own frame, as an SVG path. Throws when the INSEE code is no region’s. */
export function detailedOutlineOf(regionCode: string): string {
  const outline = outlines[regionCode];
  if (!outline) throw new Error(`No outline for the region ${JSON.stringify(regionCode)}.`);
  return outline;
}

/** How far a point lies outside a region, in kilometres: 0 inside it. */
export function kilometresOutside(regionCode: string, position: Position): number {
  const frame = detailedFrameOf(regionCode);
  return kilometresToRings(ringsOf(detailedOutlineOf(regionCode)), toFrame(frame, position), (point) =>
    fromFrame(frame, point),
  );
}
