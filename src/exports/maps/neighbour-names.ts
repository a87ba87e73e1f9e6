import { labelInArea, lineHeight } from '#map/area-labels.ts';
import { type Point, ringsOf } from '#model/geometry.ts';
import type { LabelBox } from '#map/map-labels.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { type Region, regionByCode } from '#model/region.ts';
import type { Colours } from '#styles/palette.ts';
import { typeset } from '#text/typography.ts';
import type { Line } from '#pictures/writing.ts';

const size = 19;

/** How the frame of the region is drawn in the picture, and what names must not cover there. */
interface Place {
  scale: number;
  toArea: (point: Point) => Point;
  taken: readonly LabelBox[];
}

/** The names of the regions around one, each inside what its frame shows of it, where there is room. */
export function nameNeighbours(
  { code, neighbours }: Region,
  { scale, toArea, taken }: Place,
  colours: Colours,
): Line[] {
  const { width, height } = detailedFrameOf(code);
  const { x: left, y: top } = toArea({ x: 0, y: 0 });
  const inFrame = taken.map((box) => ({
    left: (box.left - left) / scale,
    right: (box.right - left) / scale,
    top: (box.top - top) / scale,
    bottom: (box.bottom - top) / scale,
  }));
  return neighbours.flatMap((neighbour) => {
    const rings = ringsOf(detailedOutlineOf(neighbour, code));
    // Letters may be a little wider than they are said to be.
    const limits = { width: width - (0.8 * size) / scale, height, sizes: [size / scale], taken: inFrame };
    const label = labelInArea(rings, typeset(regionByCode(neighbour).name), limits);
    return (label?.lines ?? []).map((text, index, { length }): Line => {
      const { x, y } = toArea(label ?? { x: 0, y: 0 });
      const baseline = y + (0.35 + (index - (length - 1) / 2) * lineHeight) * size;
      return { text, x, y: baseline, face: 'text', size, colour: colours.muted, anchor: 'middle' };
    });
  });
}
