import { brokenMotif, sectorMotif } from '#domain/motif.ts';
import { sectors } from '#domain/sector.ts';
import { svgResponse } from '#exports/motif-response.ts';

export const getStaticPaths = () => [
  ...sectors.map((sector) => ({ params: { slug: sector }, props: { motif: sectorMotif(sector) } })),
  { params: { slug: 'introuvable' }, props: { motif: brokenMotif() } },
];

/** `/motifs/filieres/<code>.svg`: a sector’s pattern; `introuvable.svg`: the 404 page’s. */
export const GET = svgResponse;
