import { x } from 'xastscript';
import { frames } from '#domain/outline.ts';
import { regionByCode } from '#domain/region.ts';
import type { Inks } from '#styles/palette.ts';
import { typeset } from '#text/typography.ts';
import type { Drawn } from '../picture/drawn.ts';
import type { Line } from '../picture/writing.ts';
import { drawDiscs, drawNumbers } from './discs.ts';
import { type MapSubject, mostListed } from './entries.ts';
import { drawFrance, franceAreas, levelOf } from './land.ts';
import { mapArea, mapSheet, sheet } from './map-sheet.ts';
import { groupMarks } from './marks.ts';

/** Height of the overseas regions, under the mainland, and of their names under them. */
const strip = { height: 130, names: 30 } as const;

const area = { ...mapArea, y: mapArea.y - 46, height: mapArea.height + 46 - strip.names };

/** What the fills of the regions mean. */
const levels = [
  { level: 'none', label: 'Aucun projet documenté' },
  { level: 'one', label: '1 projet' },
  { level: 'more', label: '2 projets ou plus' },
] as const;

/** The key, in the bottom right corner. */
function drawKey(inks: Inks): Drawn {
  const [left, top, step] = [1010, mapArea.y + mapArea.height - levels.length * 34, 34];
  const box = { x: left, width: 30, height: 22, stroke: inks.text, 'stroke-width': 1.5 };
  return {
    shapes: levels.map(({ level }, index) => x('rect', { ...box, y: top + index * step, fill: inks[level] })),
    lines: levels.map(({ label: text }, index) => {
      const y = top + index * step + 17;
      return { text, x: left + 44, y, face: 'text', size: 18, colour: inks.text };
    }),
  };
}

/** The map of France to download: the regions by how many projects they have, each project by its number in a list. */
export async function franceMap(subject: MapSubject, inks: Inks): Promise<string> {
  const { marks, entries } = subject;
  const areas = franceAreas(area, strip.height, 20);
  const fillOf = (code: string) => inks[levelOf(code, marks)];
  const { shapes, points } = drawFrance(areas, marks, { fillOf, border: inks.text, borderWidth: 1.5 });
  const names = frames.slice(1).map(({ regionCodes: [code = ''] }, index): Line => {
    const { x = 0, width = 0 } = areas[index + 1] ?? {};
    const look = { face: 'text', size: 17, colour: inks.muted, anchor: 'middle' } as const;
    return { text: typeset(regionByCode(code).name), x: x + width / 2, y: mapArea.y + mapArea.height - 8, ...look };
  });
  const groups = groupMarks(points, 30, sheet.width);
  const discs = entries.length > mostListed ? drawDiscs(groups, 10, inks) : drawNumbers(groups, 15, inks);
  const key = drawKey(inks);
  const d = `M${area.x} ${area.y + area.height - strip.height}h${area.width}`;
  const map: Drawn = {
    shapes: [x('path', { d, stroke: inks.line, 'stroke-width': 1.5 }), ...shapes, ...discs.shapes, ...key.shapes],
    lines: [...names, ...discs.lines, ...key.lines],
  };
  return mapSheet(subject, 'Les lauréats documentés en France', map, inks);
}
