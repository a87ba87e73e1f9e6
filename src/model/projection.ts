/** A geographic bounding box, in degrees, WGS 84. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A rectangle of Web Mercator drawn as `width` × `height` units, y pointing down; `bounds` are those of the rectangle. */
export interface Frame {
  id: string;
  width: number;
  height: number;
  bounds: Bounds;
}

/** A geographic position, in degrees, WGS 84. */
export interface Position {
  latitude: number;
  longitude: number;
}

const radians = Math.PI / 180;

/** Web Mercator on a sphere of radius 1 (https://epsg.io/3857): x and y in radians, y pointing north. */
export function toMercator({ latitude, longitude }: Position): { x: number; y: number } {
  return { x: longitude * radians, y: Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) };
}

/** The inverse of `toMercator`. */
export function fromMercator({ x, y }: { x: number; y: number }): Position {
  return { longitude: x / radians, latitude: (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / radians };
}

function corners({ bounds }: Frame) {
  return {
    topLeft: toMercator({ latitude: bounds.north, longitude: bounds.west }),
    bottomRight: toMercator({ latitude: bounds.south, longitude: bounds.east }),
  };
}

/** Converts a position to a point of a frame, in the frame’s units; it is outside the frame when the position is. */
export function toFrame(frame: Frame, position: Position): { x: number; y: number } {
  const { topLeft, bottomRight } = corners(frame);
  const { x, y } = toMercator(position);
  return {
    x: ((x - topLeft.x) / (bottomRight.x - topLeft.x)) * frame.width,
    y: ((y - topLeft.y) / (bottomRight.y - topLeft.y)) * frame.height,
  };
}

/** Converts a point of a frame to a position: the inverse of `toFrame`. */
export function fromFrame(frame: Frame, { x, y }: { x: number; y: number }): Position {
  const { topLeft, bottomRight } = corners(frame);
  return fromMercator({
    x: topLeft.x + (x / frame.width) * (bottomRight.x - topLeft.x),
    y: topLeft.y + (y / frame.height) * (bottomRight.y - topLeft.y),
  });
}
