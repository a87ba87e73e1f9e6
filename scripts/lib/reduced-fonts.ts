import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);

/** What the style sheets use of each font. A static font, of one weight, is half as large; figures of the same width are for tables. */
const uses = [
  { id: 'bricolage-grotesque', variationAxes: { wght: 700 }, keepFeatures: ['kern'] },
  { id: 'instrument-sans', keepFeatures: ['kern', 'liga', 'tnum'] },
];

/**
 * The characters of the files that every page fetches, as code points: letters of French and of the languages around,
 * and the signs that the site writes. The others are in the files that `src/styles/fonts.css` names after them.
 */
const usual = [
  [0x20, 0x7e],
  [0xc0, 0xff],
  [0x2010, 0x2014],
  ...[...'\u00a0§©«°²·»ŒœŸ‘’“”•…‹›€↑↓−'].map((sign) => [sign.codePointAt(0) ?? 0]),
];

/** Characters of the usual files. */
export const usualCharacters: readonly string[] = usual.flatMap(([first = 0, last = first]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);

/** The fonts that every page uses, as files of `src/styles/fonts/`: name and bytes. */
export const reducedFonts = (): Promise<[name: string, bytes: Uint8Array][]> =>
  Promise.all(
    uses.map(async ({ id, ...options }): Promise<[string, Uint8Array]> => {
      const whole = readFileSync(resolve(`@fontsource-variable/${id}/files/${id}-latin-wght-normal.woff2`));
      return [`${id}.woff2`, await subsetFont(whole, usualCharacters.join(''), { targetFormat: 'woff2', ...options })];
    }),
  );
