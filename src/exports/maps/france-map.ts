import { x } from 'xastscript';
import { frames } from '#map/outline.ts';
import { regionByCode } from '#model/region.ts';
import type { Colours } from '#styles/palette.ts';
import { typeset } from '#text/typography.ts';
import type { Drawn } from '#pictures/drawn.ts';
import type { Line } from '#pictures/writing.ts';
import { clusterPoints, drawDiscs, drawNumbers, hollow, numberArea } from './discs.ts';
import { type MapSubject, mostListed } from './entries.ts';
import { drawFrance, drawHatch, fillOf, franceAreas, nameMainland } from './land.ts';
import { column, layer, listTop, mapArea, mapSheet, sheet } from './map-sheet.ts';
import { coverages } from '#model/coverage.ts';
import { coverageLabels } from '#text/labels.ts';

/** Heights of the strip of overseas regions, under the mainland, and of their names below it. */
const strip = { height: 130, names: 30 } as const;

const area = { ...mapArea, y: mapArea.y - 16, height: mapArea.height + 16 - strip.names };

/** Heights of a line of the key, and of the space above it and above the rule that separates it from the list. */
const key = { step: 34, space: 24 } as const;

const keyHatch = 'trame-legende';

const capitalised = (text: string) => typeset(text[0]?.toUpperCase() + text.slice(1));

/** Draws the key in the bottom right corner. `top`: where it begins, with the space above it. */
function drawKey(isAnyHollow: boolean, isListed: boolean, colours: Colours): Drawn & { top: number } {
  const rows = coverages.length + Number(isAnyHollow);
  const top = mapArea.y + mapArea.height - rows * key.step;
  const box = { x: column.x, width: 30, height: 22, stroke: colours.text, 'stroke-width': 1.5 };
  const rule = x('path', {
    d: `M${column.x} ${top - key.space}h${column.width}`,
    stroke: colours.line,
    'stroke-width': 1.5,
  });
  const ring = { cx: column.x + 15, cy: top + coverages.length * key.step + 11, r: 11, ...hollow(colours) };
  const labels = [
    ...coverages.map((state) => coverageLabels[state]),
    ...(isAnyHollow ? ['statut déduit, non confirmé'] : []),
  ].map(capitalised);
  return {
    top: top - 2 * key.space,
    shapes: [
      ...(isListed ? [rule] : []),
      drawHatch(keyHatch, 1, colours),
      ...coverages.map((state, index) => {
        return x('rect', { ...box, y: top + index * key.step, fill: fillOf(state, keyHatch, colours) });
      }),
      ...(isAnyHollow ? [x('circle', ring)] : []),
    ],
    lines: labels.map((text, index) => {
      const y = top + index * key.step + 17;
      return { text, x: column.x + 44, y, font: 'text', size: 18, colour: colours.text };
    }),
  };
}

/**
 * Draws the downloadable map of France: regions filled by their coverage, and projects numbered as in
 * the list.
 */
export function franceMap(subject: MapSubject, colours: Colours): string {
  const { entries } = subject;
  const areas = franceAreas(area, strip.height, 20);
  const borders = { border: colours.paper, borderWidth: 1.5, unknownBorder: colours.border };
  const look = { coverage: subject.coverage, ...borders, isOnSea: true, colours };
  const { shapes, points } = drawFrance(areas, subject.points, look);
  const overseas = frames.slice(1).map(({ regionCodes: [code = ''] }, index): Line => {
    const { x = 0, width = 0 } = areas[index + 1] ?? {};
    const look = { font: 'text', size: 17, colour: colours.muted, anchor: 'middle' } as const;
    return { text: typeset(regionByCode(code).name), x: x + width / 2, y: mapArea.y + mapArea.height - 8, ...look };
  });
  const clusters = clusterPoints(points, 30, sheet.width);
  const isListed = entries.length <= mostListed;
  const numbers = clusters.map((cluster) => numberArea(cluster, 15));
  const names = nameMainland(areas[0] ?? area, subject.coverage, numbers, colours);
  const isDeduced = (rank: number) => entries[rank]?.isDeduced ?? false;
  const legend = drawKey(isListed && entries.some((entry) => entry.isDeduced), isListed && entries.length > 0, colours);
  const layers = [
    layer('regions', { shapes }),
    layer('noms', { lines: [...names, ...overseas] }),
    layer('lieux', isListed ? drawNumbers(clusters, 15, colours, isDeduced) : drawDiscs(clusters, 10, colours)),
    layer('legende', legend),
  ];
  const title = 'Les lauréats documentés en France';
  return mapSheet(subject, title, { layers, listHeight: legend.top - listTop }, colours);
}
