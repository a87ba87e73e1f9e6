import { isCrossed } from '#map/area-labels.ts';
import { ringsOf } from '#model/geometry.ts';
import { type LabelBox, type PlacedLabel, placeLabels } from '#map/map-labels.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { typeset } from '#text/typography.ts';
import type { Area } from '#pictures/drawn.ts';
import type { MapPoint } from '#map/map-point.ts';
import type { Point } from '#model/geometry.ts';

/** More names than these would hide the region. */
const mostNamed = 40;

/** Places drawn as one. */
type Places = Point & { points: readonly Pick<MapPoint, 'commune'>[] };

/** « Roubaix, Tourcoing »; of places in more communes, the first two. */
function nameOf({ points }: Places): string {
  const names = [...new Set(points.map(({ commune }) => commune.name))];
  return typeset(names.slice(0, 2).join(', ') + (names.length > 2 ? '…' : ''));
}

/** Where a region’s communes are named, `gap` pixels from their discs: across as few outlines as can be, in the frame. */
export function placeCommunes(
  regionCode: string,
  clusters: readonly Places[],
  area: Area,
  { size, gap }: { size: number; gap: number },
): PlacedLabel[] {
  const frame = detailedFrameOf(regionCode);
  const scale = area.width / frame.width;
  const lands = frame.regionCodes.map((code) =>
    ringsOf(detailedOutlineOf(code, regionCode)).map((ring) =>
      ring.map(({ x, y }) => ({ x: area.x + x * scale, y: area.y + y * scale })),
    ),
  );
  const leaves = ({ left, right, top, bottom }: LabelBox) =>
    left < area.x || right > area.x + area.width || top < area.y || bottom > area.y + area.height;
  const cost = (box: LabelBox) =>
    lands.filter((rings) => isCrossed(box, rings)).length + Number(leaves(box)) * (lands.length + 1);
  const named = clusters.length > mostNamed ? [] : clusters;
  return placeLabels(
    named.map((cluster) => ({ name: nameOf(cluster), x: cluster.x, y: cluster.y })),
    { width: area.x + area.width, size, gap, cost },
  );
}
