import { type Bounds, type Frame, fromMercator } from '#model/projection.ts';
import { clipRing } from './clip-ring.ts';
import { type WeighedRegions, simplifyRegions } from './region-topology.ts';
import { type RingBox, type RingPoint, type Ring, boxOf } from './ring.ts';

/** Parameters of the drawing of a frame. */
export interface Scale {
  /** Length of the longest side, in units. */
  side: number;
  /** Margin around the framed rings, in units. */
  margin: number;
  /** Minimum width of the frame, in units. */
  leastWidth?: number;
  /** Minimum height of the frame, in units. */
  leastHeight?: number;
  /** Area of the smallest detail to draw, in square units. */
  detail: number;
  /** Area of the smallest islet to draw, in square units. */
  islet: number;
}

/** Regions drawn in one frame. */
export interface Drawing {
  frame: Omit<Frame, 'id'>;
  /** INSEE code → path: whole units, absolute start, relative lines. */
  paths: Map<string, string>;
}

/**
 * Converts a box of Web Mercator (sphere of radius 1, y pointing down) to degrees with six decimals: a tenth of a
 * metre.
 */
export function toBounds({ left, top, right, bottom }: RingBox): Bounds {
  const [northWest, southEast] = [fromMercator({ x: left, y: -top }), fromMercator({ x: right, y: -bottom })];
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return {
    west: round(northWest.longitude),
    south: round(southEast.latitude),
    east: round(southEast.longitude),
    north: round(northWest.latitude),
  };
}

/**
 * Draws regions in the smallest frame of whole units that contains `framed` and a margin; the rest is cut. Every region
 * is simplified before it is cut, so that neighbours have the same points along their border.
 */
export function drawRegions(
  regions: WeighedRegions,
  framed: readonly Ring[],
  { side, margin, leastWidth = 0, leastHeight = 0, detail, islet }: Scale,
): Drawing {
  const box = boxOf(framed);
  const scale = (side - 2 * margin) / Math.max(box.right - box.left, box.bottom - box.top);
  const width = Math.max(leastWidth, Math.ceil((box.right - box.left) * scale) + 2 * margin);
  const height = Math.max(leastHeight, Math.ceil((box.bottom - box.top) * scale) + 2 * margin);
  const aside = width === leastWidth ? (width - (box.right - box.left) * scale) / 2 : margin;
  const above = height === leastHeight ? (height - (box.bottom - box.top) * scale) / 2 : margin;
  const [left, top] = [box.left - aside / scale, box.top - above / scale];
  const toUnits = (ring: Ring): Ring => ring.map(([x, y]) => [(x - left) * scale, (y - top) * scale]);
  const draw = (ring: Ring) => clipRing(toUnits(ring), { left: 0, top: 0, right: width, bottom: height }).map(round);
  const simplified = simplifyRegions(regions, { detail: detail / scale ** 2, islet: islet / scale ** 2 });
  const paths = simplified.map(({ code, rings }): [string, string] => [
    code,
    rings
      .map(draw)
      .filter((ring) => ring.length > 0)
      .map(writeRing)
      .join(''),
  ]);
  return {
    frame: {
      width,
      height,
      bounds: toBounds({ left, top, right: left + width / scale, bottom: top + height / scale }),
    },
    paths: new Map(paths.filter(([, path]) => path !== '')),
  };
}

const round = ([x, y]: RingPoint): RingPoint => [Math.round(x), Math.round(y)];

/** Writes a ring as `M12 34l5-6…z`, without the points that rounding merged. */
function writeRing([start = [0, 0], ...rest]: Ring): string {
  let [x, y] = start;
  const steps = rest.slice(0, -1).flatMap(([toX, toY]) => {
    const [dx, dy] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
  });
  return `M${start.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}
