import type { Element } from 'xast';
import { x } from 'xastscript';
import { boxOf, placeLabels } from '#domain/map-labels.ts';
import { detailedFrameOf, detailedOutlineOf } from '#domain/outline-detailed.ts';
import { toFrame } from '#domain/projection.ts';
import { regionByCode } from '#domain/region.ts';
import type { Inks } from '#styles/palette.ts';
import { typeset } from '#text/typography.ts';
import type { Area, Drawn } from '../picture/drawn.ts';
import type { Line } from '../picture/writing.ts';
import { drawDiscs, drawNumbers } from './discs.ts';
import { type MapSubject, mostListed } from './entries.ts';
import { drawFrance, fitBox, franceAreas, levelOf } from './land.ts';
import { mapArea, mapSheet, sheet } from './map-sheet.ts';
import { type MarkGroup, groupMarks } from './marks.ts';
import { nameNeighbours } from './neighbour-names.ts';

/** Size of the names of communes, and radius of a disc. */
const sizes = { commune: 22, disc: 15 } as const;

/** More names than these would hide the region. */
const mostNamed = 40;

/** Where the region is in France, under a short list. */
const locator: Area = { x: 1150, y: 640, width: 390, height: 380 };
const besideLocator = 6;

/** « Roubaix, Tourcoing »; of a group with more communes, the first two. */
function nameOf({ marks }: MarkGroup): string {
  const names = [...new Set(marks.map(({ commune }) => commune))];
  return typeset(names.slice(0, 2).join(', ') + (names.length > 2 ? '…' : ''));
}

function drawLocator(regionCode: string, inks: Inks): Element[] {
  const fillOf = (code: string) => (code === regionCode ? inks.accent : inks.none);
  return drawFrance(franceAreas(locator, 64, 12), [], { fillOf, border: inks.paper, borderWidth: 1 }).shapes;
}

/** The map of a region to download: its outline among its neighbours, the communes of its projects, their numbers. */
export async function regionMap(subject: MapSubject, inks: Inks): Promise<string> {
  const region = regionByCode(subject.regionCode ?? '');
  const { marks, entries } = subject;
  const frame = detailedFrameOf(region.code);
  // In the corner of the area, under the title.
  const whole = fitBox(mapArea, 0, 0, frame.width, frame.height).scale;
  const area = { ...mapArea, width: frame.width * whole, height: frame.height * whole };
  const { scale, toArea, transform } = fitBox(area, 0, 0, frame.width, frame.height);
  const groups = groupMarks(
    marks.map((mark) => ({ ...toArea(toFrame(frame, mark)), mark })),
    2 * sizes.disc,
    sheet.width,
  );
  const communes = placeLabels(
    groups.length > mostNamed ? [] : groups.map((group) => ({ name: nameOf(group), x: group.x, y: group.y })),
    { width: area.x + area.width, size: sizes.commune, gap: sizes.disc + 7 },
  );
  const path = (code: string, fill: string, stroke: string, width: number) =>
    x('path', { d: detailedOutlineOf(code, region.code), fill, stroke, 'stroke-width': width / scale });
  const box = { width: frame.width, height: frame.height };
  const land = x('g', { transform, 'stroke-linejoin': 'round' }, [
    ...frame.regionCodes.filter((code) => code !== region.code).map((code) => path(code, inks.tint, inks.edge, 1)),
    path(region.code, inks[levelOf(region.code, marks)], inks.text, 2.5),
    x('rect', { ...box, fill: 'none', stroke: inks.text, 'stroke-width': 3 / scale }),
  ]);
  const taken = communes.map((label) => boxOf(label, sizes.commune));
  const neighbours = nameNeighbours(region, { scale, toArea, taken }, inks);
  const names = communes.map(({ name: text, x, y, anchor }): Line => {
    const look = { face: 'strong', size: sizes.commune, colour: inks.text, halo: inks.paper } as const;
    return { text, x, y, anchor, ...look };
  });
  const discs = entries.length > mostListed ? drawDiscs(groups, 10, inks) : drawNumbers(groups, sizes.disc, inks);
  const place = entries.length > besideLocator ? [] : drawLocator(region.code, inks);
  const map: Drawn = {
    shapes: [land, ...place, ...discs.shapes],
    lines: [...neighbours, ...names, ...discs.lines],
  };
  return mapSheet(subject, typeset(region.name), map, inks);
}
