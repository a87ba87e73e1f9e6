import { type Fitted, type Room, fitText } from './fit.ts';
import { type FontName, fonts } from './fonts.ts';
import { type Line, drawable, widthOf } from './writing.ts';

/** Style of a text block. `leading`: line height, as a share of the font size. */
export interface Look {
  font: FontName;
  colour: string;
  leading: number;
}

/** A text block cut into lines, not yet placed. */
export interface TextBlock extends Look {
  fitted: Fitted;
}

/** Fits a text in a room, as large as it allows; a text that is still too long is cut at a word. */
export function makeBlock(text: string, room: Pick<Room, 'width' | 'height' | 'sizes'>, look: Look): TextBlock {
  const { font, leading } = look;
  const measure = (part: string, size: number) => widthOf(part, font, size);
  return { ...look, fitted: fitText(drawable(text, font), { ...room, leading, measure }) };
}

/** Height of a block, in pixels. */
export const heightOf = ({ fitted: { lines, size }, leading }: TextBlock): number => lines.length * size * leading;

/** The lines of a block placed with its top left corner at a point, in pixels. */
export function linesOf({ fitted: { lines, size }, font, colour, leading }: TextBlock, x: number, top: number): Line[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: top + (index * leading + (leading - 1) / 2 + fonts[font].baseline) * size,
    font,
    size,
    colour,
  }));
}
