import { x } from 'xastscript';
import type { Colours } from '#styles/palette.ts';
import { type Drawn, inside, rounded } from '#pictures/drawn.ts';
import type { MarkGroup } from './marks.ts';

/** A disc at the middle of a group. */
const discAt = (at: MarkGroup, r: number, look: Record<string, string | number | undefined>) =>
  x('circle', { cx: rounded(at.x), cy: rounded(at.y), r: rounded(r), ...look });

/** How the number of a project looks whose status no source states. */
export const hollow = (colours: Colours) => ({ fill: colours.paper, stroke: colours.text, 'stroke-width': 3 });

/** Places as discs in the colour of their project’s sector; those that are several projects, as a number of them. */
export function drawDiscs(groups: readonly MarkGroup[], radius: number, colours: Colours): Drawn {
  const [alone, many] = [
    groups.filter(({ ranks }) => ranks.length < 2),
    groups.filter(({ ranks }) => ranks.length > 1),
  ];
  const rim = { stroke: colours.paper, 'stroke-width': rounded(radius * 0.18) };
  const size = radius * 1.5;
  return {
    shapes: [
      ...alone.flatMap((group) => [
        discAt(group, radius, { fill: colours.text }),
        discAt(group, radius * 0.7, { fill: group.marks[0] && colours.sectors[group.marks[0].sector], ...rim }),
      ]),
      ...many.map((group) => discAt(group, radius * 1.45, { fill: colours.text, ...rim })),
    ],
    lines: many.map(({ x: at, y, ranks }) => ({
      text: String(ranks.length),
      x: at,
      y: y + size * 0.34,
      face: 'display',
      size,
      colour: colours.paper,
      anchor: 'middle',
    })),
  };
}

/**
 * Places as discs of ink with the numbers that a list gives their projects: rank 0 is number 1. Hollow where all of them
 * are doubtful.
 */
export function drawNumbers(
  groups: readonly MarkGroup[],
  radius: number,
  colours: Colours,
  isDoubtful: (rank: number) => boolean,
): Drawn {
  const size = radius * 1.15;
  const labels = groups.map((group) => ({
    ...group,
    text: group.ranks.map((rank) => rank + 1).join(', '),
    isHollow: group.ranks.every(isDoubtful),
  }));
  return {
    shapes: labels.map(({ x: at, y, text, isHollow }) => {
      const half = Math.max(radius, text.length * size * 0.3 + radius * 0.3);
      const area = { x: at - half, y: y - radius, width: 2 * half, height: 2 * radius };
      // A ring is as large as a disc within its rim.
      const box = isHollow ? inside(area, 2) : area;
      const look = isHollow ? hollow(colours) : { fill: colours.text, stroke: colours.paper, 'stroke-width': 2 };
      const { x: left, y: top, width, height } = box;
      return x('rect', { x: rounded(left), y: rounded(top), width: rounded(width), height, rx: height / 2, ...look });
    }),
    lines: labels.map(({ x: at, y, text, isHollow }) => ({
      text,
      x: at,
      y: y + size * 0.33,
      face: 'display',
      size,
      colour: isHollow ? colours.text : colours.paper,
      anchor: 'middle',
    })),
  };
}
