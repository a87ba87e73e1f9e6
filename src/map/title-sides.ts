import { type LabelBox, overlap } from './point-labels.ts';

/** A disc with the title to write beside it, in pixels. */
export interface TitledPoint {
  x: number;
  y: number;
  title: string;
}

/** The side of a disc on which its title is written. */
export type TitleSide = 'right' | 'left';

/** Maximum number of discs with titles written beside them. */
export const mostTitled = 12;

/** Sizes in pixels: widest title, average letter, line, half a disc, space between a disc and its title. */
const sizes = { width: 160, letter: 7.2, line: 17, disc: 12, gap: 14 } as const;

/**
 * For each point, a side where its title fits in a map `width` pixels wide without covering a disc or another title, if
 * any. It covers none of the `names` either.
 */
export function titleSides(
  points: readonly TitledPoint[],
  width: number,
  names: readonly LabelBox[] = [],
): (TitleSide | undefined)[] {
  const discs = points.map(({ x, y }) => boxAround(x - sizes.disc, x + sizes.disc, y, 2 * sizes.disc));
  const taken: LabelBox[] = [...names];
  return points.map(({ x, y, title }, index) => {
    const length = title.length * sizes.letter;
    const height = Math.ceil(length / sizes.width) * sizes.line;
    const wide = Math.min(sizes.width, length);
    const boxes: [TitleSide, LabelBox][] = [
      ['right', boxAround(x + sizes.gap, x + sizes.gap + wide, y, height)],
      ['left', boxAround(x - sizes.gap - wide, x - sizes.gap, y, height)],
    ];
    const obstacles = [...taken, ...discs.filter((_, other) => other !== index)];
    const free = boxes.find(
      ([, box]) => title && box.left >= 0 && box.right <= width && !obstacles.some((other) => overlap(other, box)),
    );
    if (free) taken.push(free[1]);
    return free?.[0];
  });
}

const boxAround = (left: number, right: number, y: number, height: number): LabelBox => ({
  left,
  right,
  top: y - height / 2,
  bottom: y + height / 2,
});
