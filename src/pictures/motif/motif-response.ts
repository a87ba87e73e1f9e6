import type { Motif } from './motif.ts';
import { siteMotif } from './site-motif.ts';

/** A pattern as an SVG file. */
export function svgResponse({ props }: { props: { motif: Motif } }): Response {
  return new Response(siteMotif(props.motif), { headers: { 'Content-Type': 'image/svg+xml' } });
}
