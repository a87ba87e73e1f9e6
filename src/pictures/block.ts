import { type Fitted, type Room, fitText } from './fit.ts';
import { type FontName, fonts } from './fonts.ts';
import { type Line, drawable, widthOf } from './writing.ts';

/** How a block of words looks. `leading`: height of a line, as a share of the size of the type. */
export interface Look {
  font: FontName;
  colour: string;
  leading: number;
}

/** Words in lines, to be put somewhere. */
export interface Block extends Look {
  fitted: Fitted;
}

/** Fits a text in a room: as large as it allows, cut at a word where it must be. */
export async function makeBlock(
  text: string,
  room: Pick<Room, 'width' | 'height' | 'sizes'>,
  look: Look,
): Promise<Block> {
  const { font, leading } = look;
  const measure = (part: string, size: number) => widthOf(part, font, size);
  return { ...look, fitted: fitText(await drawable(text, font), { ...room, leading, measure }) };
}

/** Height of a block. */
export const heightOf = ({ fitted: { lines, size }, leading }: Block): number => lines.length * size * leading;

/** The lines of a block whose top left corner is at a point. */
export function linesOf({ fitted: { lines, size }, font, colour, leading }: Block, x: number, top: number): Line[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: top + (index * leading + (leading - 1) / 2 + fonts[font].baseline) * size,
    font,
    size,
    colour,
  }));
}
