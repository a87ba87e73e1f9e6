import type { Motif } from './tile.ts';
import { readPalette } from '#styles/palette.ts';
import tokens from '#styles/tokens.css?raw';
import { motifSvg } from './motif-svg.ts';

/** The colours of the motifs. */
export const palette = readPalette(tokens);

/** A motif as an SVG document, in the colours of the style sheet, for publication and for previews. */
export function siteMotif(motif: Motif, credit?: string): string {
  return motifSvg(motif, palette, credit);
}

/** The response that serves a motif as an SVG file. */
export function svgResponse({ props }: { props: { motif: Motif } }): Response {
  return new Response(siteMotif(props.motif), { headers: { 'Content-Type': 'image/svg+xml' } });
}
