import { projects, regionCoverage } from '#catalogue.ts';
import { mapFiles, pressResponse, pressRoutes, previewFile } from '#exports/maps/press-files.ts';
import { colours } from '#pictures/site-colours.ts';

export const getStaticPaths = () =>
  pressRoutes([...mapFiles(projects, regionCoverage, colours), previewFile(projects, regionCoverage, colours)]);

/** `/presse/cartes/<france or region>.svg|png`: the maps to download; `apercu.png`: a preview of them. */
export const GET = pressResponse;
