import type { Element } from 'xast';
import { x } from 'xastscript';
import { boxOfPoints } from '#map/clusters.ts';
import { type Point, ringsOf } from '#model/geometry.ts';
import { frames, outlineOf } from '#map/outline.ts';
import { detailedFrameOf, detailedOutlineOf } from '#map/outline-detailed.ts';
import { nearOutlines, nearScale } from '#map/outline-near.ts';
import { foreignLandIn } from '#map/outline-foreign.ts';
import { nameRegions } from '#map/map-names.ts';
import { lineHeight } from '#map/point-labels.ts';
import type { Coverage, CoverageByRegion } from '#model/coverage.ts';
import { regionByCode } from '#model/region.ts';
import type { Line } from '#pictures/writing.ts';
import { type Frame, toFrame } from '#model/projection.ts';
import type { Colours } from '#styles/palette.ts';
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

/** Look of the regions of France. */
interface FranceLook {
  /** Fills the regions by their coverage; without it, all are plain but the one of `accent`. */
  coverage?: CoverageByRegion;
  /** INSEE code of a region to point out. */
  accent?: string;
  /** Colour and width of the borders between regions. */
  border: string;
  borderWidth: number;
  /** Colour of the borders of regions where nothing was found, when it is another. */
  unknownBorder?: string;
  /** Whether sea, foreign lands and the coast are drawn; otherwise the regions alone. */
  isOnSea?: boolean;
  colours: Colours;
}

/** Font sizes of the names of regions, best first. */
const nameSizes = [17, 16, 15, 14];

/** The fill of a region by its coverage, where a hatch is declared. */
export const fillOf = (state: Coverage, hatch: string, colours: Colours): string =>
  state === 'unknown' ? `url(#${hatch})` : colours[state];

