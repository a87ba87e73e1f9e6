import type { Font, Glyph } from 'opentype.js';
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

/**
 * A letter of a font: the subset that has it, its drawing, its width as a share of the font size, and its outlines by
 * size, which are written once: a picture repeats its letters.
 */
interface Letter {
  file: Font;
  glyph: Glyph;
  width: number;
  outlines: Map<number, string>;
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
  return file && glyph && { file, glyph, width: glyph.advanceWidth / file.unitsPerEm, outlines: new Map() };
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

/** The outline of a letter as path data from its origin, to a tenth of a pixel. */
function outlineOf({ glyph, outlines }: Letter, size: number): string {
  const known = outlines.get(size);
  if (known !== undefined) return known;
  let pen = { x: 0, y: 0 };
  const steps = glyph.getPath(0, 0, size).commands.map((command) => {
    const from = pen;
    const to = (x: number, y: number) => `${tenth(tenth(x) - from.x)} ${tenth(tenth(y) - from.y)}`;
    pen = { x: tenth(command.x), y: tenth(command.y) };
    const end = to(command.x, command.y);
    if (command.type === 'Q') return `q${to(command.x1, command.y1)} ${end}`;
    return end === '0 0' ? '' : `${command.type.toLowerCase()}${end}`;
  });
  const outline = steps.join('');
  outlines.set(size, outline);
  return outline;
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
    const outline = outlineOf(one, size);
    if (outline) path += `M${tenth(at)} ${tenth(y)}${outline}`;
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
