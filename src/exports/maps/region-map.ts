import type { Element } from 'xast';
import { x } from 'xastscript';
import { type LabelBox, type PlacedLabel, labelBox, lineHeight, placeLabels } from '#map/point-labels.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { foreignLandAround } from '#map/outline-foreign.ts';
import { toFrame } from '#model/projection.ts';
import { type Region, regionByCode } from '#model/region.ts';
import type { Colours } from '#styles/palette.ts';
import { typeset } from '#text/typography.ts';
import type { Area } from '#pictures/drawn.ts';
import type { Line } from '#pictures/writing.ts';
import { clusterPoints, drawDiscs, drawNumbers } from './discs.ts';
import { type MapSubject, mostListed } from './entries.ts';
import { drawFrance, drawHatch, fillOf, fitBox, franceAreas } from './land.ts';
import { layer, listTop, mapArea, mapSheet, sheet } from './map-sheet.ts';
import { isCrossed, labelInArea } from '#map/region-labels.ts';
import { type Point, ringsOf } from '#model/geometry.ts';
import type { MapPoint } from '#map/map-point.ts';

/** Font sizes of the names of communes and of neighbours, and radius of a disc. */
const sizes = { commune: 22, neighbour: 19, disc: 15 } as const;

/** Area available to a region: above the rule at the foot of the sheet, with space between them. */
const room: Area = { ...mapArea, height: 802 };

const hatch = 'trame';

/** Area of the map that locates the region in France, under a short list. */
const locator: Area = { x: 1150, y: 632, width: 390, height: 360 };
/** Maximum number of projects listed above the locator. */
const besideLocator = 6;

/** Regions narrower than this are islands, whose outlines have too few points to be drawn as large as the others. */
const coarse = { degrees: 1, share: 0.6 } as const;

/** Area of a region’s frame: in the corner, under the title, or in the middle when nothing surrounds the region. */
function areaOf(regionCode: string): Area {
  const { width, height, bounds, regionCodes } = detailedFrameOf(regionCode);
  const share = bounds.east - bounds.west < coarse.degrees ? coarse.share : 1;
  const scale = fitBox(room, 0, 0, width, height).scale * share;
  const area = { ...room, width: width * scale, height: height * scale };
  if (regionCodes.length > 1) return area;
  return { ...area, x: room.x + (room.width - area.width) / 2, y: room.y + (room.height - area.height) / 2 };
}

function drawLocator(regionCode: string, colours: Colours): Element[] {
  const look = { accent: regionCode, border: colours.paper, borderWidth: 1, colours };
  return drawFrance(franceAreas(locator, 64, 6), [], look).shapes;
}

/**
 * Draws the downloadable map of a region: its outline among its neighbours, with the communes and numbers of its
 * projects. Its fill has the same meaning as on the map of France.
 */
