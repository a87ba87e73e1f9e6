import { x } from 'xastscript';
import type { Point } from '#model/geometry.ts';
import { siteName } from '#site.ts';
import type { Colours } from '#styles/palette.ts';
import type { Drawn } from './drawn.ts';

/** Draws the logo of the site, `size` pixels high, with the site’s name beside it. */
export function drawBrand({ x: left, y: top }: Point, size: number, { accent, text }: Colours): Drawn {
  const transform = `translate(${left} ${top}) scale(${size / 20})`;
  return {
    shapes: [x('path', { transform, fill: accent, d: 'M10 0a10 10 0 0 1 0 20H0V10A10 10 0 0 1 10 0Z' })],
    lines: [
      { text: siteName, x: left + size * 1.45, y: top + size * 0.87, font: 'display', size: size * 1.07, colour: text },
    ],
  };
}
