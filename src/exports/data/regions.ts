import { type Point, isInside, ringsOf } from '#model/geometry.ts';
import { frames } from '#map/outline.ts';
import type { RegionFrame } from '#model/region-outline.ts';
import { nearOutlines, nearScale } from '#map/outline-near.ts';
import type { Project } from '#model/project.ts';
import { fromFrame } from '#model/projection.ts';
import type { Region } from '#model/region.ts';
import { countLaureates, groupByRegion } from '#model/statistics.ts';
import { licences, siteName } from '#site.ts';
import { absoluteAddress, regionPath } from '#text/addresses.ts';
import { dataDate, formatVersion } from './record.ts';

/** A closed ring of longitudes and latitudes, in degrees. */
type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** Rounds to five decimals: one metre, finer than the precision of the outlines. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Twice the signed area of a ring: positive when it turns counterclockwise. */
const turn = (ring: Ring) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

/**
 * Converts a drawn ring to degrees and closes it: counterclockwise around an area, clockwise around a hole (RFC 7946).
 */
function toRing(points: readonly Point[], frame: RegionFrame, isHole: boolean): Ring {
  const ring = points.map(({ x, y }) => {
    const { longitude, latitude } = fromFrame(frame, { x: x / nearScale, y: y / nearScale });
    return [round(longitude), round(latitude)] as const;
  });
  const isRight = turn(ring) > 0 !== isHole;
  const directed = isRight ? ring : ring.toReversed();
  return [...directed, ...directed.slice(0, 1)];
}

/** Polygons of a region; a ring inside another is a hole in it. Throws when the region has no outline. */
function polygonsOf({ code }: Region): Ring[][] {
  const frame = frames.find(({ regionCodes }) => regionCodes.includes(code));
  const outline = nearOutlines[code];
  if (!frame || !outline) throw new Error(`No outline for the region ${code}.`);
  const rings = ringsOf(outline);
  const outerOf = (ring: readonly Point[]) =>
    rings.find((other) => {
      const area = [other];
      return other !== ring && ring.every((point) => isInside(area, point));
    });
  return rings
    .filter((ring) => !outerOf(ring))
    .map((ring) => [
      toRing(ring, frame, false),
      ...rings.filter((other) => outerOf(other) === ring).map((hole) => toRing(hole, frame, true)),
    ]);
}

/**
 * The 18 regions, with the number of projects of each, as GeoJSON (RFC 7946), on one line because it holds thousands of
 * positions.
 */
export function regionsGeojson(projects: readonly Project[]): string {
  const { code, name, url } = licences.data;
  const collection = {
    type: 'FeatureCollection',
    name: 'regions',
    version: formatVersion,
    date: dataDate(projects),
    licence: { code, nom: name, url },
    source: { nom: siteName, url: absoluteAddress() },
    contours: 'Natural Earth (domaine public), simplifiés : pour une carte du pays, pas pour un cadastre.',
    features: groupByRegion(projects).map(({ value: region, projects }) => {
      const { confirmed, deduced } = countLaureates(undefined, projects);
      return {
        type: 'Feature',
        id: region.code,
        geometry: { type: 'MultiPolygon', coordinates: polygonsOf(region) },
        properties: {
          code: region.code,
          nom: region.name,
          url: absoluteAddress(regionPath(region)),
          projets_documentes: projects.length,
          laureats_confirmes: confirmed,
          laureats_deduits: deduced,
        },
      };
    }),
  };
  return `${JSON.stringify(collection)}\n`;
}
