import { feature, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Bounds, type Frame, fromMercator } from '#domain/projection.ts';
import { closeGaps } from './close-gaps.ts';
import { type Ring, type SourceRegion, readSourceRegions } from './region-source.ts';

const overseas = ['01', '02', '03', '04', '06'];
const licence =
  'Outlines: Natural Earth (public domain), through jvectormap-content 0.2.0 (MIT). Names: INSEE, through @etalab/decoupage-administratif 6.0.0 (MIT).';
const origin = 'Written by scripts/build-regions.ts: run it again rather than edit.';
const order = new Intl.Collator('fr');

/** How a frame is drawn: its longest side in units, and the area (square units) of the smallest detail and islet kept. */
interface Detail {
  side: number;
  detail: number;
  islet: number;
}

const national: Detail = { side: 1000, detail: 4, islet: 24 };
const inset: Detail = { side: 200, detail: 5, islet: 30 };
const large: Detail = { side: 1000, detail: 1, islet: 20 };
/** Units left free around a frame’s outlines. */
const margin = 2;

type Shape = Omit<Frame, 'id'> & { paths: Map<string, string> };
type RegionTopology = Topology<{ regions: GeometryCollection }>;

const toFeature = ({ code, rings }: SourceRegion) => ({
  type: 'Feature' as const,
  id: code,
  properties: {},
  geometry: { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) } satisfies MultiPolygon,
});

function makeTopology(regions: readonly SourceRegion[]): RegionTopology {
  const features = regions.map(toFeature);
  return topology({ regions: { type: 'FeatureCollection', features } }) as unknown as RegionTopology;
}

function boxOf(rings: readonly Ring[]) {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Degrees, six decimals: a tenth of a metre. */
function toBounds({ left, top, right, bottom }: ReturnType<typeof boxOf>): Bounds {
  const [northWest, southEast] = [fromMercator({ x: left, y: -top }), fromMercator({ x: right, y: -bottom })];
  const [west, south, east, north] = [northWest.longitude, southEast.latitude, southEast.longitude, northWest.latitude];
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { west: round(west), south: round(south), east: round(east), north: round(north) };
}

/** Draws regions in one frame: borders simplified once for both sides, whole units, relative coordinates. */
function draw(regions: readonly SourceRegion[], { side, detail, islet }: Detail): Shape {
  const box = boxOf(regions.flatMap(({ rings }) => rings));
  const scale = (side - 2 * margin) / Math.max(box.right - box.left, box.bottom - box.top);
  const [left, top] = [box.left - margin / scale, box.top - margin / scale];
  const width = Math.ceil((box.right - box.left) * scale) + 2 * margin;
  const height = Math.ceil((box.bottom - box.top) * scale) + 2 * margin;
  const square = scale * scale;
  const weighed = presimplify(makeTopology(regions));
  const simplified = filter(
    simplify(weighed, detail / square),
    filterWeight(weighed, islet / square),
  ) as RegionTopology;
  const paths = new Map(
    feature(simplified, simplified.objects.regions).features.map(({ id, geometry }) => {
      const rings = (geometry as MultiPolygon).coordinates.flat() as Ring[];
      const whole = rings.map((ring) =>
        ring.map(([x, y]): [number, number] => [Math.round((x - left) * scale), Math.round((y - top) * scale)]),
      );
      return [String(id), whole.map(writeRing).join('')];
    }),
  );
  const bounds = toBounds({ left, top, right: left + width / scale, bottom: top + height / scale });
  return { width, height, bounds, paths };
}

/** `M12 34l5-6…z`, without the points that rounding has merged. */
function writeRing(ring: Ring): string {
  const [start = [0, 0], ...rest] = ring;
  let [x, y] = start;
  const steps = rest.slice(0, -1).flatMap(([toX, toY]) => {
    const [dx, dy] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
  });
  return `M${start[0]} ${start[1]}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** One value of a list or of an object a line: short, and readable in a diff. */
function writeJson(value: Record<string, unknown>): string {
  const lines = (part: unknown) => {
    if (Array.isArray(part)) return `[\n${part.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    return `{\n${Object.entries(part)
      .map(([key, item]) => `    ${JSON.stringify(key)}: ${JSON.stringify(item)}`)
      .join(',\n')}\n  }`;
  };
  return `{\n${Object.entries(value)
    .map(([key, part]) => `  ${JSON.stringify(key)}: ${lines(part)}`)
    .join(',\n')}\n}\n`;
}

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** The files of `src/geo/`, by path from the project’s root: the same bytes each time. */
export function regionFiles(): Map<string, string> {
  const regions = readSourceRegions().sort((a, b) => order.compare(a.name, b.name));
  const mainland = closeGaps(regions.filter(({ code }) => !overseas.includes(code)));
  const bordering = neighbors(makeTopology(mainland).objects.regions.geometries);
  const facts = regions.map(({ code, name, rings }) => ({
    code,
    slug: slugOf(name),
    name,
    isOverseas: overseas.includes(code),
    neighbours: (bordering[mainland.findIndex((one) => one.code === code)] ?? [])
      .map((index) => mainland[index]?.code)
      .sort(),
    bounds: toBounds(boxOf(rings)),
  }));
  const alone = regions.filter(({ code }) => overseas.includes(code));
  const frames = [
    { id: 'metropole', codes: mainland.map(({ code }) => code), shape: draw(mainland, national) },
    ...alone.map((region) => ({ id: region.code, codes: [region.code], shape: draw([region], inset) })),
  ];
  const detailed = regions.map((region) => ({ id: region.code, codes: [region.code], shape: draw([region], large) }));
  const file = (drawn: typeof frames) =>
    writeJson({
      licence,
      origin,
      frames: drawn.map(({ id, codes, shape: { width, height, bounds } }) => ({
        id,
        regionCodes: codes,
        width,
        height,
        bounds,
      })),
      outlines: Object.fromEntries(drawn.flatMap(({ shape }) => [...shape.paths])),
    });
  return new Map([
    ['src/geo/regions.json', writeJson({ licence, origin, regions: facts })],
    ['src/geo/outlines.json', file(frames)],
    ['src/geo/outlines-detailed.json', file(detailed)],
  ]);
}
