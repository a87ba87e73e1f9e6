import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawIndex, drawOne, hashText, seededRandom, shuffled } from '#motif/random.ts';

test('the hash is FNV-1a, and matches the test vectors of its authors', () => {
  assert.equal(hashText(''), 0x811c9dc5);
  assert.equal(hashText('a'), 0xe40c292c);
  assert.equal(hashText('foobar'), 0xbf9cf968);
});

test('a seed always gives the same numbers, from 0 (included) to 1 (excluded)', () => {
  const random = seededRandom('fabrique');
  const numbers = Array.from({ length: 1000 }, random);
  assert.deepEqual(numbers.slice(0, 3), [0.3573643045965582, 0.4964830980170518, 0.09797005984000862]);
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  assert.ok(Math.abs(numbers.reduce((sum, number) => sum + number, 0) / 1000 - 0.5) < 0.05);
});

test('draws stay within the list', () => {
  const random = seededRandom('draws');
  const indices = Array.from({ length: 200 }, () => drawIndex(random, 3));
  assert.deepEqual([...new Set(indices)].sort(), [0, 1, 2]);
  assert.throws(() => drawOne(random, []), /empty list/);
});

test('a list in random order has the same items', () => {
  const items = [1, 2, 3, 4, 5, 6];
  const mixed = shuffled(seededRandom('order'), items);
  assert.notDeepEqual(mixed, items);
  assert.deepEqual(mixed.toSorted(), items);
});