export function regionMap(subject: MapSubject, colours: Colours): string {
  const region = regionByCode(subject.regionCode ?? '');
  const { entries } = subject;
  const frame = detailedFrameOf(region.code);
  const area = areaOf(region.code);
  const { scale, toArea, transform } = fitBox(area, 0, 0, frame.width, frame.height);
  const points = subject.points.map((point) => ({ ...point, ...toArea(toFrame(frame, point)) }));
  const clusters = clusterPoints(points, 2 * sizes.disc, sheet.width);
  const communes = placeCommunes(region.code, clusters, area, { size: sizes.commune, gap: sizes.disc + 7 });
  const drawn = (...shapes: Element[]) => ({ shapes: [x('g', { transform, 'stroke-linejoin': 'round' }, shapes)] });
  const path = (code: string, fill: string, stroke: string, width: number) =>
    x('path', { d: detailedOutlineOf(code, region.code), fill, stroke, 'stroke-width': width / scale });
  const around = frame.regionCodes.filter((code) => code !== region.code);
  const sea = x('rect', { width: frame.width, height: frame.height, fill: colours.sea });
  const foreign = foreignLandAround(region.code);
  const state = subject.coverage[region.code] ?? 'unknown';
  const fill = fillOf(state, hatch, colours);
  const taken = communes.map((label) => labelBox(label, sizes.commune));
  const names = communes.map(({ name: text, x, y, anchor }): Line => {
    const look = { font: 'strong', size: sizes.commune, colour: colours.text, halo: colours.paper } as const;
    return { text, x, y, anchor, ...look };
  });
  const isDeduced = (rank: number) => entries[rank]?.isDeduced ?? false;
  const discs =
    entries.length > mostListed
      ? drawDiscs(clusters, 10, colours)
      : drawNumbers(clusters, sizes.disc, colours, isDeduced);
  const isLocated = entries.length <= besideLocator;
  const layers = [
    layer('fond-de-carte', drawn(sea, ...(foreign ? [x('path', { d: foreign, fill: colours.foreign })] : []))),
    layer(
      'voisines',
      around.length > 0 ? drawn(...around.map((code) => path(code, colours.paper, colours.coast, 1))) : {},
      {
        lines: nameNeighbours(region, { scale, toArea, taken }, colours),
      },
    ),
    layer('region', drawn(drawHatch(hatch, scale, colours), path(region.code, fill, colours.text, 2.5))),
    layer('noms', { lines: names }),
    layer('lieux', discs),
    layer('situation', isLocated ? { shapes: drawLocator(region.code, colours) } : {}),
  ];
  const listBottom = isLocated ? locator.y - 24 : room.y + room.height;
  return mapSheet(subject, typeset(region.name), { layers, listHeight: listBottom - listTop }, colours);
}

/** More names than this would hide the region. */
const mostNamed = 40;

/** A map cluster with the names of its communes. */
type NamedCluster = Point & { points: readonly Pick<MapPoint, 'commune'>[] };

/** Name of places: « Roubaix, Tourcoing »; with more communes, only the first two. */
function nameOf({ points }: NamedCluster): string {
  const names = [...new Set(points.map(({ commune }) => commune.name))];
  return typeset(names.slice(0, 2).join(', ') + (names.length > 2 ? '…' : ''));
}

/**
 * Places the names of a region’s communes, `gap` pixels from their discs: in the frame, across as few outlines as
 * possible.
 */
export function placeCommunes(
  regionCode: string,
  clusters: readonly NamedCluster[],
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

/** Position of the region’s frame in the picture, and the boxes there that names must not cover. */
interface FramePlacement {
  scale: number;
  toArea: (point: Point) => Point;
  taken: readonly LabelBox[];
}

/** Names the regions around one, each inside the part that the frame shows, where there is room. */
function nameNeighbours(
  { code, neighbours }: Region,
  { scale, toArea, taken }: FramePlacement,
  colours: Colours,
): Line[] {
  const { width, height } = detailedFrameOf(code);
  const size = sizes.neighbour;
  const { x: left, y: top } = toArea({ x: 0, y: 0 });
  const inFrame = taken.map((box) => ({
    left: (box.left - left) / scale,
    right: (box.right - left) / scale,
    top: (box.top - top) / scale,
    bottom: (box.bottom - top) / scale,
  }));
  return neighbours.flatMap((neighbour) => {
    const rings = ringsOf(detailedOutlineOf(neighbour, code));
    // Allow for letters a little wider than estimated.
    const limits = { width: width - (0.8 * size) / scale, height, sizes: [size / scale], taken: inFrame };
    const label = labelInArea(rings, typeset(regionByCode(neighbour).name), limits);
    return (label?.lines ?? []).map((text, index, { length }): Line => {
      const { x, y } = toArea(label ?? { x: 0, y: 0 });
      const baseline = y + (0.35 + (index - (length - 1) / 2) * lineHeight) * size;
      return { text, x, y: baseline, font: 'text', size, colour: colours.muted, anchor: 'middle' };
    });
  });
}
