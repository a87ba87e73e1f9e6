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

/** Regions drawn in a picture, and the positions of their places in it. */
export interface Land {
  shapes: Element[];
  points: (MapPoint & Point)[];
}

/** Fits a box into the middle of an area: returns the scale, a conversion of points, and both as an SVG transform. */
export function fitBox(area: Area, left: number, top: number, width: number, height: number) {
  const scale = Math.min(area.width / width, area.height / height);
  const move = {
    x: area.x + (area.width - width * scale) / 2 - left * scale,
    y: area.y + (area.height - height * scale) / 2 - top * scale,
  };
  const toArea = ({ x, y }: Point): Point => ({ x: move.x + x * scale, y: move.y + y * scale });
  return { scale, toArea, transform: `translate(${rounded(move.x)} ${rounded(move.y)}) scale(${rounded(scale)})` };
}

/** Look of the regions of France: the fill of each, and the colour and width of their borders. */
export interface FranceLook {
  fillOf: (regionCode: string) => string;
  border: string;
  borderWidth: number;
}

/** Areas of the mainland with Corsica, then of each overseas region, in a strip `strip` pixels high under it. */
export function franceAreas(area: Area, strip: number, margin: number): Area[] {
  const row = { ...area, y: area.y + area.height - strip, height: strip };
  const overseas = cells(row, frames.length - 1, 1).map((cell) => inside(cell, margin));
  return [{ ...area, height: area.height - strip }, ...overseas];
}

/**
 * Draws the 18 regions in the areas of the frames of the national map, with their places. Throws when an area is
 * missing.
 */
export function drawFrance(areas: readonly Area[], points: readonly MapPoint[], look: FranceLook): Land {
  const lands = frames.map((frame, index): Land => {
    const area = areas[index];
    if (!area) throw new Error(`No area for the frame ${frame.id}.`);
    // Outlines use finer units than their frame.
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

/** Draws one region alone, as large as the area allows, with its places. */
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
