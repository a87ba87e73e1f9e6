import { createRequire } from 'node:module';
import { type RingPoint, type Ring, closeRing, widenRing } from './ring.ts';

/** A region of the source, with its official name. */
export interface SourceRegion {
  /** INSEE code (`32`). */
  code: string;
  name: string;
  isOverseas: boolean;
  /** Web Mercator on a sphere of radius 1, y pointing down. */
  rings: Ring[];
}

interface Inset {
  left: number;
  top: number;
  width: number;
  height: number;
  bbox: [{ x: number; y: number }, { x: number; y: number }];
}

interface SourceMap {
  /** Its meridian is at x = 0, in degrees. */
  projection: { centralMeridian: number };
  insets: Inset[];
  paths: Record<string, { path: string }>;
}

const require = createRequire(import.meta.url);

/** Radius in metres of the sphere on which the source is projected. */
const radius = 6_381_372;

/**
 * The source shrinks every outline by 0.4 of its units (`buffer_distance` of jVectorMap’s converter): neighbours are
 * 0.8 apart, and an island stops 0.4 before the sides of its inset.
 */
const shrinkage = 0.4;

/**
 * How far foreign countries reach under the regions, in units of their source (8 km): it draws borders coarsely, and no
 * sea may show between them and ours.
 */
const underlap = 0.9;

/** Countries that a map of a mainland region, or of Guyane, may show around it. */
const foreign = {
  europe: ['AD', 'AT', 'BE', 'CH', 'DE', 'ES', 'GB', 'IT', 'LI', 'LU', 'NL'],
  south_america: ['BR', 'SR'],
} as const;

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

/**
 * The 18 regions: outlines of `jvectormap-content` (Natural Earth), names of `@etalab/decoupage-administratif` (INSEE).
 * Throws when a package lacks one.
 */
export function readSourceRegions(): SourceRegion[] {
  const map: SourceMap = require('jvectormap-content/fr_regions_2016-merc.js');
  const official: {
    code: string;
    nom: string;
    zone: string;
  }[] = require('@etalab/decoupage-administratif/data/regions.json');
  return Object.entries(inseeCodes).map(([sourceCode, code]) => {
    const drawn = map.paths[sourceCode];
    const named = official.find((one) => one.code === code);
    if (!drawn || !named)
      throw new Error(`The packages have no outline or no name for the region ${sourceCode} (${code}).`);
    const rings = toMercator(decodePath(drawn.path), map);
    return { code, name: named.nom, isOverseas: named.zone === 'drom', rings };
  });
}

/** The countries around France, coarsely drawn, as rings that reach a little under its regions. */
export function readForeignLands(): Ring[] {
  return Object.entries(foreign).flatMap(([continent, codes]) => {
    const map: SourceMap = require(`jvectormap-content/${continent}-merc.js`);
    return codes.flatMap((code) => {
      // No island is near enough to show more than a cape of it.
      const [largest = []] = decodePath(map.paths[code]?.path ?? '').sort((a, b) => b.length - a.length);
      return toMercator([largest], map, shrinkage + underlap);
    });
  });
}

/**
 * Decodes a path (`M` absolute, `l` relative, `Z`) to points in the units of the source. The source rounds each step to
 * a hundredth, so a ring ends up to 0.2 from its start.
 */
function decodePath(path: string): Ring[] {
  return path
    .split('M')
    .slice(1)
    .map((line) => {
      let [x, y] = [0, 0];
      const ring = line
        .split(/[lZ]/)
        .filter(Boolean)
        .map((pair): RingPoint => {
          const [dx = 0, dy = 0] = pair.split(',').map(Number);
          [x, y] = [x + dx, y + dy];
          return [x, y];
        });
      return closeRing(ring);
    });
}

/** Finds the inset of a region, widens its rings by units of the source and converts them to Web Mercator. */
function toMercator(rings: Ring[], { projection, insets }: SourceMap, widening = shrinkage): Ring[] {
  const [x0 = 0, y0 = 0] = rings[0]?.[0] ?? [];
  const holds = ({ left, top, width, height }: Inset) =>
    x0 >= left && x0 <= left + width && y0 >= top && y0 <= top + height;
  // The mainland’s inset contains the others, so the smallest inset that contains the region is its own.
  const inset = insets.filter(holds).sort((a, b) => a.width - b.width)[0];
  if (!inset) throw new Error('A region of the source lies in no inset.');
  const { left, top, width, height, bbox } = inset;
  const [from, to] = bbox;
  const middle = (projection.centralMeridian * Math.PI) / 180;
  return rings.map((ring) =>
    widenRing(ring, widening).map(([x, y]) => [
      (from.x + ((x - left) / width) * (to.x - from.x)) / radius + middle,
      (from.y + ((y - top) / height) * (to.y - from.y)) / radius,
    ]),
  );
}
