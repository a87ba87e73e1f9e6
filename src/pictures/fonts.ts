import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

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

/** The value of `font-family` for a font. */
export const familyOf = (font: FontName): string => subsets.map((subset) => `${font}-${subset}`).join(', ');

/** The files of every font (Fontsource, OFL), read from the installed packages: nothing is fetched. */
export const fontFiles: Font[] = (Object.keys(fonts) as FontName[]).flatMap((font) =>
  subsets.map((subset) => {
    const { files, weight } = fonts[font];
    const path = resolve(`@fontsource/${files}/files/${files}-${subset}-${weight}-normal.woff`);
    return { name: `${font}-${subset}`, weight, data: readFileSync(path) };
  }),
);
