import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sectors } from '#model/sector.ts';
import { readColours, readPalette } from '#styles/palette.ts';

const css = `
  /* --palette-dark: red; was the first idea */
  :root {
    --palette-dark: #17161a; --palette-light:#f7f1e3;
    --other--sector-jeu: pink;
    --sector-audiovisuel: light-dark(#3c4fe0, #7d8bff);
    --sector-animation: light-dark(#cf3a84, #f27cb4);
    --sector-jeu: light-dark(#7b3fe4, #a878f8);
    --sector-musique-et-son: light-dark(#0e8f8a, #2bbcb8);
    --sector-design: light-dark(rgb(228, 87, 46), rgb(255 122 74));
    --sector-mode: light-dark(#8e2f7f, #cf6cc6);
    --sector-metiers-d-art: light-dark( oklch(64.6% 0.13 75) , #e2ac44);
    --sector-edition: #4b4e5a;
    --sector-photographie: light-dark(#7c8a1e, #adbb45);
    --sector-patrimoine: light-dark(#b4552d, #c98a68);
    --sector-spectacle-vivant: light-dark(#b3203f, #ee5a6e);
    --sector-langues-et-ia: light-dark(
      #2467c9,
      #5aa6f0
    );
    --sector-numerique-et-realite-etendue: light-dark(#2f9e62, #57c486)
  }
  [data-scheme='dark'] { --palette-dark: white; --sector-jeu: white; }`;

test('the palette is read from the style sheet, light colours first', () => {
  assert.deepEqual(readPalette(css), {
    dark: '#17161a',
    light: '#f7f1e3',
    sectors: {
      audiovisuel: '#3c4fe0',
      animation: '#cf3a84',
      jeu: '#7b3fe4',
      'musique-et-son': '#0e8f8a',
      design: 'rgb(228, 87, 46)',
      mode: '#8e2f7f',
      'metiers-d-art': 'oklch(64.6% 0.13 75)',
      edition: '#4b4e5a',
      photographie: '#7c8a1e',
      patrimoine: '#b4552d',
      'spectacle-vivant': '#b3203f',
      'langues-et-ia': '#2467c9',
      'numerique-et-realite-etendue': '#2f9e62',
    },
  });
});

test('a missing colour is named', () => {
  for (const name of ['--palette-dark', '--palette-light', ...sectors.map((sector) => `--sector-${sector}`)]) {
    const without = css.replaceAll(new RegExp(`(?<!r)${name}:`, 'g'), '--unused:');
    assert.throws(() => readPalette(without), new RegExp(`does not declare ${name}\\. Add it`), name);
  }
});

test('a colour that refers to another is refused: an image cannot follow it', () => {
  const linked = css.replace('--sector-mode: light-dark(#8e2f7f', '--sector-mode: light-dark(var(--plum)');
  assert.throws(
    () => readPalette(linked),
    /--sector-mode is "light-dark\(var\(--plum\), #cf6cc6\)": an image cannot follow var/,
  );
});

test('the style sheet of the site has every colour', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const { dark, light, sectors: hues } = readPalette(tokens);
  assert.equal(new Set([dark, light, ...Object.values(hues)]).size, 2 + sectors.length);
});

test('the colours of pictures are the palette and the colours of the paper', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const colours = readColours(tokens);
  assert.equal(colours.dark, readPalette(tokens).dark);
  for (const colour of [colours.paper, colours.accent, colours.many]) assert.match(colour, /^#[0-9a-f]{6}$/);
  assert.throws(
    () => readColours(tokens.replace('--map-many:', '--map-most:')),
    /does not declare --map-many\. Add it/,
  );
});
