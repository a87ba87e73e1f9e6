import type { Bounds } from '#model/projection.ts';
import { closeGaps } from './close-gaps.ts';
import { type Drawing, type Scale, drawRegions, toBounds } from './draw-regions.ts';
import { type SourceRegion, readForeignLands, readSourceRegions } from './region-source.ts';
import { followLines } from './follow-lines.ts';
import { type WeighedRegions, neighboursOf, weighRegions } from './region-topology.ts';
import { type Ring, boxOf } from './ring.ts';

const licence =
  'Outlines: Natural Earth (public domain), through jvectormap-content 0.2.0 (MIT). Names: INSEE, through @etalab/decoupage-administratif 6.0.0 (MIT).';
const origin = 'Written by scripts/build-regions.ts: run it again rather than edit.';
const order = new Intl.Collator('fr');

/** The margins hold a disc on the coast: no browser is to cut one. */
const national: Scale = { side: 1000, margin: 22, detail: 24, islet: 30 };
const inset: Scale = { side: 200, margin: 22, leastWidth: 200, leastHeight: 200, detail: 15, islet: 30 };
/** The same frames, four times as large, for a map that is zoomed in. */
const near = (scale: Scale): Scale => ({
  side: 4 * scale.side,
  margin: 4 * scale.margin,
  leastWidth: 4 * (scale.leastWidth ?? 0),
  leastHeight: 4 * (scale.leastHeight ?? 0),
  detail: 6,
  islet: 60,
});
/**
 * A region takes 1000 units, and a margin of a tenth on each side shows its surroundings. Corsica, narrower, gets more
 * sea.
 */
const large: Scale = { side: 1200, margin: 100, leastWidth: 900, detail: 9, islet: 30 };

/** The files of `src/geo/`: path from the project’s root → text. The same bytes each time. */
export function regionFiles(): Map<string, string> {
  const regions = readSourceRegions().sort((a, b) => order.compare(a.name, b.name));
  const source = regions.filter(({ isOverseas }) => !isOverseas);
  const mainland = closeGaps(source);
  const neighbours = neighboursOf(mainland);
  const facts = regions.map(({ code, name, isOverseas, rings }) => ({
    code,
    slug: slugOf(name),
    name,
    isOverseas,
    neighbours: neighbours.get(code) ?? [],
    bounds: roundOutward(toBounds(boxOf(rings))),
  }));
  const overseas = regions.filter(({ isOverseas }) => isOverseas);
  const rings = mainland.flatMap((region) => region.rings);
  const draw = (regions: WeighedRegions, scaleOf: (scale: Scale) => Scale): [id: string, drawing: Drawing][] => [
    ['metropole', drawRegions(regions, rings, scaleOf(national))],
    ...overseas.map((region): [string, Drawing] => [
      region.code,
      drawRegions(weighRegions([region]), region.rings, scaleOf(inset)),
    ]),
  ];
  const together = weighRegions(followLines(mainland, source));
  const detailed = regions.map((region): [string, Drawing] => {
    const isAlone = !neighbours.get(region.code)?.length;
    return [region.code, drawRegions(isAlone ? weighRegions([region]) : together, region.rings, large)];
  });
  const lands = weighRegions([{ code: '', name: '', isOverseas: false, rings: readForeignLands() }]);
  /** Foreign lands are only a ground: they have few points, and fewer on the map of every page. */
  const landsIn = (frames: readonly [id: string, framed: readonly Ring[]][], scaleOf: (id: string) => Scale) => {
    const drawn = frames.map(([id, framed]) => [
      id,
      drawRegions(lands, framed, { ...scaleOf(id), islet: 1000 }).paths.get(''),
    ]);
    return Object.fromEntries(drawn.filter(([, path]) => path)) as Record<string, string>;
  };
  const framed = (list: readonly SourceRegion[]) => list.map(({ code, rings }): [string, Ring[]] => [code, rings]);
  const foreign = {
    national: landsIn([['metropole', rings], ...framed(overseas)], (id) => ({
      ...(id === 'metropole' ? national : inset),
      detail: 350,
    })),
    detailed: landsIn(framed(regions), () => ({ ...large, detail: 140 })),
  };
  return new Map([
    ['src/geo/regions.json', writeJson({ licence, origin, regions: facts })],
    [
      'src/geo/outlines.json',
      writeOutlines(
        draw(weighRegions(mainland), (scale) => scale),
        (paths) => [...paths],
      ),
    ],
    ['src/geo/outlines-near.json', writeOutlines(draw(together, near), (paths) => [...paths])],
    ['src/geo/outlines-detailed.json', writeOutlines(detailed, (paths, id) => [[id, paths.get(id)]])],
    [
      'src/geo/outlines-around.json',
      writeJson({ licence, origin, outlines: Object.fromEntries(detailed.map(around)) }),
    ],
    ['src/geo/outlines-foreign.json', writeJson({ licence, origin, ...foreign })],
  ]);
}

/** The outlines of the other regions in the frame of a region. */
const around = ([id, { paths }]: [id: string, drawing: Drawing]): [string, unknown] => [
  id,
  Object.fromEntries([...paths].filter(([code]) => code !== id)),
];

function writeOutlines(
  drawings: readonly [id: string, drawing: Drawing][],
  toEntries: (paths: Drawing['paths'], id: string) => [string, unknown][],
): string {
  const frames = drawings.map(([id, { frame, paths }]) => ({ id, regionCodes: [...paths.keys()], ...frame }));
  const outlines = Object.fromEntries(drawings.flatMap(([id, { paths }]) => toEntries(paths, id)));
  return writeJson({ licence, origin, frames, outlines });
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z]+/g, '-');
}

/**
 * Rounds outward to hundredths of a degree and adds one more, so that the outlines, rounded to the units of a frame,
 * stay inside.
 */
function roundOutward({ west, south, east, north }: Bounds): Bounds {
  const [down, up] = [
    (degrees: number) => Math.floor(degrees * 100) - 1,
    (degrees: number) => Math.ceil(degrees * 100) + 1,
  ];
  return { west: down(west) / 100, south: down(south) / 100, east: up(east) / 100, north: up(north) / 100 };
}

/** Writes one item or property per line: short, and readable in a diff. */
function writeJson(value: Record<string, unknown>): string {
  return `{\n${Object.entries(value)
    .map(([key, part]) => `  ${JSON.stringify(key)}: ${writeLines(part)}`)
    .join(',\n')}\n}\n`;
}

function writeLines(part: unknown): string {
  if (Array.isArray(part)) return `[\n${part.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  if (typeof part !== 'object' || part === null) return JSON.stringify(part);
  const lines = Object.entries(part).map(([key, item]) => `    ${JSON.stringify(key)}: ${JSON.stringify(item)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}
