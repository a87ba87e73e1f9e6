import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageAt, projectSlugs, readPages, readProject, readScheme, textOf } from '../support/built-site.ts';

const home = pageAt(readPages(), '/');
const laureates = projectSlugs
  .map(readProject)
  .filter(({ phases }) => phases.some(({ phase, status }) => phase === 'ami-2023' && status === 'laureat'));
const figure = readScheme().figures.find(({ key }) => key === 'laureats')?.value ?? 0;
const announced = Math.max(figure, laureates.length);
const tiles = home.document.querySelectorAll('.mosaic > li');
const known = tiles.filter((tile) => tile.getAttribute('aria-hidden') !== 'true');
const slots = tiles.filter((tile) => !known.includes(tile));

test('the mosaic has a tile for every laureate announced: one that leads to its page, or an empty numbered slot', () => {
  assert.equal(tiles.length, announced);
  assert.deepEqual(
    known.map((tile) => tile.querySelector('a')?.getAttribute('href')).sort(),
    laureates.map(({ slug }) => `/projets/${slug}/`).sort(),
  );
  const numbers = slots.map((slot) => Number(slot.querySelector('b')?.text));
  assert.deepEqual(
    numbers,
    slots.map((_, index) => index + 1),
  );
});

test('every tile of a laureate has its motif, its name and a commune; a deduced status is said in words', () => {
  for (const { slug, title, places, confirmation } of laureates) {
    const tile = known.find((one) => one.querySelector(`a[href="/projets/${slug}/"]`));
    const text = tile?.text.replace(/\s+/g, ' ') ?? '';
    assert.equal(tile?.querySelector('img')?.getAttribute('src'), `/motifs/${slug}.svg`);
    assert.ok(text.includes(title.replace(/\s+/g, ' ')), `${slug}: ${text}`);
    assert.ok(text.includes(places[0]?.commune.name ?? '–'), `${slug}: ${text}`);
    assert.equal(text.includes('statut déduit'), confirmation === 'indirecte', slug);
  }
});

test('the title of the home page counts what the mosaic shows', () => {
  const numbers = textOf(home, 'h1').match(/\d+/g)?.map(Number);
  assert.deepEqual(numbers, [announced, laureates.length, slots.length]);
});