/** The hatch, for shapes drawn at a scale: its lines are 8 pixels apart. */
export function drawHatch(id: string, scale: number, colours: Colours): Element {
  const step = rounded(8 / scale);
  const box = { width: step, height: step, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return x('pattern', { id, ...box }, [
    x('rect', { width: step, height: step, fill: colours.unknown }),
    x('path', { d: `M${step / 2} 0V${step}`, stroke: colours.hatch, 'stroke-width': rounded(step / 3) }),
  ]);
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
  const { colours } = look;
  const lands = frames.map((frame, index): Land => {
    const area = areas[index];
    if (!area) throw new Error(`No area for the frame ${frame.id}.`);
    // Outlines use finer units than their frame.
    const { scale, toArea, transform } = fitBox(area, 0, 0, frame.width * nearScale, frame.height * nearScale);
    const toNear = ({ x, y }: Point) => toArea({ x: x * nearScale, y: y * nearScale });
    const drawn = pointsIn(points, frame.regionCodes).map((point) => ({ ...point, ...toFrame(frame, point) }));
    const line = (stroke: string, width: number) => ({ stroke, 'stroke-width': rounded(width / scale) });
    const hatch = `trame-${frame.id}`;
    const plain = (code: string) => (code === look.accent ? colours.accent : colours.line);
    const fill = (code: string) =>
      look.coverage ? fillOf(look.coverage[code] ?? 'unknown', hatch, colours) : plain(code);
    const isUnknown = (code: string) => (look.coverage?.[code] ?? 'unknown') === 'unknown';
    const paths = frame.regionCodes.map((code) => {
      const stroke = isUnknown(code) ? look.unknownBorder : undefined;
      return x('path', { d: nearOutlines[code], fill: fill(code), stroke });
    });
    const coast = frame.regionCodes.map((code) => x('path', { d: nearOutlines[code] }));
    return {
      shapes: [
        ...(look.isOnSea ? [drawSea(frame, toArea, colours)] : []),
        x('g', { transform, 'stroke-linejoin': 'round' }, [
          ...(look.coverage ? [drawHatch(hatch, scale, colours)] : []),
          ...(look.isOnSea ? [x('g', line(colours.coast, 2 * look.borderWidth + 2), coast)] : []),
          x('g', line(look.border, look.borderWidth), paths),
        ]),
      ],
      points: drawn.map((point) => ({ ...point, ...toNear(point) })),
    };
  });
  return {
    shapes: lands.flatMap(({ shapes }) => shapes),
    points: lands.flatMap(({ points }) => points),
  };
}

/** Names the regions of the mainland in its area, in the colours of their fills, beside its numbers. */
export function nameMainland(
  area: Area,
  coverage: CoverageByRegion,
  numbers: readonly Area[],
  colours: Colours,
): Line[] {
  const [frame] = frames;
  if (!frame) throw new Error('The national map has no frame.');
  const { scale, toArea } = fitBox(area, 0, 0, frame.width, frame.height);
  const { x: left, y: top } = toArea({ x: 0, y: 0 });
  const taken = numbers.map(({ x, y, width, height }) => ({
    left: (x - left) / scale,
    right: (x + width - left) / scale,
    top: (y - top) / scale,
    bottom: (y + height - top) / scale,
  }));
  const regions = frame.regionCodes.map((code) => {
    const { slug, name } = regionByCode(code);
    return { slug, name, outline: outlineOf(code), count: 0, state: coverage[code] ?? 'unknown' };
  });
  const sizes = nameSizes.map((size) => size / scale);
  return nameRegions(frame, regions, [], sizes, taken).flatMap(({ lines, isBeside, region: { state }, ...label }) => {
    const { x, y } = toArea(label);
    const size = label.size * scale;
    const colour = { complete: colours.onComplete, partial: colours.text, unknown: colours.muted }[state];
    const beside = state === 'unknown' ? colours.muted : colours.text;
    const look = isBeside ? { colour: beside, halo: colours.sea } : { colour, halo: colours[state] };
    return lines.map((text, index): Line => {
      const baseline = y + (0.35 + (index - (lines.length - 1) / 2) * lineHeight) * size;
      const font = state === 'unknown' ? 'text' : 'strong';
      return { text, x, y: baseline, font, size, anchor: 'middle', ...look };
    });
  });
}

/** Draws the sea of a frame, with the foreign lands that it shows. */
function drawSea(frame: Frame, toArea: (point: Point) => Point, { sea, foreign }: Colours): Element {
  const [from, to] = [toArea({ x: 0, y: 0 }), toArea({ x: frame.width * nearScale, y: frame.height * nearScale })];
  const land = foreignLandIn(frame.id);
  const box = { x: rounded(from.x), y: rounded(from.y), width: rounded(to.x - from.x), height: rounded(to.y - from.y) };
  return x('svg', { ...box, viewBox: `0 0 ${frame.width} ${frame.height}` }, [
    x('rect', { width: frame.width, height: frame.height, fill: sea }),
    ...(land ? [x('path', { d: land, fill: foreign })] : []),
  ]);
}

/** Draws one region alone, as large as the area allows, with its places. */
export function drawRegion(
  code: string,
  points: readonly MapPoint[],
  area: Area,
  coverage: CoverageByRegion,
  colours: Colours,
): Land {
  const frame = detailedFrameOf(code);
  const d = detailedOutlineOf(code);
  const { left, top, right, bottom } = boxOfPoints(ringsOf(d).flat());
  const { scale, toArea, transform } = fitBox(area, left, top, right - left, bottom - top);
  const state = coverage[code] ?? 'unknown';
  const hatch = `trame-${code}`;
  const shape = x('path', { d, transform, fill: fillOf(state, hatch, colours) });
  return {
    shapes: state === 'unknown' ? [drawHatch(hatch, scale, colours), shape] : [shape],
    points: pointsIn(points, [code]).map((point) => ({ ...point, ...toArea(toFrame(frame, point)) })),
  };
}
