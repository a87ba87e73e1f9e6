import { createRequire } from 'node:module';

/** A ring of points in Web Mercator on a sphere of radius 1, y pointing down; the last point is the first. */
export type Ring = [x: number, y: number][];

/** A region as the source draws it. */
export interface SourceRegion {
  code: string;
  name: string;
  rings: Ring[];
}

interface Inset {
  left: number;
  top: number;
  width: number;
  height: number;
  bbox: [{ x: number; y: number }, { x: number; y: number }];
}

const require = createRequire(import.meta.url);

/** Radius of the sphere on which the source measures its metres. */
const radius = 6_381_372;

/** Codes of the source (ISO 3166-2 and its own) → INSEE codes. */
const inseeCodes: Readonly<Record<string, string>> = {
  'FR-X6': '32',
  'FR-X4': '44',
  'FR-X3': '28',
  'FR-J': '11',
  'FR-E': '53',
  'FR-R': '52',
  'FR-F': '24',
  'FR-X1': '27',
  'FR-X2': '75',
  'FR-X7': '84',
  'FR-X5': '76',
  'FR-U': '93',
  'FR-H': '94',
  'FR-GP': '01',
  'FR-MQ': '02',
  'FR-GF': '03',
  'FR-RE': '04',
  'FR-YT': '06',
};

/** The 18 regions: outlines of `jvectormap-content` (Natural Earth), names of `@etalab/decoupage-administratif` (INSEE). */
export function readSourceRegions(): SourceRegion[] {
  const map: {
    insets: Inset[];
    paths: Record<string, { path: string }>;
  } = require('jvectormap-content/fr_regions_2016-merc.js');
  const official: { code: string; nom: string }[] = require('@etalab/decoupage-administratif/data/regions.json');
  return Object.entries(inseeCodes).map(([sourceCode, code]) => {
    const drawn = map.paths[sourceCode];
    const name = official.find((one) => one.code === code)?.nom;
    if (!drawn || !name)
      throw new Error(`The packages have no outline or no name for the region ${sourceCode} (${code}).`);
    return { code, name, rings: toMercator(decodePath(drawn.path), map.insets) };
  });
}

/** `M` absolute, `l` relative, `Z`: the points in the units of the source. */
function decodePath(path: string): Ring[] {
  return path
    .split('M')
    .slice(1)
    .map((line) => {
      let [x, y] = [0, 0];
      const ring = line
        .split(/[lZ]/)
        .filter(Boolean)
        .map((pair): [number, number] => {
          const [dx = 0, dy = 0] = pair.split(',').map(Number);
          // The source writes hundredths: rounding keeps sums exact, so that neighbours share their points.
          [x, y] = [Math.round((x + dx) * 100) / 100, Math.round((y + dy) * 100) / 100];
          return [x, y];
        });
      return ring[0] ? [...ring, ring[0]] : ring;
    });
}

function toMercator(rings: Ring[], insets: Inset[]): Ring[] {
  const [x0 = 0, y0 = 0] = rings[0]?.[0] ?? [];
  const holds = ({ left, top, width, height }: Inset) =>
    x0 >= left && x0 <= left + width && y0 >= top && y0 <= top + height;
  // The mainland’s inset holds the others: the smallest that holds the region is its own.
  const inset = insets.filter(holds).sort((a, b) => a.width - b.width)[0];
  if (!inset) throw new Error('A region of the source lies in no inset.');
  const { left, top, width, height, bbox } = inset;
  const [from, to] = bbox;
  return rings.map((ring) =>
    ring.map(([x, y]) => [
      (from.x + ((x - left) / width) * (to.x - from.x)) / radius,
      (from.y + ((y - top) / height) * (to.y - from.y)) / radius,
    ]),
  );
}
