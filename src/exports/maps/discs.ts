import { x } from 'xastscript';
import type { Colours } from '#styles/palette.ts';
import { type Area, type Drawn, inside, rounded } from '#pictures/drawn.ts';
import { type MapCluster, MapClusters } from '#map/clusters.ts';
import type { MapPoint } from '#map/map-point.ts';
import type { Point } from '#model/geometry.ts';

/** Side of the square to which points are scaled for clustering; it fits in the square of the clusters. */
const side = 1000;

/**
 * Groups points of a picture that are closer than `reach` into clusters. `extent`: length of the picture’s longer side.
 */
export function clusterPoints(points: readonly (MapPoint & Point)[], reach: number, extent: number) {
  const scale = side / extent;
  const scaled = points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale }));
  const clusters = new MapClusters(scaled, reach * scale).at(0);
  return clusters.map((cluster) => ({ ...cluster, x: cluster.x / scale, y: cluster.y / scale }));
}

/** Draws a disc at a point. */
const discAt = (at: Point, r: number, look: Record<string, string | number | undefined>) =>
  x('circle', { cx: rounded(at.x), cy: rounded(at.y), r: rounded(r), ...look });

/** Look of the number of a project whose status no source states. */
export const hollow = (colours: Colours) => ({ fill: colours.paper, stroke: colours.text, 'stroke-width': 3 });

/** Draws places as discs in the colour of their project’s sector; a cluster of several projects shows their number. */
export function drawDiscs(clusters: readonly MapCluster<MapPoint & Point>[], radius: number, colours: Colours): Drawn {
  const [alone, many] = [
    clusters.filter(({ ranks }) => ranks.length < 2),
    clusters.filter(({ ranks }) => ranks.length > 1),
  ];
  const rim = { stroke: colours.paper, 'stroke-width': rounded(radius * 0.18) };
  const size = radius * 1.5;
  return {
    shapes: [
      ...alone.flatMap((cluster) => [
        discAt(cluster, radius, { fill: colours.text }),
        discAt(cluster, radius * 0.7, { fill: cluster.points[0] && colours.sectors[cluster.points[0].sector], ...rim }),
      ]),
      ...many.map((cluster) => discAt(cluster, radius * 1.45, { fill: colours.text, ...rim })),
    ],
    lines: many.map(({ x: at, y, ranks }) => ({
      text: String(ranks.length),
      x: at,
      y: y + size * 0.34,
      font: 'display',
      size,
      colour: colours.paper,
      anchor: 'middle',
    })),
  };
}

/** A point that shows numbers, and the ranks of the projects there. */
type NumberedCluster = Point & { ranks: readonly number[] };

const numbersOf = ({ ranks }: NumberedCluster) => ranks.map((rank) => rank + 1).join(', ');

const numberSize = (radius: number) => radius * 1.15;

/** Area that the numbers of a cluster occupy. */
export function numberArea(cluster: NumberedCluster, radius: number): Area {
  const half = Math.max(radius, numbersOf(cluster).length * numberSize(radius) * 0.3 + radius * 0.3);
  return { x: cluster.x - half, y: cluster.y - radius, width: 2 * half, height: 2 * radius };
}

/**
 * Draws places as dark discs with the numbers that a list gives their projects: rank 0 is number 1. A disc is hollow
 * when all its projects are doubtful.
 */
export function drawNumbers(
  clusters: readonly NumberedCluster[],
  radius: number,
  colours: Colours,
  isDeduced: (rank: number) => boolean,
): Drawn {
  const size = numberSize(radius);
  const labels = clusters.map((cluster) => ({
    ...cluster,
    text: numbersOf(cluster),
    area: numberArea(cluster, radius),
    isHollow: cluster.ranks.every(isDeduced),
  }));
  return {
    shapes: labels.map(({ area, isHollow }) => {
      // Inset, so that a ring is as large as a disc within its rim.
      const box = isHollow ? inside(area, 2) : area;
      const look = isHollow ? hollow(colours) : { fill: colours.text, stroke: colours.paper, 'stroke-width': 2 };
      const { x: left, y: top, width, height } = box;
      return x('rect', { x: rounded(left), y: rounded(top), width: rounded(width), height, rx: height / 2, ...look });
    }),
    lines: labels.map(({ x: at, y, text, isHollow }) => ({
      text,
      x: at,
      y: y + size * 0.33,
      font: 'display',
      size,
      colour: isHollow ? colours.text : colours.paper,
      anchor: 'middle',
    })),
  };
}
