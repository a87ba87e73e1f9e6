import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { brokenMotif, type Motif, projectMotif, sectorMotif } from '#pictures/motif/motif.ts';
import { canMeet, companions, sectorKinds } from '#pictures/motif/tiles.ts';
import { type Sector, sectors } from '#model/sector.ts';

const fingerprint = (motif: Motif) => createHash('sha256').update(JSON.stringify(motif)).digest('hex').slice(0, 16);

/** Cells that the tiles cover, in reading order; a cell covered twice appears twice. */
const cellsOf = ({ columns, tiles }: Motif) =>
  tiles
    .flatMap(({ column, row, size }) =>
      Array.from(
        { length: size * size },
        (_, index) => (row + Math.floor(index / size)) * columns + column + (index % size),
      ),
    )
    .sort((a, b) => a - b);

const coloursOf = ({ tiles }: Motif) =>
  new Set(tiles.flatMap(({ ground, figure, accent }) => [ground, figure, accent]));

const four: Sector[] = ['audiovisuel', 'jeu', 'musique-et-son', 'design'];

/** Motifs of projects with one to five sectors, which start with each sector in turn. */
const samples = sectors.map((_, index) => {
  const own = [...sectors, ...sectors].slice(index, index + 1 + (index % 5));
  return { name: own.join(' + '), own, motif: projectMotif(`projet-${index}`, own) };
});

suite('a project’s motif', () => {
  test('never changes, because pages, cards and embeds show it', () => {
    assert.equal(fingerprint(projectMotif('fabrique', four)), 'fbd31cba0e82b874');
    assert.equal(fingerprint(projectMotif('voix-ia', ['langues-et-ia'])), 'c8dcf3dc1b126515');
  });

  test('does not depend on the order of the sectors or on duplicates', () => {
    assert.deepEqual(projectMotif('fabrique', [...four, 'jeu'].reverse() as Sector[]), projectMotif('fabrique', four));
  });

  test('differs from that of another project with the same sectors', () => {
    const [one, other] = ['un', 'deux'].map((slug) =>
      projectMotif(slug, four).tiles.map((tile) => JSON.stringify(tile)),
    );
    const shared = one?.filter((tile) => other?.includes(tile)) ?? [];
    assert.ok(shared.length < 12, `${shared.length} tiles are the same`);
  });

  test('covers each cell of its grid once', () => {
    for (const { name, motif } of samples) {
      assert.deepEqual([motif.columns, motif.rows], [24, 5]);
      assert.deepEqual(
        cellsOf(motif),
        Array.from({ length: 120 }, (_, index) => index),
        name,
      );
    }
  });

  test('has dark, light and the colours of at most four sectors; a single sector gets a companion', () => {
    for (const { name, own, motif } of samples) {
      const [first] = own;
      const hues =
        own.length === 1 && first ? [first, companions[first]] : sectors.filter((sector) => own.includes(sector));
      assert.deepEqual([...coloursOf(motif)].sort(), ['dark', 'light', ...hues.slice(0, 4)].sort(), name);
    }
  });

  test('has a balanced share of dark, light and coloured grounds', () => {
    for (const { name, motif } of samples) {
      const areas = { dark: 0, light: 0, other: 0 };
      for (const { ground, size } of motif.tiles)
        areas[ground === 'dark' || ground === 'light' ? ground : 'other'] += size * size;
      assert.ok(
        Object.values(areas).every((area) => area > 15 && area < 75),
        `${name}: ${JSON.stringify(areas)}`,
      );
    }
  });

  test('shows the drawings of its sectors, at both sizes', () => {
    for (const { name, own, motif } of samples) {
      const kinds: readonly string[] = own.flatMap((sector) => sectorKinds[sector]);
      const signatures = motif.tiles.filter((tile) => kinds.includes(tile.kind));
      assert.deepEqual([...new Set(signatures.map((tile) => tile.size))].sort(), [1, 2], name);
      assert.ok(signatures.length > 15, `${name}: ${signatures.length}`);
    }
  });

  test('never combines, in a tile, two colours that are hard to distinguish', () => {
    for (const { ground, figure } of samples.flatMap(({ motif }) => motif.tiles)) {
      assert.ok(ground === figure || canMeet(ground, figure), `${figure} on ${ground}`);
    }
  });

  test('may combine light with every sector, but never two similar colours', () => {
    assert.ok(sectors.every((sector) => canMeet('light', sector) && canMeet(sector, 'light')));
    assert.ok(sectors.every((sector) => canMeet(sector, companions[sector])));
    assert.ok(!canMeet('dark', 'edition') && !canMeet('jeu', 'audiovisuel') && !canMeet('mode', 'mode'));
  });

  test('never repeats a drawing in adjacent tiles, except continuous drawings and large shapes', () => {
    const calm = ['disc', 'dots', 'bars', 'moon', 'halves'];
    for (const { name, motif } of samples) {
      for (const tile of motif.tiles.filter(({ kind, size }) => size === 1 && calm.includes(kind))) {
        const twin = motif.tiles.find(
          ({ kind, column, row, size }) =>
            size === 1 && kind === tile.kind && Math.abs(column - tile.column) + Math.abs(row - tile.row) === 1,
        );
        assert.equal(twin, undefined, name);
      }
    }
  });

  test('needs a sector', () => {
    assert.throws(() => projectMotif('sans-filiere', []), /"sans-filiere" needs at least one sector/);
  });
});

test('a sector’s motif is made of its own drawings, in dark, light and its colour', () => {
  for (const sector of sectors) {
    const motif = sectorMotif(sector);
    assert.deepEqual([...coloursOf(motif)].sort(), ['dark', 'light', sector].sort());
    assert.deepEqual(
      [...new Set(motif.tiles.map((tile) => tile.kind))].sort(),
      ['plain', ...sectorKinds[sector]].sort(),
    );
    assert.equal(cellsOf(motif).length, 120);
  }
  assert.equal(new Set(sectors.map((sector) => fingerprint(sectorMotif(sector)))).size, sectors.length);
});

test('the broken motif is always the same, with tiles in place, slid, leaning and missing', () => {
  const { tiles } = brokenMotif();
  assert.deepEqual(brokenMotif().tiles, tiles);
  const leaning = tiles.filter(({ slip }) => slip && slip.degrees !== 0).length;
  const slid = tiles.filter(({ slip }) => slip?.degrees === 0).length;
  const missing = 120 - cellsOf(brokenMotif()).length;
  assert.ok(
    leaning > 8 && slid > 20 && missing > 2 && tiles.length - leaning - slid > 20,
    JSON.stringify({ leaning, slid, missing }),
  );
});
