import { feature, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { SourceRegion } from './region-source.ts';
import type { Ring } from './ring.ts';

type RegionTopology = Topology<{ regions: GeometryCollection }>;

/** Regions with shared borders, each point weighted by the area that would be lost without it. */
export type WeighedRegions = ReturnType<typeof weighRegions>;

function makeTopology(regions: readonly SourceRegion[]): RegionTopology {
  const features = regions.map(({ code, rings }): Feature<MultiPolygon> => {
    const coordinates = rings.map((ring) => [ring]);
    return { type: 'Feature', id: code, properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return topology({ regions: collection }) as RegionTopology;
}

/** INSEE code → codes of the regions that share a part of its border, sorted. */
export function neighboursOf(regions: readonly SourceRegion[]): Map<string, string[]> {
  const codes = regions.map(({ code }) => code);
  const lists = neighbors(makeTopology(regions).objects.regions.geometries);
  return new Map(codes.map((code, index) => [code, codes.filter((_, other) => lists[index]?.includes(other)).sort()]));
}

/** Weights the points of outlines, once for each shared border, so that they can be simplified to any degree. */
export function weighRegions(regions: readonly SourceRegion[]) {
  return presimplify(makeTopology(regions));
}

/** Simplifies outlines: details and islets smaller than these areas, in square units of the rings, are dropped. */
export function simplifyRegions(
  weighed: WeighedRegions,
  { detail, islet }: { detail: number; islet: number },
): { code: string; rings: Ring[] }[] {
  const simplified = filter(simplify(weighed, detail), filterWeight(weighed, islet)) as RegionTopology;
  return feature(simplified, simplified.objects.regions).features.map(({ id, geometry }) => ({
    code: String(id),
    rings: (geometry as MultiPolygon).coordinates.flat() as Ring[],
  }));
}
