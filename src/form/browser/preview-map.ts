import { type LocatedPlace, type PreviewedProject, locatedPlaces } from '../preview.ts';
import { frames, outlineOf } from '#map/outline.ts';
import type { RegionFrame } from '#model/region-outline.ts';
import { toFrame } from '#model/projection.ts';

/** The drawn maps where a project has places, with a disc for each that has a position: the mainland when it has none. */
export function drawMaps(project: PreviewedProject): HTMLElement[] {
  const places = locatedPlaces(project);
  const isThere = ({ regionCodes }: RegionFrame) =>
    places.some(({ commune }) => regionCodes.includes(commune.regionCode));
  const seen = frames.some(isThere) ? frames.filter(isThere) : frames.slice(0, 1);
  return seen.map((frame) => drawMap(frame, places, project.sectors?.[0] ?? ''));
}

function drawMap(frame: RegionFrame, places: readonly LocatedPlace[], sector: string): HTMLElement {
  const map = document.createElement('div');
  map.className = frame === frames[0] ? 'mainland' : 'overseas';
  const here = new Set(places.map(({ commune }) => commune.regionCode));
  const regions = frame.regionCodes.map((code) =>
    shape('path', { d: outlineOf(code), class: here.has(code) ? 'here' : '' }),
  );
  map.append(
    shape('svg', { viewBox: `0 0 ${frame.width} ${frame.height}` }, regions),
    shape(
      'svg',
      { class: 'discs' },
      places.flatMap((place) => drawDisc(frame, place, sector)),
    ),
  );
  return map;
}

/** A disc of the size and the lines of every map; none for what lies elsewhere than its region. */
function drawDisc(frame: RegionFrame, { commune, latitude, longitude }: LocatedPlace, sector: string): SVGElement[] {
  if (latitude === undefined || longitude === undefined || !frame.regionCodes.includes(commune.regionCode)) return [];
  const { x, y } = toFrame(frame, { latitude, longitude });
  const [across, down] = [(100 * x) / frame.width, (100 * y) / frame.height];
  if (![across, down].every((share) => share >= 0 && share <= 100)) return [];
  const centre = { cx: `${across}%`, cy: `${down}%` };
  return [
    shape('circle', { ...centre, r: '8.5' }),
    shape('circle', { ...centre, r: '6', class: 'sector', 'data-sector': sector }),
  ];
}

function shape(name: string, attributes: Readonly<Record<string, string>>, children: readonly Node[] = []): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
