import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { drawings } from '#motif/drawings.ts';
import { type MotifFacts, brokenMotif, motifFacts, mostPartners, pattern, projectMotif } from '#motif/motif.ts';
import type { Motif, Tile } from '#motif/tile.ts';
import { type Sector, sectors } from '#model/sector.ts';
import { makeProject } from '../../support/make-project.ts';

const neutral = new Set<string>(['dark', 'light', 'mist', 'stone']);
const coloursOf = ({ ground, form }: Tile) => (form ? [ground, form.figure, form.accent] : [ground]);

/** Keys of the cells that tiles and holes cover, in reading order; a cell covered twice appears twice. */
const cellsOf = ({ columns, tiles, holes }: Pick<Motif, 'columns' | 'tiles' | 'holes'>) =>
  [...tiles, ...holes]
    .flatMap(({ column, row, size }) =>
      Array.from(
        { length: size ** 2 },
        (_, index) => (row + Math.floor(index / size)) * columns + column + (index % size),
      ),
    )
    .sort((a, b) => a - b);

const someFacts = fc.record({
  slug: fc.stringMatching(/^[a-z]{1,12}(-[a-z0-9]{1,8})?$/),
  sectors: fc.uniqueArray(fc.constantFrom(...sectors), { minLength: 1, maxLength: sectors.length }),
  partners: fc.oneof(fc.nat(12), fc.nat(200)),
  unknowns: fc.nat(3),
});
/** Facts that agree: without partners, the partners are unknown, and with some, they are not. */
const agreed = someFacts.map((facts) => ({
  ...facts,
  unknowns: facts.partners === 0 ? Math.max(1, facts.unknowns) : Math.min(2, facts.unknowns),
}));
const holds = (check: (facts: MotifFacts, motif: Motif) => void) =>
  fc.assert(
    fc.property(agreed, (facts) => check(facts, projectMotif(facts))),
    { numRuns: 300 },
  );

