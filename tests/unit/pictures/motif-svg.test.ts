import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { brokenMotif, type Motif, projectMotif, sectorMotif, type Tile } from '#pictures/motif/motif.ts';
import { type Palette, type Sector, sectors } from '#model/sector.ts';
import { motifSvg } from '#pictures/motif/motif-svg.ts';

const palette: Palette = {
  dark: '#000001',
  light: '#fffff0',
  sectors: Object.fromEntries(
    sectors.map((sector, index) => [sector, `#7${index.toString(16)}90a${index.toString(16)}`]),
  ) as Record<Sector, string>,
};

/** Projects with one to five sectors, which start with each sector in turn. */
const projects = sectors.map((_, index): [slug: string, own: Sector[]] => [
  `projet-${index}`,
  [...sectors, ...sectors].slice(index, index + 1 + (index % 5)),
]);

const motifs: [name: string, motif: Motif][] = [
  ...projects.map(([slug, own]): [string, Motif] => [slug, projectMotif(slug, own)]),
  ...sectors.map((sector): [string, Motif] => [sector, sectorMotif(sector)]),
  ['404', brokenMotif()],
];

const tag = /<(\/?)([a-z]+)((?: [\w-]+="[^"<&]*")*)(\/?)>/gy;

/** Names of the elements, in document order. Throws when the XML is not well formed or contains text. */
function readElements(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  let end = 0;
  for (const [whole, closing, name = '', , selfClosing] of xml.matchAll(tag)) {
    end += whole.length;
    if (closing) assert.equal(open.pop(), name);
    else names.push(name);
    if (!closing && !selfClosing) open.push(name);
    assert.ok(open.length > 0 || end === xml.length, 'content after the root');
  }
  assert.equal(end, xml.length, `not well formed from ${JSON.stringify(xml.slice(end, end + 40))}`);
  assert.deepEqual(open, []);
  return names;
}

const tile: Tile = {
  kind: 'quarter',
  column: 0,
  row: 0,
  size: 1,
  turn: 0,
  ground: 'light',
  figure: 'jeu',
  accent: 'dark',
};
const draw = (...tiles: Partial<Tile>[]) =>
  motifSvg({ columns: 4, rows: 2, tiles: tiles.map((change) => ({ ...tile, ...change })) }, palette);

test('every motif weighs at most 3 kB gzipped', () => {
  for (const [name, motif] of motifs) {
    const size = gzipSync(motifSvg(motif, palette)).length;
    assert.ok(size <= 3000, `${name}: ${size} bytes`);
  }
});

test('every motif is a self-contained, well-formed document with only paths and groups', () => {
  for (const [name, motif] of motifs) {
    const svg = motifSvg(motif, palette);
    const names = readElements(svg);
    assert.equal(names[0], 'svg', name);
    assert.deepEqual([...new Set(names.slice(1))].sort(), name === '404' ? ['g', 'path'] : ['path'], name);
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="2400" height="500" viewBox="0 0 2400 500"/,
    );
    assert.doesNotMatch(svg, /NaN|undefined|style=|href=|url\(/);
  }
});

test('a motif has one path for each of its colours, with a stroke of the same colour', () => {
  const svg = motifSvg(projectMotif('fabrique', ['audiovisuel', 'jeu']), palette);
  const colours = Array.from(svg.matchAll(/<path fill="([^"]+)" stroke="\1" d="m/g), ([, colour]) => colour);
  assert.deepEqual(colours, [palette.dark, palette.light, palette.sectors.audiovisuel, palette.sectors.jeu]);
  assert.equal(svg.match(/<path/g)?.length, 4);
});

test('a tile is a figure, and a ground from which the figure is cut out', () => {
  const svg = draw({});
  assert.match(svg, /fill="#fffff0"[^>]* d="m100 0v100h-100a100 100 0 0 0 100 -100z"/);
  assert.match(svg, /fill="#729\S+"[^>]* d="m0 0h100a100 100 0 0 1 -100 100z"/);
});

test('a tile with an accent has three colours', () => {
  const svg = draw({ kind: 'frames', ground: 'dark', figure: 'jeu', accent: 'light' });
  assert.match(svg, /fill="#fffff0"[^>]* d="m0 75h25v25h-25z"/);
  assert.match(svg, /fill="#729[^>]* d="m0 25h75v75h-25v-50h-50z"/);
});

test('a tile turns clockwise and grows from its top left corner', () => {
  assert.match(draw({ turn: 1 }), /d="m100 0v100a100 100 0 0 1 -100 -100z"/);
  assert.match(draw({ turn: 2, column: 1, size: 2 }), /d="m300 200h-200a200 200 0 0 1 200 -200z"/);
});

test('neighbouring tiles of the same colour make one surface', () => {
  const plain = { kind: 'plain', ground: 'jeu' } as const;
  assert.match(draw(plain, { ...plain, column: 1 }), / d="m0 0h200v100h-200z"/);
  assert.match(draw({ ...plain, size: 2 }, { ...plain, column: 2, row: 1 }), / d="m0 0h200v100h100v100h-300z"/);
  assert.match(
    draw({ turn: 2 }, { turn: 3, column: 1 }),
    / d="m200 100h-200a100 100 0 0 1 100 -100a100 100 0 0 1 100 100z"/,
  );
});

test('a figure away from the edge covers a ground painted earlier, and is cut out of one painted later', () => {
  const holes = (svg: string, colour: string) =>
    new RegExp(`fill="${colour}"[^>]* d="([^"]+)"`).exec(svg)?.[1]?.match(/z/g)?.length;
  assert.equal(holes(draw({ kind: 'disc', ground: 'light', figure: 'jeu' }), palette.light), 1);
  assert.equal(holes(draw({ kind: 'disc', ground: 'jeu', figure: 'light' }), palette.sectors.jeu), 2);
});

test('tiles with the same slip share a group, and a leaning tile turns around its centre', () => {
  const slip = { x: 0.3, y: 0.4, degrees: 0 };
  const svg = draw({}, { column: 1, slip }, { column: 2, slip }, { column: 3, slip: { x: 0, y: 0.1, degrees: -12.5 } });
  assert.deepEqual(
    Array.from(svg.matchAll(/transform="([^"]+)"/g), ([, transform]) => transform),
    ['translate(30 40)', 'translate(0 10) rotate(-12.5 350 50)'],
  );
});

test('a colour cannot break out of its attribute', () => {
  const svg = motifSvg(sectorMotif('jeu'), { ...palette, dark: '"><script>alert(1)</script>' });
  assert.doesNotMatch(svg, /<script/);
  assert.match(svg, /fill="&#x22;>&#x3C;script>/);
});
