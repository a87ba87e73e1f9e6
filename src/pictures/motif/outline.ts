/** A point, in hundredths of a cell; x to the right, y down. */
export type OutlinePoint = readonly [x: number, y: number];

/** A side of an outline: straight when `radius` is 0, else an arc of at most half a circle. */
export interface OutlineSide {
  from: OutlinePoint;
  to: OutlinePoint;
  radius: number;
  /** Direction in which an arc turns, as seen on the screen. */
  isClockwise: boolean;
}

/**
 * A closed line: each side starts where the previous one ends. Clockwise around an area, anticlockwise around a hole.
 */
export type Outline = readonly OutlineSide[];

/** The same line in the other direction, which turns a filled area into a hole. */
export function reversed(line: Outline): Outline {
  return line
    .toReversed()
    .map(({ from, to, radius, isClockwise }) => ({ from: to, to: from, radius, isClockwise: !isClockwise }));
}
