import type { Colours } from '#styles/palette.ts';
import { type TextBlock, heightOf, linesOf, makeBlock } from '#pictures/block.ts';
import { type Area, type Drawn, cells } from '#pictures/drawn.ts';
import type { Room } from '#pictures/fit.ts';
import { drawNumbers } from './discs.ts';
import type { ListEntry } from './entries.ts';

const radius = 15;

/** Space between the left of an item and its words. */
const indent = 2 * radius + 14;

/** Minimum and maximum space between two items. */
const gaps = { least: 10, most: 26 };

/** Layout of the items: the number of columns, the font sizes (best first) and the maximum height of each part. */
interface Setting {
  columns: 1 | 2;
  name: Pick<Room, 'sizes' | 'height'>;
  where: Pick<Room, 'sizes' | 'height'>;
}

/** The layouts, best first; the last one holds any list, by cutting its longest names. */
const settings: readonly Setting[] = [
  { columns: 1, name: { sizes: [24, 21, 19], height: 54 }, where: { sizes: [18, 17], height: 24 } },
  { columns: 1, name: { sizes: [22, 20, 18], height: 50 }, where: { sizes: [17, 16], height: 23 } },
  { columns: 2, name: { sizes: [18, 16], height: 54 }, where: { sizes: [15, 14], height: 40 } },
  { columns: 2, name: { sizes: [16, 15], height: 36 }, where: { sizes: [14], height: 20 } },
  { columns: 2, name: { sizes: [15, 14], height: 18 }, where: { sizes: [14, 13], height: 20 } },
];

interface Item {
  name: TextBlock;
  where: TextBlock;
  height: number;
}

function makeItem({ title, places }: ListEntry, width: number, setting: Setting, colours: Colours): Item {
  const look = { font: 'display', colour: colours.text, leading: 1.12 } as const;
  const name = makeBlock(title, { width, ...setting.name }, look);
  const where = makeBlock(places, { width, ...setting.where }, { font: 'text', colour: colours.muted, leading: 1.3 });
  return { name, where, height: heightOf(name) + heightOf(where) };
}

/** Space between items so that they fill a height, up to the maximum. */
function gapOf(items: readonly Item[], height: number): number {
  const taken = items.reduce((sum, item) => sum + item.height, 0);
  return Math.min(gaps.most, (height - taken) / Math.max(1, items.length - 1));
}

/** Arranges items in columns, in the best layout that fits the area. */
function setItems(entries: readonly ListEntry[], area: Area, colours: Colours): Item[][] {
  let columns: Item[][] = [];
  for (const setting of settings) {
    const width = area.width / setting.columns - indent - 16;
    const items = entries.map((entry) => makeItem(entry, width, setting, colours));
    const perColumn = Math.ceil(items.length / setting.columns);
    columns = cells(area, setting.columns, 1).map((_, index) =>
      items.slice(index * perColumn, (index + 1) * perColumn),
    );
    if (columns.every((column) => gapOf(column, area.height) >= gaps.least)) break;
  }
  return columns;
}

/** Draws the numbered projects with their communes, in one column, or in two when one cannot hold them. */
export function drawList(entries: readonly ListEntry[], area: Area, colours: Colours): Drawn {
  const columns = setItems(entries, area, colours);
  const drawn = cells(area, columns.length, 1).flatMap((cell, index): Drawn[] => {
    const here = columns[index] ?? [];
    const first = index * (columns[0]?.length ?? 0);
    const gap = gapOf(here, area.height);
    let top = area.y;
    return here.map(({ name, where, height }, rank) => {
      const y = top;
      top += height + gap;
      const disc = { x: cell.x + radius, y: y + radius, ranks: [first + rank] };
      const number = drawNumbers([disc], radius, colours, (at) => entries[at]?.isDeduced ?? false);
      const words = [...linesOf(name, cell.x + indent, y), ...linesOf(where, cell.x + indent, y + heightOf(name))];
      return { shapes: number.shapes, lines: [...number.lines, ...words] };
    });
  });
  return { shapes: drawn.flatMap(({ shapes }) => shapes), lines: drawn.flatMap(({ lines }) => lines) };
}
