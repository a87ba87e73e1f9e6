import { brokenMotif, pattern } from '#motif/motif.ts';
import { sectors } from '#model/sector.ts';
import { svgResponse } from '#motif/site-motif.ts';

export const getStaticPaths = () => [
  ...sectors.map((sector) => ({ params: { slug: sector }, props: { motif: pattern(sector, [sector]) } })),
  { params: { slug: 'introuvable' }, props: { motif: brokenMotif() } },
];

/** `/motifs/filieres/<code>.svg`: the motif of a sector; `introuvable.svg`: that of the 404 page. */
export const GET = svgResponse;
