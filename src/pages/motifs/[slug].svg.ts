import { projects } from '#catalogue.ts';
import { batch } from '#hosting/batch.ts';
import { motifFacts, projectMotif } from '#motif/motif.ts';
import { svgResponse } from '#motif/site-motif.ts';

const pathOf = (project: (typeof projects)[number]) => ({
  params: { slug: project.slug },
  props: { motif: projectMotif(motifFacts(project)) },
});
export const { getStaticPaths, makeFiles } = batch('motifs/[slug].svg', () => projects.map(pathOf), svgResponse);

/** `/motifs/<slug>.svg`: the motif of a project. */
export const GET = svgResponse;
