import sharp from 'sharp';

// Each picture is drawn once, so a cache of sharp would only take memory.
sharp.cache(false);

/**
 * A drawing (SVG) as a PNG `width` pixels wide, with at most 256 colours and no dithering. The same drawing gives the
 * same bytes.
 */
export async function toPng(svg: string, width: number): Promise<Uint8Array> {
  const drawing = Buffer.from(svg);
  const { width: own = width } = await sharp(drawing).metadata();
  const density = (72 * width) / own;
  return sharp(drawing, { density }).resize({ width }).png({ palette: true, effort: 1, dither: 0 }).toBuffer();
}
