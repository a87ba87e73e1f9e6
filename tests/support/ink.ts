import sharp from 'sharp';

/** The bounds, in pixels, of what an SVG document draws on its ground, whose colour is that of its first pixel. */
export async function inkOf(svg: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { info } = await sharp(Buffer.from(svg)).trim().toBuffer({ resolveWithObject: true });
  const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
  return { left, right: left + info.width, top, bottom: top + info.height };
}
