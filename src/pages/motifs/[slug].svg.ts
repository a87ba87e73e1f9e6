import { projects } from '#catalogue.ts';
import { motifFacts, projectMotif } from '#motif/motif.ts';
import { svgResponse } from '#motif/site-motif.ts';

export const getStaticPaths = () =>
  projects.map((project) => ({ params: { slug: project.slug }, props: { motif: projectMotif(motifFacts(project)) } }));

/** `/motifs/<slug>.svg`: the motif of a project. */
export const GET = svgResponse;
