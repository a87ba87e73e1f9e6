import type { Outline, OutlinePoint, OutlineSide } from './outline.ts';

/** Number of parameters of each command (SVG 2, https://www.w3.org/TR/SVG2/paths.html#PathData). */
const commandLengths = new Map(Object.entries({ M: 2, L: 2, H: 1, V: 1, A: 7, Z: 0 }));

/** Yields the commands of path data, each with its own numbers: a command with twice its numbers is yielded twice. */
function* readCommands(data: string): Generator<[command: string, ...numbers: number[]]> {
  for (const [whole, command = '', text = ''] of data.matchAll(/([^\d\s.-])([^A-Za-z]*)/g)) {
    const length = commandLengths.get(command);
    const numbers = text.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const count = length ? numbers.length / length : 1;
    if (length === undefined || count < 1 || !Number.isInteger(count)) {
      throw new Error(`Cannot read ${JSON.stringify(whole)} in the path ${JSON.stringify(data)}.`);
    }
    for (let index = 0; index < count; index++) {
      yield [command, ...numbers.slice(index * length, (index + 1) * length)];
    }
  }
}

/**
 * Reads the closed lines of SVG path data, in the subset that tiles need: M, L, H, V, Z, and A with equal radii and the
 * small arc, all absolute. Throws on any other command.
 */
export function readPath(data: string): Outline[] {
  const lines: OutlineSide[][] = [];
  let [start, at]: [OutlinePoint, OutlinePoint] = [
    [0, 0],
    [0, 0],
  ];
  const go = (to: OutlinePoint, radius = 0, isClockwise = true) => {
    if (to[0] !== at[0] || to[1] !== at[1]) lines.at(-1)?.push({ from: at, to, radius, isClockwise });
    at = to;
  };
  for (const [command, a = 0, b = 0, , , sweep, x = 0, y = 0] of readCommands(data)) {
    if (command === 'M') {
      start = [a, b];
      at = start;
      lines.push([]);
    } else if (command === 'L') go([a, b]);
    else if (command === 'H') go([a, at[1]]);
    else if (command === 'V') go([at[0], a]);
    else if (command === 'A') go([x, y], a, sweep === 1);
    else go(start);
  }
  return lines;
}

/** Rounds to hundredths, the precision of path data. */
export const round = (value: number) => Math.round(value * 100) / 100;

function writeSide({ from, to, radius, isClockwise }: OutlineSide): string {
  const [width, height] = [round(to[0] - from[0]), round(to[1] - from[1])];
  if (radius > 0) return `a${radius} ${radius} 0 0 ${isClockwise ? 1 : 0} ${width} ${height}`;
  if (height === 0) return `h${width}`;
  return width === 0 ? `v${height}` : `l${width} ${height}`;
}

/** Writes closed lines as SVG path data, all relative: equal tiles give equal text, which compresses 10 % better. */
export function writePath(lines: readonly Outline[]): string {
  let pen: OutlinePoint = [0, 0];
  return lines
    .map((line) => {
      const start = line[0]?.from ?? pen;
      const move = `m${round(start[0] - pen[0])} ${round(start[1] - pen[1])}`;
      pen = start;
      // `z` draws a straight last side.
      const sides = line.at(-1)?.radius === 0 ? line.slice(0, -1) : line;
      return `${move}${sides.map(writeSide).join('')}z`;
    })
    .join('');
}
