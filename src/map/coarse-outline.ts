import { ringsOf } from '#model/geometry.ts';
import { remembered } from '#model/remembered.ts';

/** Units of an outline in a step of a coarse one. */
export const coarseStep = 4;

/**
 * An outline rounded to a grid, written in its steps: a small map needs no more, and weighs half as much. Both sides of a
 * border round the same points, so that shapes that touch still do.
 */
export const coarseOutline = remembered((path) =>
  ringsOf(path)
    .map((ring) => {
      const points = ring.map(({ x, y }) => [Math.round(x / coarseStep), Math.round(y / coarseStep)] as const);
      const moves = points.flatMap(([x, y], index) => {
        const [fromX, fromY] = points[index - 1] ?? [0, 0];
        return index > 0 && x === fromX && y === fromY ? [] : [[x - fromX, y - fromY] as const];
      });
      const [first, ...rest] = moves.map(([x, y]) => `${x}${y < 0 ? '' : ' '}${y}`);
      return rest.length < 2 ? '' : `M${first}l${rest.join(' ').replaceAll(' -', '-')}z`;
    })
    .join(''),
);
