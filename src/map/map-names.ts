import type { Coverage } from '#model/coverage.ts';
import { type Point, ringsOf } from '#model/geometry.ts';
import type { Frame } from '#model/projection.ts';
import type { RegionFrame } from '#model/region-outline.ts';
import { typeset } from '#text/typography.ts';
import { type DrawnPoint, type MapCluster, MapClusters, reachOf } from './clusters.ts';
import type { MapPoint } from './map-point.ts';
import { foreignLandIn } from './outline-foreign.ts';
import { outlineOf } from './outline.ts';
import { type LabelBox, type PlacedLabel, labelBox, letterWidth, lineHeight, placeLabels } from './point-labels.ts';
import { type AreaLabel, inLines, isCrossed, labelBeside, labelInArea, labelPoint } from './region-labels.ts';
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
  /** Whether it is on the sea, beside its region. */
  isBeside: boolean;
}

/**
 * Names the regions of a frame, at one of the font sizes, in units, where their names fit beside the discs and the
 * boxes of other names: inside their regions, or else on the sea beside them.
 */
export function nameRegions(
  frame: RegionFrame,
  regions: readonly DrawnRegion[],
  discs: readonly Point[],
  sizes: readonly number[],
  others: readonly LabelBox[] = [],
): RegionName[] {
  const reach = 0.8 * Math.max(...sizes);
  const around = discs.map(({ x, y }) => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }));
  const taken = [...around, ...others];
  const lands = [...frame.regionCodes.map(outlineOf), foreignLandIn(frame.id) ?? ''].map(ringsOf);
  return regions.flatMap((region): RegionName[] => {
    const rings = ringsOf(region.outline);
    const text = region.count > 0 ? `${typeset(region.name)}\u00a0${region.count}` : typeset(region.name);
    const limits = { ...frame, sizes, taken, mostLines: 3 };
    const inside = labelInArea(rings, text, limits);
    const label = inside ?? labelBeside(rings, text, lands, limits);
    if (!label) return [];
    const box = boxOf(label);
    taken.push(box);
    return [{ ...label, region, box, isBeside: !inside }];
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

/** Places the counts of the regions that have projects, each inside its region and away from the discs of a narrow map. */
export function countRegions(
  frame: Frame,
  regions: readonly DrawnRegion[],
  points: readonly DrawnPoint[],
): RegionCount[] {
  const discs = new MapClusters(points, reachOf(frame, false)).at(0);
  return regions.flatMap((region) => {
    const point = region.count > 0 ? labelPoint(ringsOf(region.outline), discs) : undefined;
    return point ? [{ ...point, region }] : [];
  });
}

/** Letters of a line of a title, about, and its lines at most: a longer title would hide what is around it. */
const [titleLine, mostLines] = [16, 4];

/**
 * Titles the projects that have a disc of their own, each once, where there is room beside it; none when they are many.
 */
function titlePoints(
  frame: Frame,
  clusters: readonly MapCluster<MapPoint & Point>[],
  { regions, size, taken }: { regions: readonly DrawnRegion[]; size: number; taken: readonly LabelBox[] },
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
    taken: [...discs, ...taken],
    cost,
  }).filter(inFrame);
}

/**
 * Titles the projects of a frame, then names its regions, at one of the font sizes. A title moves to leave room for the
 * name of a region that has projects and would have none, if no title is lost.
 */
export function nameAll(
  frame: RegionFrame,
  regions: readonly DrawnRegion[],
  points: readonly (MapPoint & DrawnPoint)[],
  sizes: readonly [number, number],
): { titles: PlacedLabel[]; names: RegionName[] } {
  const [size] = sizes;
  const clusters = new MapClusters(points, reachOf(frame, true)).at(0);
  const place = (taken: readonly LabelBox[]) => titlePoints(frame, clusters, { regions, size, taken });
  const named = (titles: readonly PlacedLabel[]) =>
    nameRegions(
      frame,
      regions,
      clusters,
      sizes,
      titles.map((title) => labelBox(title, size)),
    );
  const untitled = named([]);
  let titles = place([]);
  if (titles.length === 0) return { titles, names: untitled };
  const inside = new Set(named(titles).flatMap(({ region, isBeside }) => (isBeside ? [] : [region])));
  const reserved: LabelBox[] = [];
  for (const { region, box } of untitled) {
    if (region.count === 0 || inside.has(region)) continue;
    const moved = place([...reserved, box]);
    if (moved.length < titles.length) continue;
    titles = moved;
    reserved.push(box);
  }
  return { titles, names: named(titles) };
}
