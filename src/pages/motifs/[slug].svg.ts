import { projects } from '#catalogue.ts';
import { projectMotif } from '#pictures/motif/motif.ts';
import { svgResponse } from '#pictures/motif/site-motif.ts';

export const getStaticPaths = () =>
  projects.map(({ slug, sectors }) => ({ params: { slug }, props: { motif: projectMotif(slug, sectors) } }));

/** `/motifs/<slug>.svg`: the motif of a project. */
export const GET = svgResponse;
