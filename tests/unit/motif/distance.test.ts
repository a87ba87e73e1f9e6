import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { type MotifFacts, projectMotif } from '#motif/motif.ts';
import { motifSvg } from '#motif/motif-svg.ts';
import { sectors } from '#model/sector.ts';
import { readPalette } from '#styles/palette.ts';

const palette = readPalette(readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8'));

/** Side of the pictures that are compared, in pixels. */
const side = 16;

/** OKLab coordinates of a colour (https://bottosson.github.io/posts/oklab/). */
function oklab(colour: readonly number[]): [number, number, number] {
  const [r = 0, g = 0, b = 0] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** An emblem at 64 pixels, reduced. */
async function emblem(facts: MotifFacts): Promise<[number, number, number][]> {
  const svg = motifSvg(projectMotif(facts), palette).replace(
    /width="[^>]+"/,
    'width="64" height="64" viewBox="0 0 400 400"',
  );
  const small = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer();
  const data = await sharp(small).resize(side).raw().toBuffer();
  return Array.from({ length: side ** 2 }, (_, index) => oklab([...data.subarray(3 * index, 3 * index + 3)]));
}

/** For each turn and mirroring of a square, the pixel that comes at each place. */
const symmetries = [0, 1].flatMap((isMirrored) =>
  [0, 1, 2, 3].map((turns) =>
    Array.from({ length: side ** 2 }, (_, index) => {
      let [x, y] = [index % side, Math.floor(index / side)];
      if (isMirrored) x = side - 1 - x;
      for (let turn = 0; turn < turns; turn++) [x, y] = [side - 1 - y, x];
      return y * side + x;
    }),
  ),
);

type Picture = Awaited<ReturnType<typeof emblem>>;

/** Mean distance of the colours of two pictures, under the turn and mirroring that bring them nearest. */
const distance = (one: Picture, other: Picture) =>
  Math.min(
    ...symmetries.map((order) => {
      const gaps = one.map(([l, a, b], index) => {
        const [m = 0, c = 0, d = 0] = other[order[index] ?? 0] ?? [];
        return Math.hypot(l - m, a - c, b - d);
      });
      return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    }),
  );

test('sixty projects, with the same sectors or not, have emblems that cannot be mistaken at 64 pixels', async () => {
  const projects = Array.from({ length: 64 }, (_, index): MotifFacts => {
    const pair = [...new Set([sectors[index % 13] ?? 'jeu', sectors[(index * 5) % 13] ?? 'jeu'])];
    const one = sectors[[0, 4, 6, 1][index % 4] ?? 0] ?? 'jeu';
    // Six each of four sectors alone; twelve of the same four sectors; pairs.
    const own = index < 24 ? [one] : index < 36 ? (['audiovisuel', 'jeu', 'musique-et-son', 'design'] as const) : pair;
    return { slug: `projet-${index}`, sectors: own, partners: 0, unknowns: 3 };
  });
  const pictures = await Promise.all(projects.map(emblem));
  const pairs = pictures.flatMap((one, index) =>
    pictures.slice(0, index).map((other, before) => ({ far: distance(one, other), pair: [before, index] })),
  );
  const nearest = pairs.reduce((least, pair) => (pair.far < least.far ? pair : least));
  // By eye: under 0.05, the same picture but for a detail; from 0.08, others.
  assert.ok(nearest.far >= 0.08, `${nearest.pair.map((index) => projects[index]?.slug).join(' and ')}: ${nearest.far}`);
});
