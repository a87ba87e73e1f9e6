import type { Inks } from '#styles/palette.ts';
import { type Block, heightOf, linesOf, makeBlock } from '../picture/block.ts';
import { type Area, type Drawn, cells } from '../picture/drawn.ts';
import { drawNumbers } from './discs.ts';
import type { MapSubject } from './entries.ts';

const radius = 15;

/** Space from the left of an item to its words. */
const indent = 2 * radius + 14;

/** The space between two items: at least, and at most. */
const gaps = { least: 10, most: 26 };

interface Item {
  name: Block;
  where: Block;
  height: number;
}

async function makeItem(
  entry: MapSubject['entries'][number],
  width: number,
  isSmall: boolean,
  inks: Inks,
): Promise<Item> {
  const name = await makeBlock(
    entry.title,
    { width, height: 54, sizes: isSmall ? [18, 16] : [24, 21, 19] },
    { face: 'display', colour: inks.text, leading: 1.12 },
  );
  const where = await makeBlock(
    entry.places,
    { width, height: 24, sizes: isSmall ? [15, 14] : [18, 17] },
    { face: 'text', colour: inks.muted, leading: 1.3 },
  );
  return { name, where, height: heightOf(name) + heightOf(where) };
}

/** Space between items so that they fill a height, within limits. */
function gapOf(items: readonly Item[], height: number): number {
  const taken = items.reduce((sum, item) => sum + item.height, 0);
  return Math.min(gaps.most, (height - taken) / Math.max(1, items.length - 1));
}

/** Projects by number, each with its communes, down one column, or two where one does not hold them. */
export async function drawList(entries: MapSubject['entries'], area: Area, inks: Inks): Promise<Drawn> {
  const make = (columns: number) =>
    Promise.all(entries.map((entry) => makeItem(entry, area.width / columns - indent - 16, columns > 1, inks)));
  const one = await make(1);
  const isLong = gapOf(one, area.height) < gaps.least;
  const items = isLong ? await make(2) : one;
  const perColumn = isLong ? Math.ceil(items.length / 2) : items.length;
  const drawn = cells(area, isLong ? 2 : 1, 1).flatMap((column, index): Drawn[] => {
    const first = index * perColumn;
    const here = items.slice(first, first + perColumn);
    const gap = gapOf(here, area.height);
    let top = area.y;
    return here.map(({ name, where, height }, rank) => {
      const y = top;
      top += height + gap;
      const disc = { x: column.x + radius, y: y + radius, marks: [], ranks: [first + rank] };
      const number = drawNumbers([disc], radius, inks);
      const words = [...linesOf(name, column.x + indent, y), ...linesOf(where, column.x + indent, y + heightOf(name))];
      return { shapes: number.shapes, lines: [...number.lines, ...words] };
    });
  });
  return { shapes: drawn.flatMap(({ shapes }) => shapes), lines: drawn.flatMap(({ lines }) => lines) };
}
