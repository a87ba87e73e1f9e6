/** A point, in hundredths of a cell; x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A side of an outline: straight when `radius` is 0, else an arc of at most half a circle. */
export interface Side {
  from: Point;
  to: Point;
  radius: number;
  /** Which way an arc turns, on the screen. */
  isClockwise: boolean;
}

/** A closed line: each side starts where the one before ends. Clockwise around what it fills; a hole runs the other way. */
export type Outline = readonly Side[];

/** The same line run the other way: it takes away what it filled. */
export function reversed(line: Outline): Outline {
  return line
    .toReversed()
    .map(({ from, to, radius, isClockwise }) => ({ from: to, to: from, radius, isClockwise: !isClockwise }));
}
