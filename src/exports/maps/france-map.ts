import { x } from 'xastscript';
import { frames } from '#map/outline.ts';
import { regionByCode } from '#model/region.ts';
import type { Colours } from '#styles/palette.ts';
import { typeset } from '#text/typography.ts';
import type { Drawn } from '#pictures/drawn.ts';
import type { Line } from '#pictures/writing.ts';
import { clusterPoints, drawDiscs, drawNumbers, hollow } from './discs.ts';
import { type MapSubject, mostListed } from './entries.ts';
import { drawFrance, franceAreas } from './land.ts';
import { column, layer, listTop, mapArea, mapSheet, sheet } from './map-sheet.ts';
import { pointsIn, projectsAt } from '#map/map-point.ts';

/** Heights of the strip of overseas regions, under the mainland, and of their names below it. */
const strip = { height: 130, names: 30 } as const;

const area = { ...mapArea, y: mapArea.y - 16, height: mapArea.height + 16 - strip.names };

/** Meaning of the fills of the regions. */
const fills = [
  { quantity: 'none', label: 'Aucun projet documenté' },
  { quantity: 'one', label: '1 projet' },
  { quantity: 'many', label: '2 projets ou plus' },
] as const;

/** Heights of a line of the key, and of the space above it and above the rule that separates it from the list. */
const key = { step: 34, space: 24 } as const;

/** Draws the key in the bottom right corner. `top`: where it begins, with the space above it. */
function drawKey(isAnyHollow: boolean, isListed: boolean, colours: Colours): Drawn & { top: number } {
  const rows = fills.length + Number(isAnyHollow);
  const top = mapArea.y + mapArea.height - rows * key.step;
  const box = { x: column.x, width: 30, height: 22, stroke: colours.text, 'stroke-width': 1.5 };
  const rule = x('path', {
    d: `M${column.x} ${top - key.space}h${column.width}`,
    stroke: colours.line,
    'stroke-width': 1.5,
  });
  const ring = { cx: column.x + 15, cy: top + fills.length * key.step + 11, r: 11, ...hollow(colours) };
  const labels = [...fills.map(({ label }) => label), ...(isAnyHollow ? ['Statut déduit, non confirmé'] : [])];
  return {
    top: top - 2 * key.space,
    shapes: [
      ...(isListed ? [rule] : []),
      ...fills.map(({ quantity }, index) => x('rect', { ...box, y: top + index * key.step, fill: colours[quantity] })),
      ...(isAnyHollow ? [x('circle', ring)] : []),
    ],
    lines: labels.map((text, index) => {
      const y = top + index * key.step + 17;
      return { text, x: column.x + 44, y, font: 'text', size: 18, colour: colours.text };
    }),
  };
}

/**
 * Draws the downloadable map of France: regions coloured by their number of projects, and projects numbered as in the
 * list.
 */
export async function franceMap(subject: MapSubject, colours: Colours): Promise<string> {
  const { entries } = subject;
  const areas = franceAreas(area, strip.height, 20);
  const fillOf = (code: string) => colours[projectsAt(pointsIn(subject.points, [code]))];
  const { shapes, points } = drawFrance(areas, subject.points, { fillOf, border: colours.text, borderWidth: 1.5 });
  const names = frames.slice(1).map(({ regionCodes: [code = ''] }, index): Line => {
    const { x = 0, width = 0 } = areas[index + 1] ?? {};
    const look = { font: 'text', size: 17, colour: colours.muted, anchor: 'middle' } as const;
    return { text: typeset(regionByCode(code).name), x: x + width / 2, y: mapArea.y + mapArea.height - 8, ...look };
  });
  const clusters = clusterPoints(points, 30, sheet.width);
  const isListed = entries.length <= mostListed;
  const isDoubtful = (rank: number) => entries[rank]?.isDoubtful ?? false;
  const legend = drawKey(
    isListed && entries.some((entry) => entry.isDoubtful),
    isListed && entries.length > 0,
    colours,
  );
  const d = `M${area.x} ${area.y + area.height - strip.height}h${area.width}`;
  const layers = [
    layer('cadre', { shapes: [x('path', { d, stroke: colours.line, 'stroke-width': 1.5 })] }),
    layer('regions', { shapes }),
    layer('noms', { lines: names }),
    layer('lieux', isListed ? drawNumbers(clusters, 15, colours, isDoubtful) : drawDiscs(clusters, 10, colours)),
    layer('legende', legend),
  ];
  const title = 'Les lauréats documentés en France';
  return mapSheet(subject, title, { layers, listHeight: legend.top - listTop }, colours);
}
