import type { Point } from '#model/geometry.ts';
import type { Frame } from '#model/projection.ts';

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** A point of a frame as SVG lengths: right at every size of the drawing, which may then be written over it in pixels. */
export const percentIn = ({ width, height }: Pick<Frame, 'width' | 'height'>, { x, y }: Point) => ({
  x: percent(x / width),
  y: percent(y / height),
});
