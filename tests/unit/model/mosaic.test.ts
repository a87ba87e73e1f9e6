import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mosaicTiles } from '#model/mosaic.ts';

const drawn = (known: string, missing: number) =>
  mosaicTiles([...known], missing)
    .map((tile) => tile.known ?? tile.slot)
    .join(' ');

test('empty slots follow the laureates in number, and are spread evenly among them', () => {
  assert.equal(drawn('abc', 3), 'a 4 b 5 c 6');
  assert.equal(drawn('ab', 5), 'a 3 4 b 5 6 7');
  assert.equal(drawn('abc', 1), 'a b c 4');
  assert.equal(drawn('abc', 0), 'a b c');
});

test('without a laureate, every slot is there', () => {
  assert.equal(drawn('', 3), '1 2 3');
});
