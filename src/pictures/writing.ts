import type { Command, Font, Glyph } from 'opentype.js';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { type FontName, fontFiles, fonts } from './fonts.ts';

/** A line of text in a picture, in pixels. `y`: its baseline; `anchor`: the part of the line that is at `x`. */
export interface Line {
  text: string;
  x: number;
  y: number;
  font: FontName;
  size: number;
  colour: string;
  anchor?: 'start' | 'middle' | 'end' | undefined;
  /** Colour of an outline around the letters, for text over a drawing. */
  halo?: string | undefined;
}

/** Characters that the fonts lack, with their replacements. */
const substitutes: readonly [RegExp, string][] = [
  [/[\u2010\u2011]/g, '-'],
  [/[\p{Cf}\p{Mn}]/gu, ''],
  [/\p{Cc}/gu, ' '],
];

/** A letter of a font: the subset that has it, its drawing, and its width as a share of the font size. */
interface Letter {
  file: Font;
  glyph: Glyph;
  width: number;
}

const letters: Record<FontName, Map<string, Letter | undefined>> = {
  display: new Map(),
  strong: new Map(),
  text: new Map(),
};

/** A letter of a font, read once; `undefined` when the font lacks it. */
function letterOf(letter: string, font: FontName): Letter | undefined {
  const known = letters[font];
  if (!known.has(letter)) known.set(letter, readLetter(letter, font));
  return known.get(letter);
}

function readLetter(letter: string, font: FontName): Letter | undefined {
  const file = fontFiles(font).find((one) => one.hasChar(letter));
  const glyph = file?.charToGlyph(letter);
  return file && glyph && { file, glyph, width: glyph.advanceWidth / file.unitsPerEm };
}

/** A text as a font can write it: on one line, without the characters that the font lacks (emoji, other scripts). */
export function drawable(text: string, font: FontName): string {
  const plain = substitutes.reduce((cleaned, [sign, other]) => cleaned.replace(sign, other), text.normalize('NFC'));
  const kept = [...plain].filter((letter) => letterOf(letter, font)).join('');
  return kept.replace(/[ \u00a0]{2,}/g, ' ').trim();
}

/** Width of a drawable text in pixels, without kerning. */
export function widthOf(text: string, font: FontName, size: number): number {
  const { spacing } = fonts[font];
  return [...text].reduce((sum, letter) => sum + ((letterOf(letter, font)?.width ?? 0) + spacing) * size, 0);
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A command as path data, to a tenth of a pixel. */
function written(command: Command): string {
  if (command.type === 'Z') return 'Z';
  const curve = command.type === 'Q' ? `${tenth(command.x1)} ${tenth(command.y1)} ` : '';
  return `${command.type}${curve}${tenth(command.x)} ${tenth(command.y)}`;
}

/** The path data of a line, from its left end. Two letters of one subset are kerned. */
function pathOf(text: string, font: FontName, size: number, left: number, y: number): string {
  let at = left;
  let last: Letter | undefined;
  let path = '';
  for (const letter of text) {
    const one = letterOf(letter, font);
    if (!one) continue;
    if (last?.file === one.file) at += (one.file.getKerningValue(last.glyph, one.glyph) / one.file.unitsPerEm) * size;
    path += one.glyph.getPath(at, y, size).commands.map(written).join('');
    at += (one.width + fonts[font].spacing) * size;
    last = one;
  }
  return path;
}

/** Converts lines of text to paths, one each, so that they look the same wherever the picture is opened. */
export function writeLines(lines: readonly Line[]): Element[] {
  return lines.flatMap(({ x: at, y, font, size, colour, anchor = 'start', halo, ...line }) => {
    const text = drawable(line.text, font);
    if (text === '') return [];
    const before = { start: 0, middle: 0.5, end: 1 }[anchor] * widthOf(text, font, size);
    const edge = { stroke: halo, 'stroke-width': size / 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
    return [x('path', { fill: colour, ...(halo && edge), d: pathOf(text, font, size, at - before, y) })];
  });
}
