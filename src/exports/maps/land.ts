import type { Element } from 'xast';
import { x } from 'xastscript';
import { boxOfPoints } from '#map/clusters.ts';
import { type Point, ringsOf } from '#model/geometry.ts';
import { frames } from '#map/outline.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { nearOutlines, nearScale } from '#map/outline-near.ts';
import { toFrame } from '#model/projection.ts';
import { type Area, cells, inside, rounded } from '#pictures/drawn.ts';
import { type MapPoint, pointsIn } from '#map/map-point.ts';

/** Regions drawn in a picture, and where the places in them fall. */
export interface Land {
  shapes: Element[];
  points: (MapPoint & Point)[];
}

/** Scales a box into the middle of an area: the scale, where points go, and the same as an SVG transform. */
export function fitBox(area: Area, left: number, top: number, width: number, height: number) {
  const scale = Math.min(area.width / width, area.height / height);
  const move = {
    x: area.x + (area.width - width * scale) / 2 - left * scale,
    y: area.y + (area.height - height * scale) / 2 - top * scale,
  };
  const toArea = ({ x, y }: Point): Point => ({ x: move.x + x * scale, y: move.y + y * scale });
  return { scale, toArea, transform: `translate(${rounded(move.x)} ${rounded(move.y)}) scale(${rounded(scale)})` };
}

/** How the regions of France are drawn: the colour of each, that of their borders, the width of these. */
export interface FranceLook {
  fillOf: (regionCode: string) => string;
  border: string;
  borderWidth: number;
}

/** Where the mainland is drawn, with Corsica, and each overseas region under it, in a strip `strip` pixels high. */
export function franceAreas(area: Area, strip: number, margin: number): Area[] {
  const row = { ...area, y: area.y + area.height - strip, height: strip };
  const overseas = cells(row, frames.length - 1, 1).map((cell) => inside(cell, margin));
  return [{ ...area, height: area.height - strip }, ...overseas];
}

/** The 18 regions in the areas of the frames of the national map, and the places over them. */
export function drawFrance(areas: readonly Area[], points: readonly MapPoint[], look: FranceLook): Land {
  const lands = frames.map((frame, index): Land => {
    const area = areas[index];
    if (!area) throw new Error(`No area for the frame ${frame.id}.`);
    // Outlines are in finer units than their frame.
    const { scale, toArea, transform } = fitBox(area, 0, 0, frame.width * nearScale, frame.height * nearScale);
    const line = { stroke: look.border, 'stroke-width': rounded(look.borderWidth / scale), 'stroke-linejoin': 'round' };
    const paths = frame.regionCodes.map((code) => x('path', { d: nearOutlines[code], fill: look.fillOf(code) }));
    return {
      shapes: [x('g', { transform, ...line }, paths)],
      points: pointsIn(points, frame.regionCodes).map((point) => {
        const { x, y } = toFrame(frame, point);
        return { ...point, ...toArea({ x: x * nearScale, y: y * nearScale }) };
      }),
    };
  });
  return { shapes: lands.flatMap(({ shapes }) => shapes), points: lands.flatMap(({ points }) => points) };
}

/** One region alone, as large as an area allows, and its places. */
export function drawRegion(code: string, points: readonly MapPoint[], area: Area, fill: string): Land {
  const frame = detailedFrameOf(code);
  const d = detailedOutlineOf(code);
  const { left, top, right, bottom } = boxOfPoints(ringsOf(d).flat());
  const { toArea, transform } = fitBox(area, left, top, right - left, bottom - top);
  return {
    shapes: [x('path', { d, transform, fill })],
    points: pointsIn(points, [code]).map((point) => ({ ...point, ...toArea(toFrame(frame, point)) })),
  };
}
