import type { Outline, Point, Side } from './outline.ts';

/** How many numbers each command takes (SVG 2, https://www.w3.org/TR/SVG2/paths.html#PathData). */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 };

/**
 * Reads the closed lines of SVG path data, in the part of it that tiles need: absolute M, L, H, V, Z, and A with equal
 * radii, no rotation and the small arc. Throws on anything else.
 */
export function readPath(data: string): Outline[] {
  const lines: Side[][] = [];
  let at: Point = [0, 0];
  let start = at;
  const go = (to: Point, radius = 0, isClockwise = true) => {
    if (to[0] !== at[0] || to[1] !== at[1]) lines.at(-1)?.push({ from: at, to, radius, isClockwise });
    at = to;
  };
  for (const [, command = '', text = ''] of data.matchAll(/([^\d\s.-])([^A-Za-z]*)/g)) {
    const numbers = text.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const length = lengths[command];
    if (length === undefined || numbers.length % (length || 1) > 0)
      throw new Error(`Cannot read « ${command}${text} » in the path ${data}.`);
    for (let index = 0; index < (numbers.length || 1); index += length || 1) {
      const [a = 0, b = 0, , , sweep, x = 0, y = 0] = numbers.slice(index, index + length);
      if (command === 'M')
        [start, at] = [
          [a, b],
          [a, b],
        ];
      if (command === 'M') lines.push([]);
      if (command === 'L') go([a, b]);
      if (command === 'H') go([a, at[1]]);
      if (command === 'V') go([at[0], a]);
      if (command === 'A') go([x, y], a, sweep === 1);
      if (command === 'Z') go(start);
    }
  }
  return lines;
}

const round = (value: number) => Math.round(value * 100) / 100;

function writeSide({ from, to, radius, isClockwise }: Side): string {
  const [width, height] = [round(to[0] - from[0]), round(to[1] - from[1])];
  if (radius > 0) return `a${radius} ${radius} 0 0 ${isClockwise ? 1 : 0} ${width} ${height}`;
  if (height === 0) return `h${width}`;
  return width === 0 ? `v${height}` : `l${width} ${height}`;
}

/** Writes closed lines as SVG path data, in relative steps: equal tiles give equal text, which compresses well. */
export function writePath(lines: readonly Outline[]): string {
  let pen: Point = [0, 0];
  return lines
    .map((line) => {
      const start = line[0]?.from ?? pen;
      const move = `m${round(start[0] - pen[0])} ${round(start[1] - pen[1])}`;
      pen = start;
      // A straight last side is the one that `z` draws.
      const sides = line.at(-1)?.radius === 0 ? line.slice(0, -1) : line;
      return `${move}${sides.map(writeSide).join('')}z`;
    })
    .join('');
}
