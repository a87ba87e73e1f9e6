import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

const { resolve } = createRequire(import.meta.url);

/** The faces that pictures are written in, those of the site. `baseline`: how far under the top of a line of its size. */
export const typefaces = {
  display: { files: 'bricolage-grotesque', weight: 700, baseline: 0.83, spacing: -0.02 },
  strong: { files: 'instrument-sans', weight: 600, baseline: 0.86, spacing: 0 },
  text: { files: 'instrument-sans', weight: 500, baseline: 0.86, spacing: 0 },
} as const;

/** A face’s name. */
export type Face = keyof typeof typefaces;

/** The Latin alphabet of a face, then the letters that it adds for other languages: what the first lacks is in the second. */
const subsets = ['latin', 'latin-ext'] as const;

/** The value of `font-family` for a face. */
export const familyOf = (face: Face): string => subsets.map((subset) => `${face}-${subset}`).join(', ');

/** The files of every face (Fontsource, OFL), read from the installed packages: nothing is fetched. */
export const fonts: Font[] = (Object.keys(typefaces) as Face[]).flatMap((face) =>
  subsets.map((subset) => {
    const { files, weight } = typefaces[face];
    const path = resolve(`@fontsource/${files}/files/${files}-${subset}-${weight}-normal.woff`);
    return { name: `${face}-${subset}`, weight, data: readFileSync(path) };
  }),
);
