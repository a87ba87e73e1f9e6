import type { Point } from '#model/geometry.ts';
import type { Frame } from '#model/projection.ts';

/** The part of a frame that a map shows, in units of the frame. */
export interface MapWindow {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Width of the strip cropped from each side, so that no cut shape draws a line along the sides of the map. */
const bleed = 4;

/** The whole frame, less the strips. */
export const wholeWindow = ({ width, height }: Pick<Frame, 'width' | 'height'>): MapWindow => ({
  left: bleed,
  top: bleed,
  width: width - 2 * bleed,
  height: height - 2 * bleed,
});

/** The same, no higher than wide where the points allow it: what is above and below them goes. */
export function lowWindow(frame: Pick<Frame, 'width' | 'height'>, points: readonly Point[]): MapWindow {
  const whole = wholeWindow(frame);
  const down = points.map(({ y }) => y);
  const [first, last] = [Math.min(...down), Math.max(...down)];
  const height = Math.min(whole.height, Math.max(whole.width, last - first + whole.width / 4));
  const top = Math.max(bleed, Math.min((first + last - height) / 2, bleed + whole.height - height));
  return { ...whole, top: Math.round(top), height: Math.round(height) };
}
