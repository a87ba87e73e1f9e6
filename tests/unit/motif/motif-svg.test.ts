import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { drawings } from '#motif/drawings.ts';
import { brokenMotif, pattern, projectMotif } from '#motif/motif.ts';
import { motifSvg } from '#motif/motif-svg.ts';
import type { Motif, Tile } from '#motif/tile.ts';
import { sectors } from '#model/sector.ts';
import { readPalette } from '#styles/palette.ts';

const palette = readPalette(readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8'));

/** Motifs of projects with one to thirteen sectors, of sectors, and that of the 404 page. */
const motifs: [name: string, motif: Motif][] = [
  ...sectors.map((_, index): [string, Motif] => {
    const own = [...sectors, ...sectors].slice(index, index * 2 + 1);
    return [
      own.join(),
      projectMotif({ slug: `projet-${index}`, sectors: own, partners: 3 * index, unknowns: index % 3 }),
    ];
  }),
  ...sectors.map((sector): [string, Motif] => [sector, pattern(sector, [sector])]),
  ['404', brokenMotif()],
];

const [drawing] = drawings.jeu;
assert.ok(drawing);
const form = { sector: 'jeu', drawing, turn: 0, figure: 'jeu', accent: 'dark' } as const;
const tile: Tile = { column: 0, row: 0, size: 1, ground: 'light', form };
const draw = (parts: Partial<Motif>) =>
  motifSvg({ columns: 4, rows: 2, tiles: [], frieze: [], holes: [], ...parts }, palette);

test('every motif weighs at most 3 kB gzipped', () => {
  for (const [name, motif] of motifs) {
    const size = gzipSync(motifSvg(motif, palette)).length;
    assert.ok(size <= 3000, `${name}: ${size} bytes`);
  }
});

test('every motif is a self-contained document of paths and groups, in the colours of the style sheet', () => {
  const values = new Set([
    'none',
    palette.dark,
    palette.light,
    palette.mist,
    palette.stone,
    ...Object.values(palette.sectors),
  ]);
  for (const [name, motif] of motifs) {
    const svg = motifSvg(motif, palette);
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="2000" height="400" viewBox="0 0 2000 400">/,
    );
    assert.doesNotMatch(svg, /NaN|undefined|style=|href=|url\(/);
    const elements = parse(svg).querySelectorAll('svg *');
    assert.deepEqual([...new Set(elements.map(({ rawTagName }) => rawTagName))].sort(), ['g', 'path'], name);
    for (const [, value = ''] of svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)) assert.ok(values.has(value), value);
  }
});

test('a tile turns around its centre, grows from its corner, and has strokes of one width whatever its size', () => {
  const svg = draw({ tiles: [tile, { ...tile, column: 1, size: 2, form: { ...form, turn: 1 } }] });
  assert.match(svg, /transform="translate\(0 0\)" d=/);
  assert.match(svg, /transform="translate\(100 0\)scale\(2\)rotate\(90 50 50\)" stroke-width="1\.2"/);
});

test('a hole is an outline without ground', () => {
  const holes = [{ column: 2, row: 1, size: 1 }];
  assert.match(draw({ holes }), /<path fill="none" stroke="#8a8376"[^>]*stroke-dasharray[^>]* d="M208 108h84v84h-84z"/);
});

test('tiles with the same slip share a group, and a leaning tile turns around its centre', () => {
  const slip = { x: 0.3, y: 0.4, degrees: 0 };
  const leaning = { ...tile, column: 3, slip: { x: 0, y: 0.1, degrees: -12.5 } };
  const svg = draw({ tiles: [tile, { ...tile, column: 1, slip }, { ...tile, column: 2, slip }, leaning] });
  assert.deepEqual(
    Array.from(svg.matchAll(/<g transform="([^"]+)"/g), ([, transform]) => transform),
    ['translate(30 40)', 'translate(0 10) rotate(-12.5 350 50)'],
  );
});

test('a credit or a colour cannot break out of its place', () => {
  const svg = motifSvg(pattern('jeu', ['jeu']), { ...palette, dark: '"><script>' }, '</desc><script>alert(1)</script>');
  assert.doesNotMatch(svg, /<script/);
  assert.match(svg, /<desc>&lt;\/desc&gt;&lt;script&gt;/);
});
