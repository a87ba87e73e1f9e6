import { motifFacts, projectMotif } from '#motif/motif.ts';
import type { CoverageByRegion } from '#model/coverage.ts';
import type { SchemePage } from '#model/page.ts';
import type { Project } from '#model/project.ts';
import { type Region, regions } from '#model/region.ts';
import type { Colours } from '#styles/palette.ts';
import { pressPaths } from '#text/addresses.ts';
import { motifSvg } from '#motif/motif-svg.ts';
import { cached } from '#pictures/cache.ts';
import { toPng } from '#pictures/png.ts';
import { mosaicOf } from '../cards/mosaic.ts';
import { mosaicSheet } from '../cards/mosaic-sheet.ts';
import { mapSubject } from './entries.ts';
import { franceMap } from './france-map.ts';
import { regionMap } from './region-map.ts';
import { basename } from 'node:path/posix';

/** A drawing for the press. `bytes` draws it, or reads the one that an earlier build cached. */
export interface PressFile {
  /** Path from the base path. */
  path: string;
  type: 'image/svg+xml' | 'image/png';
  bytes: () => Promise<Uint8Array>;
}

/**
 * Widths of the images, in pixels: maps can be printed 20 cm wide at 300 dots per inch; motifs are a third narrower.
 */
const widths = { map: 2400, motif: 1600, preview: 960 } as const;

/** Map of France or of a region, as an SVG, and as a PNG of a given width. */
function mapOf(projects: readonly Project[], coverage: CoverageByRegion, colours: Colours, region?: Region) {
  const subject = mapSubject(projects, coverage, region);
  const draw = region ? regionMap : franceMap;
  const svg = () => cached('map', subject, async () => Buffer.from(draw(subject, colours)));
  const png = async (width: number) => {
    const drawing = Buffer.from(await svg()).toString();
    return cached('map', [drawing, width], () => toPng(drawing, width, true));
  };
  return { svg, png };
}

/** The maps to download: France, then each region, each as SVG and PNG. */
export function mapFiles(projects: readonly Project[], coverage: CoverageByRegion, colours: Colours): PressFile[] {
  return [undefined, ...regions].flatMap((region): PressFile[] => {
    const paths = pressPaths.map(region);
    const { svg, png } = mapOf(projects, coverage, colours, region);
    return [
      { path: paths.svg, type: 'image/svg+xml', bytes: svg },
      { path: paths.png, type: 'image/png', bytes: () => png(widths.map) },
    ];
  });
}

/** The mosaic of the laureates, as SVG and PNG. */
export function mosaicFiles(scheme: SchemePage, projects: readonly Project[], colours: Colours): PressFile[] {
  const mosaic = mosaicOf(scheme, projects);
  const svg = () => cached('mosaic', mosaic, async () => Buffer.from(mosaicSheet(mosaic, colours)));
  const png = async () => toPng(Buffer.from(await svg()).toString(), widths.map, true);
  return [
    { path: pressPaths.mosaic.svg, type: 'image/svg+xml', bytes: svg },
    { path: pressPaths.mosaic.png, type: 'image/png', bytes: () => cached('mosaic', [mosaic, widths.map], png) },
  ];
}

/** Preview of the map of France for the press page, light enough for a phone. */
export function previewFile(projects: readonly Project[], coverage: CoverageByRegion, colours: Colours): PressFile {
  const { png } = mapOf(projects, coverage, colours);
  return { path: pressPaths.preview, type: 'image/png', bytes: () => png(widths.preview) };
}

/**
 * Maximum number of projects whose motifs go in the archive, which must stay light enough to send. Above it, the press
 * finds each motif on its project’s page.
 */
const mostMotifs = 100;

/** The projects whose motif the press page offers: all of them, or none when they are too many. */
export const withMotif = (projects: readonly Project[]): readonly Project[] =>
  projects.length > mostMotifs ? [] : projects;

/** The motifs of the projects, as PNG. */
export function motifFiles(projects: readonly Project[], colours: Colours): PressFile[] {
  return withMotif(projects).map((project) => ({
    path: pressPaths.motif(project),
    type: 'image/png',
    bytes: () =>
      cached('motif', [motifFacts(project), widths.motif], () =>
        toPng(motifSvg(projectMotif(motifFacts(project)), colours), widths.motif, true),
      ),
  }));
}

/** Routes of the files of a folder, in the form that Astro expects. */
export const pressRoutes = (files: readonly PressFile[]) =>
  files.map((file) => ({ params: { file: basename(file.path) }, props: { file } }));

/** Responds with a drawing as a file. */
export async function pressResponse({ props }: { props: { file: PressFile } }): Promise<Response> {
  const { type, bytes } = props.file;
  return new Response(Buffer.from(await bytes()), { headers: { 'Content-Type': type } });
}
