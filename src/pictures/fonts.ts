import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

const { resolve } = createRequire(import.meta.url);

/**
 * The fonts of the pictures, which are those of the site. `baseline`: its distance from the top of the line, and
 * `spacing`: the space added between letters, both as shares of the font size.
 */
export const fonts = {
  display: { files: 'bricolage-grotesque', weight: 700, baseline: 0.83, spacing: -0.02 },
  strong: { files: 'instrument-sans', weight: 600, baseline: 0.86, spacing: 0 },
  text: { files: 'instrument-sans', weight: 500, baseline: 0.86, spacing: 0 },
} as const;

/** Name of a font. */
export type FontName = keyof typeof fonts;

/** Subsets of a font, in order of preference: the Latin alphabet, then the letters that it lacks. */
const subsets = ['latin', 'latin-ext'] as const;

const read = new Map<FontName, readonly Font[]>();

/** The subsets of a font (Fontsource, OFL), read once from the installed packages: nothing is fetched. */
export function fontFiles(name: FontName): readonly Font[] {
  const known = read.get(name);
  if (known) return known;
  const { files, weight } = fonts[name];
  const found = subsets.map((subset) => {
    const path = resolve(`@fontsource/${files}/files/${files}-${subset}-${weight}-normal.woff`);
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  });
  read.set(name, found);
  return found;
}
