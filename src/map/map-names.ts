import type { Coverage } from '#model/coverage.ts';
import { type Point, ringsOf } from '#model/geometry.ts';
import type { Frame } from '#model/projection.ts';
import { typeset } from '#text/typography.ts';
import type { MapCluster } from './clusters.ts';
import type { MapPoint } from './map-point.ts';
import { type LabelBox, type PlacedLabel, labelBox, letterWidth, lineHeight, placeLabels } from './point-labels.ts';
import { type AreaLabel, inLines, isCrossed, labelInArea, labelPoint } from './region-labels.ts';
import { mostTitled } from './title-sides.ts';

/** A region to name on a drawing. */
export interface DrawnRegion {
  slug: string;
  name: string;
  outline: string;
  count: number;
  state: Coverage;
}

/** The name of a region with its count, and its box. */
interface RegionName extends AreaLabel {
  region: DrawnRegion;
  box: LabelBox;
}

/**
 * Names the regions of a frame, at one of the font sizes, in units, where their names fit beside the points and the
 * boxes of other names.
 */
export function nameRegions(
  frame: Frame,
  regions: readonly DrawnRegion[],
  points: readonly Point[],
  sizes: readonly number[],
  others: readonly LabelBox[] = [],
): RegionName[] {
  const reach = 0.8 * Math.max(...sizes);
  const discs = points.map(({ x, y }) => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }));
  const taken = [...discs, ...others];
  return regions.flatMap((region) => {
    const text = region.count > 0 ? `${typeset(region.name)} ${region.count}` : typeset(region.name);
    const label = labelInArea(ringsOf(region.outline), text, { ...frame, sizes, taken, mostLines: 3 });
    return label ? [{ ...label, region, box: boxOf(label) }] : [];
  });
}

function boxOf({ x, y, lines, size }: AreaLabel): LabelBox {
  const right = (Math.max(...lines.map((line) => line.length)) * letterWidth * size) / 2;
  const down = (lines.length * lineHeight * size) / 2;
  return { left: x - right, right: x + right, top: y - down, bottom: y + down };
}

/** A count written alone where the name of its region does not fit. */
interface RegionCount extends Point {
  region: DrawnRegion;
}

/** Places the counts of the regions that have projects, each inside its region and away from the points. */
export function countRegions(regions: readonly DrawnRegion[], points: readonly Point[]): RegionCount[] {
  return regions.flatMap((region) => {
    const point = region.count > 0 ? labelPoint(ringsOf(region.outline), points) : undefined;
    return point ? [{ ...point, region }] : [];
  });
}

/** Letters of a line of a title, about, and its lines at most: a longer title would hide what is around it. */
const [titleLine, mostLines] = [16, 4];

/**
 * Titles the projects that have a disc of their own, each once, where there is room beside it; none when they are many.
 */
export function titlePoints(
  frame: Frame,
  clusters: readonly MapCluster<MapPoint & Point>[],
  { regions, size }: { regions: readonly DrawnRegion[]; size: number },
): PlacedLabel[] {
  const alone = clusters.filter(({ ranks }) => ranks.length === 1);
  const once = new Map(
    alone.map(({ x, y, points: [point], ranks }) => {
      const name = point?.title ?? '';
      return [ranks[0], { name, lines: inLines(name, Math.ceil(name.length / titleLine)), x, y }];
    }),
  );
  if (once.size > mostTitled) return [];
  const gap = 0.8 * size;
  const discs = clusters.map(({ x, y }) => ({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap }));
  const inFrame = (label: PlacedLabel) => {
    const { left, right } = labelBox(label, size);
    return left >= 0 && right <= frame.width;
  };
  const lands = regions.map(({ outline }) => ringsOf(outline));
  const cost = (box: LabelBox) => lands.filter((rings) => isCrossed(box, rings)).length;
  // The longest have the fewest places.
  const short = [...once.values()].filter(({ lines }) => lines.length <= mostLines);
  const longestFirst = short.sort((a, b) => b.name.length - a.name.length);
  return placeLabels(longestFirst, {
    // Letters may be wider than estimated.
    width: frame.width - size,
    size,
    gap: 1.1 * gap,
    taken: discs,
    cost,
  }).filter(inFrame);
}
