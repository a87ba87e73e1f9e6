import { projects, scheme } from '#catalogue.ts';
import { mosaicFiles, pressResponse, pressRoutes } from '#exports/maps/press-files.ts';
import { colours } from '#pictures/site-colours.ts';

export const getStaticPaths = () => pressRoutes(mosaicFiles(scheme, projects, colours));

/** `/presse/mosaique.svg|png`: the mosaic of the laureates, to download. */
export const GET = pressResponse;
