import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mosaicTiles } from '#model/mosaic.ts';

const drawn = (known: string, missing: number) =>
  mosaicTiles([...known], missing)
    .map((tile) => tile.known ?? tile.slot)
    .join(' ');

test('empty slots are numbered, and spread evenly among them', () => {
  assert.equal(drawn('abc', 3), 'a 1 b 2 c 3');
  assert.equal(drawn('ab', 5), 'a 1 2 b 3 4 5');
  assert.equal(drawn('abc', 1), 'a b c 1');
  assert.equal(drawn('abc', 0), 'a b c');
});

test('without a laureate, every slot is there', () => {
  assert.equal(drawn('', 3), '1 2 3');
});
