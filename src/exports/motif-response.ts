import type { Motif } from '#domain/motif.ts';
import { readPalette } from '#styles/palette.ts';
import tokens from '#styles/tokens.css?raw';
import { motifSvg } from './motif-svg.ts';

const palette = readPalette(tokens);

/** A pattern as an SVG file, in the colours of the style sheet. */
export function svgResponse({ props }: { props: { motif: Motif } }): Response {
  return new Response(motifSvg(props.motif, palette), { headers: { 'Content-Type': 'image/svg+xml' } });
}
