import { type Bounds, type Frame, fromMercator } from '#domain/projection.ts';
import type { SourceRegion } from './region-source.ts';
import { simplifyRegions } from './region-topology.ts';
import { type Box, type Ring, boxOf } from './ring.ts';

/** How a frame is drawn. */
export interface Scale {
  /** Units of the longest side. */
  side: number;
  /** Square units of the smallest detail kept. */
  detail: number;
  /** Square units of the smallest islet kept. */
  islet: number;
}

/** Regions drawn in one frame. */
export interface Drawing {
  frame: Omit<Frame, 'id'>;
  /** INSEE code → path: whole units, absolute start, relative lines. */
  paths: Map<string, string>;
}

/** Units left free around the outlines. */
const margin = 2;

/** A box of Web Mercator on a sphere of radius 1, y pointing down, in degrees with six decimals: a tenth of a metre. */
export function toBounds({ left, top, right, bottom }: Box): Bounds {
  const [northWest, southEast] = [fromMercator({ x: left, y: -top }), fromMercator({ x: right, y: -bottom })];
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return {
    west: round(northWest.longitude),
    south: round(southEast.latitude),
    east: round(southEast.longitude),
    north: round(northWest.latitude),
  };
}

/** Draws regions in the smallest frame of whole units that holds them. */
export function drawRegions(regions: readonly SourceRegion[], { side, detail, islet }: Scale): Drawing {
  const box = boxOf(regions.flatMap(({ rings }) => rings));
  const scale = (side - 2 * margin) / Math.max(box.right - box.left, box.bottom - box.top);
  const [left, top] = [box.left - margin / scale, box.top - margin / scale];
  const width = Math.ceil((box.right - box.left) * scale) + 2 * margin;
  const height = Math.ceil((box.bottom - box.top) * scale) + 2 * margin;
  const toUnits = (ring: Ring): Ring =>
    ring.map(([x, y]) => [Math.round((x - left) * scale), Math.round((y - top) * scale)]);
  const simplified = simplifyRegions(regions, { detail: detail / scale ** 2, islet: islet / scale ** 2 });
  return {
    frame: {
      width,
      height,
      bounds: toBounds({ left, top, right: left + width / scale, bottom: top + height / scale }),
    },
    paths: new Map(simplified.map(({ code, rings }) => [code, rings.map(toUnits).map(writeRing).join('')])),
  };
}

/** `M12 34l5-6…z`, without the points that rounding has merged. */
function writeRing([start = [0, 0], ...rest]: Ring): string {
  let [x, y] = start;
  const steps = rest.slice(0, -1).flatMap(([toX, toY]) => {
    const [dx, dy] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
  });
  return `M${start.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}
