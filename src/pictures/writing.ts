import satori from 'satori';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { type FontName, familyOf, fontFiles, fonts } from './fonts.ts';

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

/** Width of the letters of each font at size 1; `undefined` when the font lacks one. Filled by `drawable`. */
const widths: Record<FontName, Map<string, number | undefined>> = {
  display: new Map(),
  strong: new Map(),
  text: new Map(),
};

/** Font size for measuring letters: large, because Satori rounds widths to the pixel. */
const measured = 1000;

interface Node {
  type: string;
  props: { style: Record<string, unknown>; children: string | Node[] };
}

const lineOf = (text: string, font: FontName, size: number, style: Record<string, unknown> = {}): Node => ({
  type: 'div',
  props: {
    style: {
      position: 'absolute',
      whiteSpace: 'pre',
      lineHeight: 1,
      fontFamily: familyOf(font),
      fontSize: size,
      ...style,
    },
    children: text,
  },
});

const sheet = (children: Node[]): Parameters<typeof satori>[0] =>
  ({ type: 'div', props: { style: { display: 'flex' }, children } }) as never;

/** Measures new letters and records which of them the font lacks. */
async function learn(letters: readonly string[], font: FontName): Promise<void> {
  const lacking = new Set<string>();
  const found: [string, number][] = [];
  await satori(sheet(letters.map((letter) => lineOf(letter, font, measured))), {
    width: measured,
    height: measured,
    fonts: fontFiles,
    onNodeDetected: ({ textContent, width }) => void (textContent && found.push([textContent, width / measured])),
    // Satori asks for letters that no font has: they are neither fetched nor drawn.
    loadAdditionalAsset: async (_language, missing) => {
      for (const letter of missing) lacking.add(letter);
      return [];
    },
  });
  for (const [letter, width] of found) widths[font].set(letter, lacking.has(letter) ? undefined : width);
}

/** Characters that the fonts lack, with their replacements. */
const substitutes: readonly [RegExp, string][] = [
  [/\u202f/g, '\u00a0'],
  [/[\u2010\u2011]/g, '-'],
  [/[\p{Cf}\p{Mn}]/gu, ''],
  [/\p{Cc}/gu, ' '],
];

/** A text as a font can write it: on one line, without the characters that the font lacks (emoji, other scripts). */
export async function drawable(text: string, font: FontName): Promise<string> {
  const known = widths[font];
  const plain = substitutes.reduce((cleaned, [sign, other]) => cleaned.replace(sign, other), text.normalize('NFC'));
  const letters = [...new Set(`${plain} …`)].map((letter) => (letter === ' ' ? '\u00a0' : letter));
  const unknown = letters.filter((letter) => !known.has(letter));
  if (unknown.length > 0) await learn(unknown, font);
  known.set(' ', known.get('\u00a0'));
  const kept = [...plain].filter((letter) => known.get(letter) !== undefined).join('');
  return kept.replace(/[ \u00a0]{2,}/g, ' ').trim();
}

/** Width of a drawable text in pixels, without kerning. */
export function widthOf(text: string, font: FontName, size: number): number {
  const { spacing } = fonts[font];
  return [...text].reduce((sum, letter) => sum + ((widths[font].get(letter) ?? 0) + spacing) * size, 0);
}

/** Converts lines of text to paths, one each, so that they look the same wherever the picture is opened. */
export async function writeLines(lines: readonly Line[], width: number, height: number): Promise<Element[]> {
  const clean = lines.map(async (line) => ({ ...line, text: await drawable(line.text, line.font) }));
  const written = (await Promise.all(clean)).filter(({ text }) => text !== '');
  const nodes = written.map(({ text, x: at, y, font, size, colour, anchor = 'start' }) => {
    const { baseline, spacing } = fonts[font];
    const before = { start: 0, middle: 0.5, end: 1 }[anchor] * widthOf(text, font, size);
    const place = { left: at - before, top: y - baseline * size, letterSpacing: spacing * size };
    return lineOf(text, font, size, { ...place, color: colour });
  });
  const drawn = await satori(sheet(nodes), { width, height, fonts: fontFiles, loadAdditionalAsset: async () => [] });
  const paths = [...drawn.matchAll(/<path fill="([^"]+)" d="([^"]+?)\s*"/g)];
  return paths.map(([, fill = '', d = ''], index) => {
    const { halo, size = 0 } = written[index] ?? {};
    const edge = { stroke: halo, 'stroke-width': size / 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
    return x('path', { fill, ...(halo && edge), d });
  });
}
