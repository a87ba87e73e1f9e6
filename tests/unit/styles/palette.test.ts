import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sectors } from '#model/sector.ts';
import { contrast } from '../../support/contrast.ts';
import { readColours, readPalette } from '#styles/palette.ts';

/** Ways to declare a colour, each with the colour expected in light mode. The sectors use them in turn. */
const forms: readonly (readonly [declared: string, light: string])[] = [
  ['light-dark(#3c4fe0, #7d8bff)', '#3c4fe0'],
  ['light-dark(rgb(228, 87, 46), rgb(255 122 74))', 'rgb(228, 87, 46)'],
  ['light-dark( oklch(64.6% 0.13 75) , #e2ac44)', 'oklch(64.6% 0.13 75)'],
  ['light-dark(\n      #2467c9,\n      #5aa6f0\n    )', '#2467c9'],
  ['#4b4e5a', '#4b4e5a'],
];
const formOf = (index: number) => forms[index % forms.length] ?? ['', ''];

const css = `
  /* --palette-dark: red; was the first idea */
  :root {
    --palette-dark: #17161a; --palette-light:#f7f1e3;
    --palette-mist: #ddd5c5; --palette-stone: #8a8376;
    --other--sector-${sectors[0]}: pink;
    ${sectors.map((sector, index) => `--sector-${sector}: ${formOf(index)[0]}`).join(';\n    ')}
  }
  [data-scheme='dark'] { --palette-dark: white; --sector-${sectors[0]}: white; }`;

test('the palette is read from the style sheet, in its light colours', () => {
  assert.deepEqual(readPalette(css), {
    dark: '#17161a',
    light: '#f7f1e3',
    mist: '#ddd5c5',
    stone: '#8a8376',
    sectors: Object.fromEntries(sectors.map((sector, index) => [sector, formOf(index)[1]])),
  });
});

test('the error names a missing colour', () => {
  const neutral = ['dark', 'light', 'mist', 'stone'].map((one) => `--palette-${one}`);
  for (const name of [...neutral, ...sectors.map((sector) => `--sector-${sector}`)]) {
    const without = css.replaceAll(new RegExp(`(?<!r)${name}:`, 'g'), '--unused:');
    assert.throws(() => readPalette(without), new RegExp(`does not declare ${name}\\. Add it`), name);
  }
});

test('a colour that refers to another is refused, because an image cannot resolve it', () => {
  const linked = css.replace(
    `--sector-${sectors[0]}: light-dark(#3c4fe0`,
    `--sector-${sectors[0]}: light-dark(var(--plum)`,
  );
  assert.throws(
    () => readPalette(linked),
    new RegExp(`--sector-${sectors[0]} is "light-dark\\(var\\(--plum\\), #7d8bff\\)": an image cannot follow var`),
  );
});

test('the style sheet of the site declares every colour', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const { dark, light, sectors: hues } = readPalette(tokens);
  assert.equal(new Set([dark, light, ...Object.values(hues)]).size, 2 + sectors.length);
});

test('the colours of pictures are the palette and the colours of the paper', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const colours = readColours(tokens);
  assert.equal(colours.dark, readPalette(tokens).dark);
  for (const colour of [colours.paper, colours.accent, colours.complete]) assert.match(colour, /^#[0-9a-f]{6}$/);
  assert.throws(
    () => readColours(tokens.replace('--map-complete:', '--map-whole:')),
    /does not declare --map-complete\. Add it/,
  );
});

test('an element takes the colour of its sector, which has a contrast of 3:1 with paper, in light and in dark', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const both = (name: string) => new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1) ?? [];
  const papers = both('--color-paper');
  for (const sector of sectors) {
    assert.ok(tokens.includes(`[data-sector='${sector}'] {\n  --sector: var(--sector-${sector});\n}`), sector);
    const ratios = both(`--sector-${sector}`).map((colour, index) => contrast(colour, papers[index] ?? colour));
    assert.ok(
      ratios.length === 2 && ratios.every((ratio) => ratio >= 3),
      `--sector-${sector}: ${ratios.join(' and ')}`,
    );
  }
});

test('regions stand apart from each other, from foreign lands and from the sea, in light and in dark', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const both = (name: string) => new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1) ?? [];
  const pairs = [
    ['--map-unknown', '--map-border', 1.3],
    ['--map-partial', '--color-paper', 1.3],
    ['--map-complete', '--color-paper', 1.3],
    ['--map-unknown', '--map-foreign', 1.3],
    ['--map-unknown', '--map-partial', 1.3],
    ['--map-partial', '--map-complete', 1.3],
    ['--map-unknown', '--map-hatch', 1.3],
    ['--map-coast', '--map-sea', 3],
    ['--color-muted', '--map-unknown', 4.5],
    ['--color-text', '--map-partial', 4.5],
    ['--map-on-complete', '--map-complete', 4.5],
  ] as const;
  for (const [one, other, least] of pairs) {
    const others = both(other);
    const ratios = both(one).map((colour, index) => contrast(colour, others[index] ?? colour));
    assert.ok(
      ratios.length === 2 && ratios.every((ratio) => ratio >= least),
      `${one}, ${other}: ${ratios.join(' and ')}`,
    );
  }
});
