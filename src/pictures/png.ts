import sharp from 'sharp';

// Each picture is drawn once: nothing is worth remembering.
sharp.cache(false);

/** A drawing (SVG) as a PNG `width` pixels wide, in at most 256 flat colours. The same drawing gives the same bytes. */
export async function toPng(svg: string, width: number): Promise<Uint8Array> {
  const drawing = Buffer.from(svg);
  const { width: own = width } = await sharp(drawing).metadata();
  const density = (72 * width) / own;
  return sharp(drawing, { density }).resize({ width }).png({ palette: true, effort: 1, dither: 0 }).toBuffer();
}