suite('a project’s motif', () => {
  test('has the colours of its sectors, all of them, and neutral ones', () =>
    holds((facts, { tiles, frieze }) => {
      const colours = new Set([...tiles, ...frieze].flatMap(coloursOf).filter((colour) => !neutral.has(colour)));
      assert.deepEqual([...colours].sort(), [...facts.sectors].sort());
    }));

  test('never shows a form of a sector in the colour of another', () =>
    holds((facts, { tiles, frieze }) => {
      for (const tile of [...tiles, ...frieze]) {
        const { form } = tile;
        if (!form) continue;
        assert.ok(facts.sectors.includes(form.sector) && drawings[form.sector].includes(form.drawing));
        assert.ok(coloursOf(tile).every((colour) => neutral.has(colour) || colour === form.sector));
        assert.notEqual(form.figure, tile.ground);
      }
    }));

  test('has one small tile for each partner, all equal; a larger number fills the frieze', () =>
    holds(({ partners }, { tiles, frieze }) => {
      assert.equal(frieze.length, Math.min(partners, mostPartners));
      assert.ok(frieze.every((tile) => tile.size < 0.5 && tile.form?.drawing === frieze[0]?.form?.drawing));
      assert.ok(tiles.every(({ size }) => size >= 1));
      const places = frieze.map(({ column, row }) => `${Math.floor(column * 2)} ${Math.floor(row * 2)}`);
      assert.equal(new Set(places).size, frieze.length);
    }));

  test('has a hole for each unknown fact, and none when all is known', () =>
    holds(({ unknowns }, { holes }) => assert.equal(holes.length, unknowns)));

  test('covers each cell once, and shows its emblem and its counts in the part that a card shows', () =>
    holds((_facts, motif) => {
      assert.deepEqual(
        cellsOf(motif),
        Array.from({ length: motif.columns * motif.rows }, (_, index) => index),
      );
      for (const { column, size } of [...motif.frieze, ...motif.holes]) assert.ok(column >= 4 && column + size <= 11);
      for (const { column, size } of motif.tiles) assert.ok(column >= 4 || column + size <= 4);
    }));

  test('has no hole in a corner of a card, which is rounded, unless its counts fill the band', () =>
    holds(({ partners, unknowns }, { holes }) => {
      const isFull = Math.ceil(Math.min(partners, mostPartners) / 4) + unknowns === 7;
      assert.equal(
        holes.some(({ column }) => column === 10),
        isFull,
      );
    }));

  test('does not end with a blank column, which would look cropped', () =>
    holds((_facts, { columns, tiles }) => {
      const last = tiles.filter(({ column, size }) => column + size === columns);
      assert.ok(last.some(({ ground, form }) => form || ground !== 'light'));
    }));

  test('changes its band alone when a partner or a fact is found', () =>
    holds((facts, { tiles, holes, frieze }) => {
      const later = projectMotif({ ...facts, partners: facts.partners + 5, unknowns: 0 });
      const row = Math.floor([...holes, ...frieze][0]?.row ?? -1);
      const outside = (all: readonly Tile[]) =>
        all.filter((tile) => tile.row !== row || tile.column < 4 || tile.column > 10);
      assert.deepEqual(outside(later.tiles), outside(tiles));
    }));

  test('does not depend on the order of the sectors or on duplicates', () =>
    holds((facts, motif) => {
      assert.deepEqual(projectMotif({ ...facts, sectors: [...facts.sectors, ...facts.sectors].reverse() }), motif);
    }));

  test('stays the same from one version to the next, because pages, cards and embeds show it', () => {
    const four: Sector[] = ['audiovisuel', 'jeu', 'musique-et-son', 'design'];
    const motif = projectMotif({ slug: 'fabrique', sectors: four, partners: 6, unknowns: 1 });
    const digest = createHash('sha256').update(JSON.stringify(motif)).digest('hex').slice(0, 16);
    assert.equal(digest, 'd53d93fe52bccafb');
  });

  test('says the slug, the sectors, the number of partners and of unknown facts, and nothing else', () => {
    const project = makeProject({ partners: [{ name: 'Un partenaire' }] });
    const edited = {
      ...project,
      title: 'Autre titre',
      tagline: 'Autre accroche',
      summary: 'Autre résumé',
      sources: [],
      places: [],
      verifiedOn: '2020-01-01',
      partners: project.partners.map(() => ({ name: 'Autre partenaire' })),
    };
    assert.deepEqual(motifFacts(edited), motifFacts(project));
    assert.deepEqual(motifFacts({ ...project, leadOrganisation: undefined, partners: [], phases: [] }), {
      slug: project.slug,
      sectors: project.sectors,
      partners: 0,
      unknowns: 3,
    });
  });

  test('needs a sector', () => {
    assert.throws(() => projectMotif({ slug: 'x', sectors: [], partners: 0, unknowns: 3 }), /at least one sector/);
  });
});

test('a pattern covers its grid with the drawings of its sectors', () => {
  for (const sector of sectors) {
    const motif = pattern(sector, [sector]);
    assert.deepEqual(
      cellsOf(motif),
      Array.from({ length: 80 }, (_, index) => index),
    );
    assert.ok(motif.tiles.every(({ form }) => !form || form.sector === sector));
  }
  assert.equal(new Set(sectors.map((sector) => JSON.stringify(pattern(sector, [sector])))).size, sectors.length);
  assert.equal(cellsOf(pattern('x', ['jeu'], { columns: 4, rows: 5 })).length, 20);
});

test('the broken motif is always the same, with tiles in place, slid, leaning and missing', () => {
  const { tiles } = brokenMotif();
  assert.deepEqual(brokenMotif().tiles, tiles);
  const leaning = tiles.filter(({ slip }) => slip && slip.degrees !== 0).length;
  const slid = tiles.filter(({ slip }) => slip?.degrees === 0).length;
  const missing = 80 - cellsOf(brokenMotif()).length;
  const still = tiles.length - leaning - slid;
  assert.ok(leaning > 4 && slid > 8 && missing > 1 && still > 8, JSON.stringify({ leaning, slid, missing, still }));
});
