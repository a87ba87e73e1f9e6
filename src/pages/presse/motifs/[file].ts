import { projects } from '#catalogue.ts';
import { motifFiles, pressResponse, pressRoutes } from '#exports/maps/press-files.ts';
import { colours } from '#pictures/site-colours.ts';

export const getStaticPaths = () => pressRoutes(motifFiles(projects, colours));

/** `/presse/motifs/<slug>.png`: the motifs of the projects, as images. */
export const GET = pressResponse;
